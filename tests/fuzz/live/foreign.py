"""Resources of others in a mock, of every kind, and everything that can be read about them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from attrs import define, field

from datadog_incidents.fuzz.budget import Budget
from datadog_incidents.fuzz.connection import Connection
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.live.owned import as_uuid
from datadog_incidents.fuzz.live.routes import created_tag
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.mock_datadog import BASE_URL
from datadog_incidents_api.operations import OPERATIONS

from .example_requests import example_request

CREATES = (
    *("create_user", "create_incident_type", "create_incident", "create_incident", "import_incident"),
    *("create_incident_impact_field", "create_incident_user_defined_field"),
    *("create_incident_user_defined_role", "create_incident_notification_template"),
    *("create_incident_postmortem_template", "create_incident_notification_rule", "create_incident_rule"),
    *("create_global_incident_handle", "create_incident_google_chat_configuration"),
    *("create_incident_google_meet_configuration", "create_incident_attachment"),
    *("create_incident_postmortem_attachment", "create_incident_configuration", "create_incident_impact"),
    *("create_incident_integration", "create_incident_todo", "create_incident_responder"),
    *("create_timestamp_override", "create_page_from_incident", "link_page_to_incident"),
)
"""Creates that give a mock resources of every kind, parents first."""


@define
class Foreign:
    """Resources of others.

    Attributes:
        ids: IDs by tag. All resources of incidents belong to the last incident.
    """

    ids: dict[str, list[str]] = field(factory=dict[str, list[str]])

    def last(self, tag: str) -> str:
        """Return the ID of one resource; that of an incident if there is none of the kind."""
        return self.ids[tag if tag in self.ids else "incidents"][-1]


def keys_of(mock: MockDatadog) -> dict[str, str]:
    """Return the headers that authenticate requests."""
    return {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}


def connection_to(mock: MockDatadog, base_url: str = BASE_URL) -> Connection:
    """Return a connection to a mock in this process."""
    return Connection(base_url, keys_of(mock), Budget(), transport=mock.transport, trust_env=False)


LIST = "list_users"
"""List that shows what runs leave, which is disabled users."""


def add_foreign(mock: MockDatadog) -> Foreign:
    """Add resources of every kind, with everything that reads create as well, such as settings."""
    foreign, connection = Foreign({"incidents": []}), connection_to(mock)
    for operation in CREATES:
        response = connection.send(example_request(operation, foreign.last)).response
        assert response.ok, f"{operation}: {response.body!r}"
        tag = created_tag(OPERATIONS[operation])
        foreign.ids.setdefault(tag, []).append(response.json()["data"]["id"])
    readings(mock, foreign)
    return foreign


def readings(mock: MockDatadog, foreign: Foreign) -> dict[str, bytes]:
    """Return the responses to all GET operations: lists, and single resources of others."""
    connection, found = connection_to(mock), dict[str, bytes]()
    for operation in OPERATIONS.values():
        if operation.method == "GET":
            query = "query=*" if operation.id == "search_incidents" else ""
            request = example_request(operation.id, foreign.last)
            response = connection.send(
                Request("GET", request.path, query, request.headers, operation=operation.id)
            ).response
            assert response.ok, f"{operation.id}: {response.body!r}"
            found[operation.id] = _without_residue(response.body) if operation.id == LIST else response.body
    return found


def _without_residue(body: bytes) -> bytes:
    """Return a list of users without the disabled ones, and without their counts."""
    users = json.loads(body)["data"]
    return json.dumps([one for one in users if not one["attributes"]["disabled"]]).encode()


def state_of(mock: MockDatadog) -> MockState:
    """Return the state of a mock."""
    return mock._server.state


def stored(mock: MockDatadog) -> dict[tuple[str, str], Any]:
    """Return a copy of everything that a mock stores, by kind and ID."""
    state = state_of(mock)
    parts: dict[str, Mapping[str, Any]] = {
        "users": state.users,
        "incidents": state.incidents,
        "todos": state.todos,
        **state.members,
    }
    found = {(kind, one): value for kind, part in parts.items() for one, value in part.items()}
    found |= {("pages", incident): pages for incident, pages in state.linked_pages.items()}
    return deepcopy(found)


def added(before: dict[tuple[str, str], Any], mock: MockDatadog) -> dict[tuple[str, str], Any]:
    """Return what a mock stores in addition, after checking that nothing else has changed."""
    after = stored(mock)
    for key, value in before.items():
        assert key in after, f"{key} was deleted"
        assert after[key] == value, f"{key} was changed"
    return {key: value for key, value in after.items() if key not in before}


def is_residue(key: tuple[str, str], value: Any) -> bool:
    """Return whether something is what a clean-up must leave: disabled users, and settings of no type."""
    kind, one = key
    return (kind == "users" and value["attributes"]["disabled"]) or (
        kind == "org_settings" and as_uuid(one) is not None
    )
