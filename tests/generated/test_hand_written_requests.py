"""Requests as in applications: plain mappings, custom types, and updates of a single member."""

from __future__ import annotations

import asyncio
import datetime
import enum
import json
from typing import Any

import pytest

import datadog_incidents_api.models as models
from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents_api.errors import InvalidRequestError

from ..incident_json import incident_json
from .calls import SETTINGS, prepare


def incident(**attributes: Any) -> models.IncidentCreateRequest:
    members = {"title": "t", "customer_impacted": False, **attributes}
    return models.IncidentCreateRequest(
        data=models.IncidentCreateData(attributes=models.IncidentCreateAttributes(**members))
    )


FIELD = "data.attributes.fields.severity"


@pytest.mark.parametrize(
    ("field", "path"),
    [
        (models.IncidentFieldAttributesSingleValue(type="dropdown", value=7), f"{FIELD}.value"),  # type: ignore[arg-type]
        ({"type": "dropdown", "value": 7}, f"{FIELD}.value"),
        ({"type": "autocomplete", "value": ["web", 7]}, f"{FIELD}.value[1]"),
        ({"type": "autocomplete", "value": "web"}, f"{FIELD}.value"),
        (models.IncidentNotificationHandle(handle="@ana"), FIELD),
        ("SEV-1", FIELD),
        (None, FIELD),
    ],
)
def test_an_invalid_field_is_rejected_in_any_form(field: Any, path: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        prepare("create_incident", incident(fields={"severity": field}))
    assert caught.value.path == path


@pytest.mark.parametrize(
    "field",
    [
        {"type": "dropdown", "value": "SEV-1"},
        {"type": "dropdown", "value": None, "hint": 7},
        {"type": "brand_new", "value": 7},
        {"value": {"neither": "one", "nor": "many"}},
    ],
)
def test_plain_mappings_are_accepted_as_variants(field: Any) -> None:
    call = prepare("create_incident", incident(fields={"severity": field}))
    assert call.body["data"]["attributes"]["fields"] == {"severity": field}


@pytest.mark.parametrize("count", [True, 1.0, "1", None])
def test_only_integers_are_accepted_as_whole_numbers(count: Any) -> None:
    with pytest.raises(InvalidRequestError, match="count: must be a whole number"):
        models.IncidentSearchResponseFieldFacetData(count=count).to_sendable()


def test_keys_of_mappings_must_be_strings() -> None:
    with pytest.raises(InvalidRequestError, match=r"data\.attributes\.fields\[7\]: must be a string"):
        prepare("create_incident", incident(fields={7: {"type": "dropdown", "value": "SEV-1"}}))


class Person(enum.StrEnum):
    """Enum whose members are strings."""

    ANA = "@ana@example.com"


def test_string_subclasses_are_sent_as_strings() -> None:
    attributes = models.IncidentTodoAttributes(assignees=[Person.ANA], content=Person.ANA)
    body = models.IncidentTodoRequest(data=models.IncidentTodoRequestData(attributes=attributes))
    sent = prepare("create_incident_todo", body).body["data"]["attributes"]
    assert json.loads(json.dumps(sent)) == {"assignees": [Person.ANA.value], "content": Person.ANA.value}


ATTRIBUTES = {
    "title": "t",
    "customer_impact_start": "2026-11-24T18:00:00Z",
    "detected": "2016-12-31T23:59:60Z",
    "created": "2026-11-24T18:00:00.123456789Z",
}
TODO = {"content": "c", "assignees": ["@ana"], "created": "2026-11-24T18:00:00.5Z", "modified": "soon"}
UPDATES: dict[str, tuple[Any, Any]] = {
    "incident": (lambda dd: dd.incidents.update("i", title="new"), {"title": "new"}),
    "incident cleared": (lambda dd: dd.incidents.update("i", detected=None), {"detected": None}),
    "todo": (lambda dd: dd.todos.update("i", "t", content="new"), {"content": "new", "assignees": ["@ana"]}),
    "todo done": (
        lambda dd: dd.todos.update("i", "t", completed="2026-11-24T18:00:00Z"),
        {"content": "c", "assignees": ["@ana"], "completed": "2026-11-24T18:00:00Z"},
    ),
}


@pytest.mark.parametrize("client_class", [IncidentsClient, AsyncIncidentsClient])
@pytest.mark.parametrize("update", UPDATES)
def test_an_update_sends_only_timestamps_passed_as_arguments(update: str, client_class: Any) -> None:
    sent: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.content:
            sent.append(json.loads(request.content)["data"]["attributes"])
        todo = {"id": "1", "type": "any", "attributes": TODO}
        data = todo if "todos" in request.url.path else incident_json(**ATTRIBUTES)
        return httpx.Response(200, json={"data": data})

    call, expected = UPDATES[update]
    result = call(client_class(transport=httpx.MockTransport(answer), **SETTINGS))
    if client_class is AsyncIncidentsClient:
        asyncio.run(result)
    assert sent == [expected]


def test_rejected_calls_send_nothing() -> None:
    def never(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    client = IncidentsClient(transport=httpx.MockTransport(never), **SETTINGS)
    invalid: Any = 7
    for call in (
        lambda: client.incidents.create(title=invalid),
        lambda: client.incidents.create(title="t", fields={"severity": {"type": "dropdown", "value": 7}}),
        lambda: client.incidents.create(title="t", notify="@ana"),
        lambda: client.incidents.update("i", detected=datetime.datetime(2026, 11, 24, 18)),
        lambda: client.incidents.update("i", integrations="not a list"),
        lambda: client.todos.create("i", content="c", assignees="@ana"),
        lambda: client.todos.create("i", content="c", assignees=[invalid]),
    ):
        with pytest.raises(InvalidRequestError):
            call()
