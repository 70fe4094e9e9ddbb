"""Validation of request bodies: values that the spec does not allow are rejected before any I/O."""

from __future__ import annotations

import datetime
from functools import cache
from types import MappingProxyType
from typing import Any

import pytest

import datadog_incidents_api.models as models
from datadog_incidents_api._model import Model
from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET

from .calls import prepare
from .full_bodies import fullest
from .locations import ABSENT, Location, Path, dotted, locations, replaced, sent, value_at
from .spec import REQUESTS, is_model, is_nullable, reference, variants

NOW = datetime.datetime(2026, 11, 24, 18, tzinfo=datetime.UTC)
UNRELATED_MODEL = models.JSONAPIErrorItem(detail="never sent")
CANDIDATES: list[Any] = [
    *("text", 7, 0.5, True, None, b"bytes", ["text"], [7], {"key": 7}, "2026-11-24T18:00:00Z", NOW, object()),
    *(UNRELATED_MODEL, [UNRELATED_MODEL], {"key": UNRELATED_MODEL}),
]
"""Values of every type; most of them are invalid at most locations."""


def rebuilt(model: Any) -> Any:
    """Return a copy of a model as an application would create it: without received data."""
    if isinstance(model, Model):
        members = {field.name: rebuilt(getattr(model, field.name)) for field in model._fields}
        model_class: Any = type(model)
        return model_class(**members, additional_properties=dict(model.additional_properties))
    if isinstance(model, list):
        return [rebuilt(item) for item in model]
    return {key: rebuilt(item) for key, item in model.items()} if isinstance(model, dict) else model


def full_model(operation: str, json_body: Any) -> Any:
    return rebuilt(getattr(models, REQUESTS[operation]).from_dict(json_body))


@cache
def cases(operation: str) -> list[tuple[Any, Location]]:
    """Return one location for each `spec_key` in the full bodies of an operation, each with its body.

    Members that requests omit are left out.
    """
    schema = reference(REQUESTS[operation])
    found = [
        (location.spec_key, (body, location))
        for body in fullest(schema)
        for location in locations(body, schema)
        if not location.read_only
    ]
    return list(dict(found).values())


def expected(operation: str, body: Any) -> Any:
    """Return the body that is sent for a model with the members of `body`."""
    return sent(body, reference(REQUESTS[operation]))


def set_at(model: Any, path: Path, value: Any) -> None:
    """Set a member by its path in JSON."""
    *parent_path, last = path
    parent = model_at(model, tuple(parent_path))
    if isinstance(parent, Model):
        setattr(parent, attribute(parent, str(last)), value)
    else:
        parent[last] = value


def model_at(model: Any, path: Path) -> Any:
    """Return the value at a path, as decoded."""
    for key in path:
        model = getattr(model, attribute(model, str(key))) if isinstance(model, Model) else model[key]
    return model


def attribute(model: Model, key: str) -> str:
    return next(field.name for field in model._fields if field.key == key)


def type_name(value: Any) -> str:
    """Return the JSON type of a value; `date-time` for a datetime, else the class name if there is none."""
    names: dict[type, str] = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array"}
    names |= {dict: "object", type(None): "null", datetime.datetime: "date-time"}
    return names.get(type(value), type(value).__name__)


def allowed_types(location: Location) -> set[str]:
    """Return the names of the types that may be sent at a location, whatever their content."""
    found = {"null"} if is_nullable(location.schema) else set()
    for option in variants(location.schema):
        if is_model(option):
            found.add("object")  # a mapping in place of the model
        elif option.get("format") == "date-time":
            found.add("date-time")
        else:
            found |= {"date-time"} if "x-timestamp" in option else set()
            found |= {option["type"]} if isinstance(option["type"], str) else {*option["type"]}
    return found


each_operation = pytest.mark.parametrize("operation", sorted(REQUESTS))


@each_operation
def test_full_bodies_are_sent_without_read_only_members(operation: str) -> None:
    for body in fullest(reference(REQUESTS[operation])):
        assert prepare(operation, full_model(operation, body)).body == expected(operation, body)


@each_operation
def test_a_wrong_type_is_rejected_with_its_path_at_every_location(operation: str) -> None:
    count = 0
    for body, location in cases(operation):
        allowed = allowed_types(location)
        wrong = [value for value in CANDIDATES if type_name(value) not in allowed]
        wrong += ["another constant"] if "const" in location.narrowed else []
        model = full_model(operation, body)
        for value in wrong if location.path else ():
            set_at(model, location.path, value)
            with pytest.raises(InvalidRequestError) as caught:
                prepare(operation, model)
            assert caught.value.path == dotted(location.path), value
            count += 1
    assert count > 20


@each_operation
def test_a_mapping_is_sent_in_place_of_a_model(operation: str) -> None:
    for body, location in cases(operation):
        if location.path and is_model(location.narrowed):
            model = full_model(operation, body)
            set_at(model, location.path, MappingProxyType(location.value))
            assert prepare(operation, model).body == expected(operation, body), dotted(location.path)


@each_operation
def test_a_wrong_member_of_a_mapping_is_rejected_with_its_path(operation: str) -> None:
    for body, location in cases(operation):
        # In a union, the mapping may be a variant that is not in the spec yet.
        nested = location.path and not location.is_union
        for key in location.narrowed.get("required", ()) if nested else ():
            model = full_model(operation, body)
            set_at(model, location.path, location.value | {key: object()})
            with pytest.raises(InvalidRequestError) as caught:
                prepare(operation, model)
            assert caught.value.path == dotted((*location.path, key))


@each_operation
def test_an_unset_required_member_is_rejected_with_its_path(operation: str) -> None:
    for body, location in cases(operation):
        for key in location.narrowed.get("required", ()):
            model = full_model(operation, body)
            set_at(model, (*location.path, key), UNSET)
            with pytest.raises(InvalidRequestError, match="is required") as caught:
                prepare(operation, model)
            assert caught.value.path == dotted((*location.path, key))


@each_operation
def test_unset_members_are_not_sent(operation: str) -> None:
    for body, location in cases(operation):
        if location.path and isinstance(location.path[-1], str) and not location.required:
            model = full_model(operation, body)
            if isinstance(model_at(model, location.path[:-1]), Model):
                set_at(model, location.path, UNSET)
                omitted = replaced(expected(operation, body), location.path, ABSENT)
                assert prepare(operation, model).body == omitted


@each_operation
def test_null_is_sent_if_the_spec_allows_it(operation: str) -> None:
    for body, location in cases(operation):
        if is_nullable(location.schema):
            model = full_model(operation, body)
            set_at(model, location.path, None)
            cleared = replaced(expected(operation, body), location.path, None)
            assert prepare(operation, model).body == cleared


@each_operation
def test_a_datetime_without_a_time_zone_is_rejected(operation: str) -> None:
    for body, location in cases(operation):
        if location.narrowed.get("format") == "date-time":
            model = full_model(operation, body)
            set_at(model, location.path, NOW.replace(tzinfo=None))
            with pytest.raises(InvalidRequestError, match="must have a time zone") as caught:
                prepare(operation, model)
            assert caught.value.path == dotted(location.path)


@each_operation
def test_unknown_enum_values_and_keys_are_sent(operation: str) -> None:
    """The server may support more than the spec contains."""
    for body, location in cases(operation):
        if "enum" in location.narrowed:
            model = full_model(operation, body)
            unknown = "brand_new" if isinstance(location.narrowed["enum"][0], str) else 987
            set_at(model, location.path, unknown)
            assert value_at(prepare(operation, model).body, location.path) == unknown
        if is_model(location.narrowed):
            model = full_model(operation, body)
            model_at(model, location.path).additional_properties["brand_new"] = [1, None]
            assert value_at(prepare(operation, model).body, (*location.path, "brand_new")) == [1, None]


@each_operation
def test_ids_of_any_form_are_sent(operation: str) -> None:
    """IDs from responses can be passed to other calls; the server reports those that do not exist."""
    for body, location in cases(operation):
        if location.narrowed.get("format") == "uuid":
            model = full_model(operation, body)
            set_at(model, location.path, "no-uuid")
            assert value_at(prepare(operation, model).body, location.path) == "no-uuid"


@each_operation
def test_received_values_are_sent_back_unchanged(operation: str) -> None:
    """This includes values that the spec does not allow, as long as they have not been modified."""
    for body, location in cases(operation):
        if location.path and not is_model(location.narrowed):
            invalid: tuple[Any, ...] = (None, "text", 7, "2026-11-24T18:00:00", "2016-12-31T23:59:60Z")
            for value in invalid if not location.must_hold_objects else (None,):
                changed = replaced(body, location.path, value)
                model = getattr(models, REQUESTS[operation]).from_dict(changed)
                assert prepare(operation, model).body == expected(operation, changed), dotted(location.path)


@each_operation
def test_modified_received_values_are_validated(operation: str) -> None:
    """Items of plain arrays are an exception: the model holds the received list itself."""
    for body, location in cases(operation):
        scalar = type_name(location.value) not in ("object", "array")
        if scalar and isinstance(location.path[-1], str) and "object" not in allowed_types(location):
            model = getattr(models, REQUESTS[operation]).from_dict(body)
            set_at(model, location.path, object())
            with pytest.raises(InvalidRequestError) as caught:
                prepare(operation, model)
            assert caught.value.path == dotted(location.path)
