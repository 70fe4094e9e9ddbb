"""A program that talks to a server, and a mock whose conversation with it is recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.errors import NotFoundError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing import recorder

PRIVATE = ("Checkout", "Jane", "jane@corp.example", "slack-ops", "1234567", "hotfix", "rota")
"""Parts of what the program sends, none of which may be recorded."""

SETTINGS: dict[str, Any] = {"unstable_operations": "all", "base_url": "http://localhost", "retry": None}


def program(dd: IncidentsClient, commander: str) -> None:
    """Follow an incident from its declaration to its deletion, and check what the server returns."""
    incident = dd.incidents.create(
        title="Checkout is down for Jane",
        fields={"severity": "SEV-2", "rota": "jane@corp.example"},
        notify=["@jane@corp.example", "@slack-ops"],
        commander=commander,
    )
    assert incident.attributes.title == "Checkout is down for Jane"
    todo = dd.todos.create(incident.id, content="Call +49 170 1234567", assignees=["@jane@corp.example"])
    assert dd.todos.get(incident.id, todo.id).attributes.content == "Call +49 170 1234567"
    dd.incidents.update(incident.id, title="Waiting for the hotfix")
    assert dd.incidents.get(incident.id, include=["users"]).attributes.title == "Waiting for the hotfix"
    assert [*dd.incidents.search("state:active AND severity:SEV-2")]
    dd.incidents.delete(incident.id)
    with pytest.raises(NotFoundError, match=f"incident {incident.id} not found"):
        dd.incidents.get(incident.id)


async def async_program(dd: AsyncIncidentsClient, commander: str) -> None:
    """Do the same with the asynchronous client."""
    incident = await dd.incidents.create(
        title="Checkout is down for Jane",
        fields={"severity": "SEV-2", "rota": "jane@corp.example"},
        notify=["@jane@corp.example", "@slack-ops"],
        commander=commander,
    )
    assert incident.attributes.title == "Checkout is down for Jane"
    todo = await dd.todos.create(
        incident.id, content="Call +49 170 1234567", assignees=["@jane@corp.example"]
    )
    assert (await dd.todos.get(incident.id, todo.id)).attributes.content == "Call +49 170 1234567"
    await dd.incidents.update(incident.id, title="Waiting for the hotfix")
    shown = await dd.incidents.get(incident.id, include=["users"])
    assert shown.attributes.title == "Waiting for the hotfix"
    assert [one async for one in dd.incidents.search("state:active AND severity:SEV-2")]
    await dd.incidents.delete(incident.id)
    with pytest.raises(NotFoundError, match=f"incident {incident.id} not found"):
        await dd.incidents.get(incident.id)


OPERATIONS = [
    "create_incident",
    "create_incident_todo",
    "get_incident_todo",
    "update_incident",
    "get_incident",
    "search_incidents",
    "delete_incident",
    "get_incident",
]
"""Operations that the program calls."""


@pytest.fixture
def recording(datadog_mock: MockDatadog, tmp_path: Path) -> Path:
    """Recording of the program."""
    with (
        recorder(tmp_path, scenario="drill", transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport) as dd,
    ):
        program(dd, datadog_mock.user_id)
    return recorded.path
