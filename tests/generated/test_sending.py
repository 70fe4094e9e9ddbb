"""Strict when sending: what the document rules out is refused before any I/O, with its path."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import pytest

import datadog_incidents_api.models as models
from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.model import Model
from datadog_incidents_api.types import UNSET

from .calls import prepare
from .document import REQUESTS, is_model, is_nullable, reference, variants
from .full_bodies import fullest
from .sites import ABSENT, Path, Site, at, dotted, replaced, sites

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
