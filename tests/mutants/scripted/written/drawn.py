"""Scripts of bugs of operations that were drawn at random, written without a look at the fuzzer."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record

from .families import START, notification
from .family import new_incident
from .transcript import Script, Transcript


def drawn_forms(transcript: Transcript) -> None:
    """Include both users of a notification rule, and delete an impact that has fields."""
    rule = transcript.create("create_incident_notification_rule", body={"attributes": notification(0)})
    transcript.call("get_incident_notification_rule", rule, include="created_by_user,last_modified_by_user")
    incident = new_incident(transcript, "I")
    impact: Record = {"description": "d", "start_at": START, "fields": {"region": "a"}}
    created = transcript.create("create_incident_impact", incident, body={"attributes": impact})
    transcript.call("delete_incident_impact", incident, created)


def invalid_drawn_channel(transcript: Transcript) -> None:
    """Create an integration whose second channel has no name."""
    channel = {"channel_id": "C1", "redirect_url": "https://example.com"}
    metadata = {"channels": [channel | {"channel_name": "#a"}, channel]}
    body: Record = {"attributes": {"integration_type": 1, "metadata": metadata}}
    transcript.call("create_incident_integration", new_incident(transcript, "I"), body=body)


DRAWN: tuple[Script, ...] = (drawn_forms, invalid_drawn_channel)
"""Scripts of this module."""
