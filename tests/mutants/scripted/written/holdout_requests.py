"""Scripts of the held-out bugs of single requests and of credentials."""

from __future__ import annotations

from datadog_incidents_api.operations import OPERATIONS

from ..recorder import path_of
from .family import new_incident
from .transcript import Script, Transcript, link


def nothing_there(transcript: Transcript) -> None:
    """List no handles, get a rule without conditions, and delete an integration without a channel."""
    transcript.call("list_global_incident_handles")
    rule = {
        "condition": {},
        "condition_table_type": 1,
        "enabled": True,
        "execution_type": 1,
        "task_id": "slack-create-channel-job",
        "task_payload": "{}",
    }
    transcript.call("get_incident_rule", transcript.create("create_incident_rule", body={"attributes": rule}))
    incident = new_incident(transcript, "I")
    attributes = {"integration_type": 1, "metadata": {"channels": []}}
    body = {"attributes": attributes}
    integration = transcript.create("create_incident_integration", incident, body=body)
    transcript.call("delete_incident_integration", incident, integration)


def same_person_twice(transcript: Transcript) -> None:
    """Include both users of a role, who are one."""
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    body = {"attributes": {"name": "Scribe"}, "relationships": of_type}
    role = transcript.create("create_incident_user_defined_role", body=body)
    both = "created_by_user,last_modified_by_user"
    transcript.call("get_incident_user_defined_role", role, include=both)


def token_of_reading(transcript: Transcript) -> None:
    """Use a token of reading to list handles, to delete them, and to update settings without a change."""
    transcript.mock.add_token("for-reading", ["incident_settings_read"])
    headers = {"Authorization": "Bearer for-reading", "Content-Type": "application/json"}
    for operation, content in (
        ("list_global_incident_handles", b""),
        ("delete_global_incident_handle", b""),
        ("update_global_incident_settings", b'{"data": {"type": "incidents_global_settings"}}'),
    ):
        method = OPERATIONS[operation].method
        transcript.record(operation, transcript.handle(method, path_of(operation), content, headers))


HOLDOUT_REQUESTS: tuple[Script, ...] = (nothing_there, same_person_twice, token_of_reading)
"""Scripts of this module."""
