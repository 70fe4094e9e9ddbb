"""Scripts of the holdout: bugs written without a look at the fuzzer."""

from __future__ import annotations

from datadog_incidents.mock.core.state import Record
from datadog_incidents_api.operations import OPERATIONS

from ..recorder import Headers, path_of
from .families import END, KINDS, START, notification, other_type, person
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript, link

TOKEN = "Writing-Only"


def _send(transcript: Transcript, operation: str, *ids: str, query: str = "", headers: Headers) -> None:
    """Call an operation with exactly the given headers, without a body."""
    path = path_of(operation, *ids)
    path += f"?{query}" if query else ""
    transcript.record(operation, transcript.handle(OPERATIONS[operation].method, path, b"", headers))


def _of_type(kind: str) -> Record:
    return {"relationships": {"incident_type": link("incident_types", kind)}}


def handles_from_creation_to_deletion(transcript: Transcript) -> None:
    """Name no severity in an update, include the commander, and delete the handles of a deleted type."""
    of_type = _of_type(other_type(transcript))
    body: Record = {"attributes": {"name": "@a", "fields": {"severity": ["SEV-1"]}}} | of_type
    transcript.create("create_global_incident_handle", body=body)
    links = of_type["relationships"] | {"commander_user": link("users", person(transcript))}
    change: Record = {"attributes": {"name": "@a", "fields": {"severity": []}}, "relationships": links}
    transcript.call("update_global_incident_handle", body=change)
    transcript.call("list_global_incident_handles", include="commander_user")
    transcript.call("delete_incident_type", other_type(transcript))
    transcript.call("delete_global_incident_handle")


def templates_that_name_others(transcript: Transcript) -> None:
    """Name an unknown type in a postmortem template, and another one's name; repeat a name as subject."""
    attributes: Record = {"name": "A", "content": "a"}
    transcript.call(
        "create_incident_postmortem_template", body={"attributes": attributes} | _of_type(UNKNOWN)
    )
    of_type = _of_type(transcript.incident_type)
    first, second = (
        transcript.create(
            "create_incident_postmortem_template", body={"attributes": attributes | {"name": name}} | of_type
        )
        for name in "AB"
    )
    body: Record = {"id": second, "attributes": {"name": "A", "content": "b"}}
    transcript.call("update_incident_postmortem_template", second, body=body)
    transcript.call("get_incident_postmortem_template", first)
    attributes = {"category": "c", "content": "c", "name": "Same", "subject": "Same"}
    template = transcript.create(
        "create_incident_notification_template", body={"attributes": attributes} | of_type
    )
    body = {"id": template, "attributes": {"name": "Other"}}
    transcript.call("update_incident_notification_template", template, body=body)


def attachments_and_impacts_with_queries(transcript: Transcript) -> None:
    """Update an attachment to what it is; list and patch impacts with a query, with a part of the rights."""
    incident = new_incident(transcript, "A")
    attached: Record = {"attributes": KINDS["incident_attachment"].bodies[0]}
    own = transcript.create("create_incident_attachment", incident, body=attached)
    same: Record = {"id": own, "attributes": {"attachment": attached["attributes"]["attachment"]}}
    transcript.call("update_incident_attachment", incident, own, body=same)
    key = {"DD-API-KEY": transcript.mock.api_key}
    _send(transcript, "list_incident_impacts", incident, query="include=incident", headers=key)
    impact: Record = {"attributes": {"description": "d", "start_at": START}}
    patched = transcript.create("create_incident_impact", incident, body=impact)
    transcript.mock.add_token(TOKEN, ["incident_write"])
    transcript.keys = {"Authorization": f"Bearer {TOKEN}"}
    transcript.call("patch_incident_impact", incident, patched, body=impact, include="incident")


def rules_with_odd_keys(transcript: Transcript) -> None:
    """List rules with keys in quotes; delete one after three deletes with a wrong key."""
    rule = transcript.create("create_incident_rule", body={"attributes": KINDS["incident_rule"].bodies[0]})
    body: Record = {"id": rule, "attributes": {"enabled": False, "task_payload": "a"}}
    transcript.call("update_incident_rule", rule, body=body)
    quoted = {name: f'"{key}"' for name, key in transcript.keys.items()}
    _send(transcript, "list_incident_rules", headers=quoted)
    for _ in range(3):
        _send(transcript, "delete_incident_rule", rule, headers=quoted)
    transcript.call("delete_incident_rule", rule)


def invalid_values_of_the_holdout(transcript: Transcript) -> None:
    """Send incomplete settings and choices, a space in a time, and one in what a rule includes."""
    of_type = _of_type(transcript.incident_type)
    body: Record = {"attributes": {"name": "A"}} | of_type
    template = transcript.create("create_incident_postmortem_template", body=body)
    settings = {"google_docs_postmortem_settings": {"account_id": "a"}}
    body = {"id": template, "attributes": {"name": "A"} | settings}
    transcript.call("update_incident_postmortem_template", template, body=body)
    field: Record = {"name": "n", "display_name": "N", "field_type": "dropdown"}
    body = {"attributes": field | {"field_choices": [{"value": "x"}]}} | of_type
    transcript.call("create_incident_impact_field", body=body)
    incident = new_incident(transcript, "A")
    body = {"attributes": {"timestamp_type": "declared", "timestamp_value": START}}
    override = transcript.create("create_timestamp_override", incident, body=body)
    body = {"id": override, "attributes": {"timestamp_value": START.replace("T", " ")}}
    transcript.call("update_timestamp_override", incident, override, body=body)
    rule = transcript.create(
        "create_incident_notification_rule", body={"attributes": notification(1)} | of_type
    )
    transcript.call("get_incident_notification_rule", rule, include="incident_type, created_by_user")


def values_that_are_unusual(transcript: Transcript) -> None:
    """Link a channel without its team, give fields defaults, draft for a blank title, page a malformed ID."""
    incident = new_incident(transcript, " ")
    transcript.call("get_incident_ai_postmortem", incident)
    channel = {"channel_id": "c", "channel_name": "#c", "redirect_url": "https://example.com"}
    body: Record = {"attributes": {"integration_type": 1, "metadata": {"channels": [channel]}}}
    integration = transcript.create("create_incident_integration", incident, body=body)
    transcript.call("delete_incident_integration", incident, integration)
    page: Record = {"title": "P", "target": {"type": "user_uuid", "identifier": "ada"}}
    transcript.call("create_page_from_incident", incident, body={"attributes": page})
    of_type = _of_type(transcript.incident_type)
    fields = [
        transcript.create(
            "create_incident_user_defined_field",
            body={"attributes": {"name": f"f{kind}", "type": kind, "default_value": "d"}} | of_type,
        )
        for kind in (1, 2, 3)
    ]
    transcript.call("get_incident_user_defined_field", fields[1])
    transcript.call("list_incident_user_defined_fields", page_size=2, page_number=1)
    chat: Record = {
        **{"domain_id": "d", "space_name_template": "s", "space_target_audience_id": "a"},
        "space_time_zone": "Europe/Paris",
    }
    body = {"attributes": chat} | of_type
    configuration = transcript.create("create_incident_google_chat_configuration", body=body)
    for change in ({"domain_id": "C01Abc"}, {"space_time_zone": "UTC"}):
        body = {"id": configuration, "attributes": change}
        transcript.call("update_incident_google_chat_configuration", configuration, body=body)


def reads_after_several_changes(transcript: Transcript) -> None:
    """Delete one of two overrides, return to a dashboard, rename a type, and disable a user."""
    incident = new_incident(transcript, "A")
    first, _ = (
        transcript.create(
            "create_timestamp_override",
            incident,
            body={"attributes": {"timestamp_type": kind, "timestamp_value": END}},
        )
        for kind in ("declared", "detected")
    )
    transcript.call("delete_timestamp_override", incident, first)
    transcript.call("get_incident", incident)
    for dashboard in ("a", "b", "a"):
        body: Record = {"attributes": {"analytics_dashboard_id": dashboard}}
        transcript.call("update_global_incident_settings", body=body)
    kind = other_type(transcript)
    transcript.call("get_org_settings_by_incident_type", kind)
    body = {"id": kind, "attributes": {"name": "Other", "configuration": {"private_incidents": True}}}
    transcript.call("update_incident_type", kind, body=body)
    transcript.call("get_org_settings_by_incident_type", kind)
    transcript.call("disable_user", person(transcript))
    transcript.call("create_user", body={"attributes": {"email": "ada@example.com"}})


def siblings_of_one_kind(transcript: Transcript) -> None:
    """Add responders at once and twice, name another incident in an update, delete a namesake."""
    first, second = (new_incident(transcript, name) for name in "AB")
    commander = {"commander_user": link("users", person(transcript))}
    transcript.call("update_incident", first, body={"id": second, "relationships": commander})
    added: Record = {"attributes": {}, "relationships": {"user": link("users", person(transcript))}}
    twice = [transcript.create("create_incident_responder", second, body=added) for _ in range(2)]
    transcript.call("delete_incident_responder", second, twice[1])
    transcript.call("list_incident_responders", second)
    third = transcript.create(
        "create_incident", body={"attributes": {"title": "C", "customer_impacted": False}}
    )
    for teams in (["a"], ["b"]):
        fields = {"teams": {"type": "autocomplete", "value": teams}}
        body: Record = {"id": third, "attributes": {"fields": fields}, "relationships": commander}
        transcript.call("update_incident", third, body=body)
    for one in transcript.call("list_incident_responders", third):
        transcript.call("get_incident_responder", third, one["id"])
    body = {"attributes": KINDS["incident_impact_field"].bodies[0]} | _of_type(transcript.incident_type)
    fields_alike = [transcript.create("create_incident_impact_field", body=body) for _ in range(2)]
    transcript.call("delete_incident_impact_field", fields_alike[1])
    transcript.call("list_incident_impact_fields")


BLIND_1: tuple[Script, ...] = (
    *(handles_from_creation_to_deletion, templates_that_name_others, attachments_and_impacts_with_queries),
    *(rules_with_odd_keys, invalid_values_of_the_holdout, values_that_are_unusual),
    *(reads_after_several_changes, siblings_of_one_kind),
)
"""Scripts of this module."""
