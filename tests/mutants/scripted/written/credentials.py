"""Scripts of bugs of credentials: schemes, parts and pairs of them, and those of another organization."""

from __future__ import annotations

import json

from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.core.state import Record
from datadog_incidents_api.operations import OPERATIONS

from ..recorder import Headers, path_of
from .family import new_incident
from .transcript import UNKNOWN, Script, Transcript, link

TOKEN = "Partly-Scoped"
JSON = {"Content-Type": "application/json"}


def _send(transcript: Transcript, operation: str, *ids: str, headers: Headers, **sent: str) -> None:
    """Call an operation with exactly the given headers, and optionally a `query` or a `body`."""
    path, query = path_of(operation, *ids), sent.get("query")
    url = f"{path}?{query}" if query else path
    content = sent.get("body", "").encode()
    reply = transcript.handle(OPERATIONS[operation].method, url, content, headers)
    transcript.record(operation, reply)


def forms_of_tokens(transcript: Transcript) -> None:
    """Use a token with the scheme in lower case, in another case, and for what lacks a scope."""
    transcript.mock.add_token(TOKEN, ["incident_read", "incident_settings_read"])
    incident = new_incident(transcript, "I")
    rule: Record = {
        **{"condition": {}, "condition_table_type": 1, "enabled": True, "execution_type": 1},
        **{"task_id": "slack-create-channel-job", "task_payload": "{}"},
    }
    created = transcript.create("create_incident_rule", body={"attributes": rule})
    _send(transcript, "get_incident_rule", created, headers={"Authorization": f"bearer {TOKEN}"})
    other_case = {"Authorization": f"Bearer {TOKEN.swapcase()}"}
    _send(transcript, "list_incident_impacts", incident, headers=other_case)
    impact: Record = {"attributes": {"description": "d", "start_at": "2026-01-04T09:00:00Z"}}
    own = transcript.create("create_incident_impact", incident, body=impact)
    token = JSON | {"Authorization": f"Bearer {TOKEN}"}
    body = json.dumps({"data": {"type": "incident_impacts", "attributes": {}}})
    _send(transcript, "patch_incident_impact", incident, own, headers=token, body=body)
    body = json.dumps({"data": {"type": "incident_types", "id": UNKNOWN, "attributes": {"name": "n"}}})
    beside = {"DD-API-KEY": transcript.mock.api_key}
    _send(transcript, "update_incident_type", transcript.incident_type, headers=token | beside, body=body)


def forms_of_keys(transcript: Transcript) -> None:
    """Send a key with another end, a list of keys, and no keys with an invalid query."""
    key = transcript.mock.app_key
    other_end = {**transcript.keys, "DD-APPLICATION-KEY": f"{key[:-1]}x"}
    _send(transcript, "list_incident_user_defined_roles", headers=other_end)
    of_type = {"incident_type": link("incident_types", transcript.incident_type)}
    body: Record = {"attributes": {"name": "f", "type": 1}, "relationships": of_type}
    field = transcript.create("create_incident_user_defined_field", body=body)
    several = {**transcript.keys, "DD-APPLICATION-KEY": f"{key},other"}
    _send(transcript, "get_incident_user_defined_field", field, headers=several)
    _send(transcript, "list_incidents", headers={}, query="page[size]=x")


def keys_of_another_organization(transcript: Transcript) -> None:
    """Read the todos of an incident with the keys of another organization."""
    incident = new_incident(transcript, "I")
    other = transcript.mock.add_organization()
    keys = {"dd-api-key": other.api_key, "dd-application-key": other.app_key}
    request = Request("GET", path_of("list_incident_todos", incident), "", keys)
    transcript.record("list_incident_todos", transcript.mock._organizations.handle(request).reply)


CREDENTIALS: tuple[Script, ...] = (forms_of_tokens, forms_of_keys, keys_of_another_organization)
"""Scripts of this module."""
