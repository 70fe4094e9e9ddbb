"""Strict when sending: what the document rules out is refused before any I/O, with its path."""

from __future__ import annotations

import asyncio
import datetime
import enum
import json
from functools import cache
from typing import Any

import httpx
import pytest

import datadog_incidents_api.models as models
from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.model import Model
from datadog_incidents_api.types import UNSET

from .calls import SETTINGS, arguments, module_of
from .document import (
    ABSENT,
    REQUESTS,
    Path,
    Site,
    at,
    dotted,
    fullest,
    is_model,
    is_nullable,
    reference,
    replaced,
    sites,
    variants,
)

NOW = datetime.datetime(2026, 11, 24, 18, tzinfo=datetime.UTC)
STRANGER = models.JSONAPIErrorItem(detail="never sent")
CANDIDATES: list[Any] = [
    *("text", 7, 0.5, True, None, b"bytes", ["text"], [7], {"key": 7}, "2026-11-24T18:00:00Z", NOW, object()),
    *(STRANGER, [STRANGER], {"key": STRANGER}),
]
"""Something of every kind; most of it is wrong in most places."""


def made(model: Any) -> Any:
    """The same as a program makes it: nothing in it was received."""
    if isinstance(model, Model):
        members = {field.name: made(getattr(model, field.name)) for field in model._fields}
        again: Any = type(model)
        return again(**members, additional_properties=dict(model.additional_properties))
    if isinstance(model, list):
        return [made(one) for one in model]
    return {key: made(one) for key, one in model.items()} if isinstance(model, dict) else model


def full_body(operation: str, json_body: Any) -> Any:
    return made(getattr(models, REQUESTS[operation]).from_dict(json_body))


@cache
def cases(operation: str) -> list[tuple[Any, Site]]:
    """Each place of each full body that is not like another, with that body."""
    schema = reference(REQUESTS[operation])
    found = [(site.place, (body, site)) for body in fullest(schema) for site in sites(body, schema)]
    return list(dict(found).values())


def put(model: Any, path: Path, value: Any) -> None:
    """Set a member by the path it has in JSON."""
    *above, last = path
    holder = held(model, tuple(above))
    if isinstance(holder, Model):
        setattr(holder, attribute(holder, str(last)), value)
    else:
        holder[last] = value


def held(model: Any, path: Path) -> Any:
    for key in path:
        model = getattr(model, attribute(model, str(key))) if isinstance(model, Model) else model[key]
    return model


def attribute(model: Model, key: str) -> str:
    return next(field.name for field in model._fields if field.key == key)


def prepare(operation: str, body: Any) -> Any:
    leading, _ = arguments(operation)
    return module_of(operation).prepare(*leading, body=body)


def kind_of(value: Any) -> str:
    """What JSON calls it; a timestamp is something of its own, and so is what JSON has no word for."""
    kinds: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array"}
    kinds |= {dict: "object", type(None): "null", datetime.datetime: "date-time"}
    return kinds.get(type(value), type(value).__name__)


def kinds_for(site: Site) -> set[str]:
    """The kinds of value that may stand in a place, whatever they hold."""
    found = {"null"} if is_nullable(site.schema) else set()
    for option in variants(site.schema):
        if is_model(option):
            # A plain mapping may be a variant that the document does not know yet.
            found |= {"object"} if site.is_union else set()
        elif option.get("format") == "date-time":
            found.add("date-time")
        else:
            found |= {option["type"]} if isinstance(option["type"], str) else {*option["type"]}
    return found


each = pytest.mark.parametrize("operation", sorted(REQUESTS))


@each
def test_the_full_bodies_are_sent_as_they_are(operation: str) -> None:
    for body in fullest(reference(REQUESTS[operation])):
        assert prepare(operation, full_body(operation, body)).body == body


@each
def test_a_wrong_type_anywhere_is_refused_with_its_path(operation: str) -> None:
    count = 0
    for body, site in cases(operation):
        right = kinds_for(site)
        wrong = [value for value in CANDIDATES if kind_of(value) not in right]
        wrong += ["another constant"] if "const" in site.narrowed else []
        model = full_body(operation, body)
        for value in wrong if site.path else ():
            put(model, site.path, value)
            with pytest.raises(InvalidRequestError) as caught:
                prepare(operation, model)
            assert caught.value.path == dotted(site.path), value
            count += 1
    assert count > 20


@each
def test_a_required_member_that_is_not_set_is_refused_with_its_path(operation: str) -> None:
    for body, site in cases(operation):
        for key in site.narrowed.get("required", ()):
            model = full_body(operation, body)
            put(model, (*site.path, key), UNSET)
            with pytest.raises(InvalidRequestError, match="is required") as caught:
                prepare(operation, model)
            assert caught.value.path == dotted((*site.path, key))


@each
def test_what_is_not_set_is_not_sent(operation: str) -> None:
    for body, site in cases(operation):
        if site.path and isinstance(site.path[-1], str) and not site.required:
            model = full_body(operation, body)
            if isinstance(held(model, site.path[:-1]), Model):
                put(model, site.path, UNSET)
                assert prepare(operation, model).body == replaced(body, site.path, ABSENT)


@each
def test_null_is_sent_where_the_document_allows_it(operation: str) -> None:
    for body, site in cases(operation):
        if is_nullable(site.schema):
            model = full_body(operation, body)
            put(model, site.path, None)
            assert prepare(operation, model).body == replaced(body, site.path, None)


@each
def test_times_have_to_know_their_zone(operation: str) -> None:
    for body, site in cases(operation):
        if site.narrowed.get("format") == "date-time":
            model = full_body(operation, body)
            put(model, site.path, NOW.replace(tzinfo=None))
            with pytest.raises(InvalidRequestError, match="must know its time zone") as caught:
                prepare(operation, model)
            assert caught.value.path == dotted(site.path)


@each
def test_unknown_enum_values_and_keys_are_let_through(operation: str) -> None:
    """The server may know more than the document does."""
    for body, site in cases(operation):
        if "enum" in site.narrowed:
            model = full_body(operation, body)
            unknown = "brand_new" if isinstance(site.narrowed["enum"][0], str) else 987
            put(model, site.path, unknown)
            assert at(prepare(operation, model).body, site.path) == unknown
        if is_model(site.narrowed):
            model = full_body(operation, body)
            held(model, site.path).additional_properties["brand_new"] = [1, None]
            assert at(prepare(operation, model).body, (*site.path, "brand_new")) == [1, None]


@each
def test_ids_of_any_form_are_let_through(operation: str) -> None:
    """What one call gives, the next takes; whether an id exists is for the server to say."""
    for body, site in cases(operation):
        if site.narrowed.get("format") == "uuid":
            model = full_body(operation, body)
            put(model, site.path, "no-uuid")
            assert at(prepare(operation, model).body, site.path) == "no-uuid"


@each
def test_what_came_from_the_server_may_go_back_as_it_is(operation: str) -> None:
    """Even what the document rules out, wherever it is, as long as nobody has touched it."""
    for body, site in cases(operation):
        if site.path and not is_model(site.narrowed):
            odd: tuple[Any, ...] = (None, "text", 7, "2026-11-24T18:00:00", "2016-12-31T23:59:60Z")
            for value in odd if not site.must_hold_objects else (None,):
                changed = replaced(body, site.path, value)
                model = getattr(models, REQUESTS[operation]).from_dict(changed)
                assert prepare(operation, model).body == changed, dotted(site.path)


@each
def test_what_has_been_changed_since_is_checked_again(operation: str) -> None:
    """Items of plain arrays apart: the model holds the very list that was received."""
    for body, site in cases(operation):
        scalar = kind_of(site.value) not in ("object", "array")
        if scalar and isinstance(site.path[-1], str) and "object" not in kinds_for(site):
            model = getattr(models, REQUESTS[operation]).from_dict(body)
            put(model, site.path, object())
            with pytest.raises(InvalidRequestError) as caught:
                prepare(operation, model)
            assert caught.value.path == dotted(site.path)


def incident(**attributes: Any) -> models.IncidentCreateRequest:
    given = {"title": "t", "customer_impacted": False, **attributes}
    return models.IncidentCreateRequest(
        data=models.IncidentCreateData(attributes=models.IncidentCreateAttributes(**given))
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
def test_a_wrong_field_is_refused_however_it_is_spelt(field: Any, path: str) -> None:
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
def test_plain_mappings_may_stand_for_variants(field: Any) -> None:
    call = prepare("create_incident", incident(fields={"severity": field}))
    assert call.body["data"]["attributes"]["fields"] == {"severity": field}


@pytest.mark.parametrize("count", [True, 1.0, "1", None])
def test_only_whole_numbers_are_whole_numbers(count: Any) -> None:
    with pytest.raises(InvalidRequestError, match="count: must be a whole number"):
        models.IncidentSearchResponseFieldFacetData(count=count).to_sendable()


def test_keys_of_mappings_are_strings() -> None:
    with pytest.raises(InvalidRequestError, match=r"data\.attributes\.fields\[7\]: must be a string"):
        prepare("create_incident", incident(fields={7: {"type": "dropdown", "value": "SEV-1"}}))


class Person(enum.StrEnum):
    """A string like any other."""

    ANA = "@ana@example.com"


def test_strings_of_the_callers_own_type_are_strings() -> None:
    attributes = models.IncidentTodoAttributes(assignees=[Person.ANA], content=Person.ANA)
    body = models.IncidentTodoCreateRequest(data=models.IncidentTodoCreateData(attributes=attributes))
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


@pytest.mark.parametrize("colour", [IncidentsClient, AsyncIncidentsClient])
@pytest.mark.parametrize("update", UPDATES)
def test_an_update_sends_no_timestamp_that_the_caller_did_not_name(update: str, colour: Any) -> None:
    sent: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.content:
            sent.append(json.loads(request.content)["data"]["attributes"])
        attributes = TODO if "todos" in request.url.path else ATTRIBUTES
        return httpx.Response(200, json={"data": {"id": "1", "type": "any", "attributes": attributes}})

    call, wanted = UPDATES[update]
    result = call(colour(transport=httpx.MockTransport(answer), **SETTINGS))
    if colour is AsyncIncidentsClient:
        asyncio.run(result)
    assert sent == [wanted]


def test_nothing_is_sent_of_what_is_refused() -> None:
    def never(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.url)

    client = IncidentsClient(transport=httpx.MockTransport(never), **SETTINGS)
    wrong: Any = 7
    for call in (
        lambda: client.incidents.create(title=wrong),
        lambda: client.incidents.create(title="t", fields={"severity": {"type": "dropdown", "value": 7}}),
        lambda: client.incidents.create(title="t", notify="@ana"),
        lambda: client.incidents.update("i", detected=NOW.replace(tzinfo=None)),
        lambda: client.incidents.update("i", integrations="not a list"),
        lambda: client.todos.create("i", content="c", assignees="@ana"),
        lambda: client.todos.create("i", content="c", assignees=[wrong]),
    ):
        with pytest.raises(InvalidRequestError):
            call()
