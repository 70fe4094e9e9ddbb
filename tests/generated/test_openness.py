"""Tolerant decoding: unexpected data in responses is kept, and encoding the model returns it unchanged.

Every response schema in the spec is tested with full bodies (exhaustively; schemas that several responses
have in common are tested in the first) and with random bodies from Hypothesis. Each body is decoded
unchanged, and with each change that a server might make, at every location.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import Any

import pytest
from hypothesis import given

import datadog_incidents_api.models as models
from datadog_incidents_api._model import Model

from .full_bodies import Full, full_bodies, full_body, fullest
from .locations import ABSENT, Location, Path, dotted, replaced, value_at
from .random_bodies import QUICK, random_bodies
from .spec import OPERATIONS, RESPONSES, Node, discriminator, is_model, is_valid, reference, reply_schemas

FULL = full_bodies(RESPONSES)

Change = tuple[Path, Any, Path | None]
"""Path and new value, and the path at which the decoded model must have this value; None for no check."""
Changer = Callable[[Any, Location], Iterator[Change]]

UNEXPECTED: Node = {"deep": [None, 1, "text", {}]}
NAMES = ("brand_new", "_source", "_extra", "_fields", "additional_properties", "to_dict", "self", "__class__")
"""Unknown keys, including names that a model uses internally."""


def unchanged(body: Any, location: Location) -> Iterator[Change]:
    if not location.path:
        yield (), body, None


def unknown_keys(body: Any, location: Location) -> Iterator[Change]:
    if is_model(location.narrowed):
        yield location.path, location.value | dict.fromkeys(NAMES, UNEXPECTED), None


def keys_of_other_variants(body: Any, location: Location) -> Iterator[Change]:
    """Add keys that only other variants have, so that the spec does not restrict their values."""
    others = {key for model in location.models for key in model["properties"]} - {
        *location.narrowed.get("properties", ())
    }
    for key in sorted(others) if is_model(location.narrowed) else ():
        value: Any
        for value in (7, "text", [7], {"attributes": 7}, {"attributes": {"name": []}}):
            changed = location.value | {key: value}
            if is_valid(changed, location.schema):
                yield location.path, changed, None


def unknown_enum_values(body: Any, location: Location) -> Iterator[Change]:
    if "enum" in location.narrowed or "const" in location.narrowed:
        yield location.path, "brand_new", location.path
        yield location.path, 987, location.path


def ids_of_another_form(body: Any, location: Location) -> Iterator[Change]:
    if location.narrowed.get("format") == "uuid" and isinstance(location.value, str):
        yield location.path, "no-uuid", location.path


def unknown_variants(body: Any, location: Location) -> Iterator[Change]:
    if location.is_union and location.models:
        key = discriminator(location.models)
        if key is not None:
            for kind in ("brand_new", None, 7, ["users"], {"users": 1}):
                yield location.path, {"id": "1", key: kind, "attributes": 7, **UNEXPECTED}, location.path
        else:
            yield location.path, UNEXPECTED, None


def nulls(body: Any, location: Location) -> Iterator[Change]:
    if location.path and location.value is not None:
        yield location.path, None, location.path


def absent_keys(body: Any, location: Location) -> Iterator[Change]:
    if location.path and isinstance(location.path[-1], str) and not location.required:
        yield location.path, ABSENT, None


CHANGES: list[Changer] = [
    unchanged,
    unknown_keys,
    keys_of_other_variants,
    unknown_enum_values,
    ids_of_another_form,
    unknown_variants,
    nulls,
    absent_keys,
]


def model_for(schema: str) -> type[Model]:
    model: type[Model] = getattr(models, schema)
    return model


def same_instant(found: Any, expected: Any) -> bool:
    parse = datetime.datetime.fromisoformat
    return isinstance(found, str) and isinstance(expected, str) and parse(found) == parse(expected)


def differences(found: Any, expected: Any, times: set[Path], path: Path = ()) -> Iterator[str]:
    """Describe the differences of two JSON values; `1`, `1.0` and `true` differ.

    Values at the paths in `times` may be equal timestamps in different formats.
    """
    if found is expected:
        return
    if isinstance(found, dict) and isinstance(expected, dict) and found.keys() == expected.keys():
        for key, value in expected.items():
            yield from differences(found[key], value, times, (*path, key))
    elif isinstance(found, list) and isinstance(expected, list) and len(found) == len(expected):
        for index, value in enumerate(expected):
            yield from differences(found[index], value, times, (*path, index))
    elif (type(found) is not type(expected) or found != expected) and not (
        path in times and same_instant(found, expected)
    ):
        yield f"{dotted(path)} is {found!r}, not {expected!r}"


def without_variant(value: Any) -> Any:
    return value.raw if isinstance(value, models.UnknownVariant) else value


def decoded_at(value: Any, path: Path) -> Any:
    """Return the value of a decoded model at a path in JSON."""
    for key in path:
        if isinstance(value, Model):
            value = getattr(value, next(field.name for field in value._fields if field.key == key))
        else:
            value = without_variant(value)[key]
    return without_variant(value)


def check(schema: str, body: Full, changes: Iterable[Changer]) -> int:
    """Apply each change at each new location of a body; decode and encode; return the number of changes."""
    times = times_in(body)
    count = 0
    for change, location in product(changes, body.new):
        for path, value, visible in change(body.value, location):
            changed = replaced(body.value, path, value)
            where = f"{change.__name__} at {dotted(path)}"
            model = model_for(schema).from_dict(changed)
            assert list(differences(model.to_dict(), changed, times)) == [], where
            if visible is not None:
                decoded = decoded_at(model, visible)
                assert decoded == value and type(decoded) is type(value), where
            count += 1
    return count


def times_in(body: Full) -> set[Path]:
    return {location.path for location in body.locations if location.narrowed.get("format") == "date-time"}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("schema", RESPONSES)
def test_changes_of_full_bodies_are_kept(schema: str, change: Changer) -> None:
    count = sum(check(schema, body, [change]) for body in FULL[schema])
    always = {unchanged, unknown_keys, nulls}
    assert count or change not in always


@pytest.mark.parametrize("schema", RESPONSES)
def test_changes_of_random_bodies_are_kept(schema: str) -> None:
    @QUICK
    @given(random_bodies(schema))
    def check_random_body(body: Any) -> None:
        assert is_valid(body, reference(schema))
        check(schema, full_body(body, reference(schema)), CHANGES)

    check_random_body()


def test_the_responses_of_all_operations_are_tested() -> None:
    for operation in OPERATIONS.values():
        assert {*reply_schemas(operation)} <= {*RESPONSES}
        assert all(issubclass(model_for(name), Model) for name in reply_schemas(operation))


TIMES = [
    "2026-11-24T18:00:00Z",
    "2026-11-24T18:00:00+00:00",
    "2026-11-24T23:45:00+05:45",
    "2026-11-24T18:00:00.123456Z",
    "2026-11-24T18:00:00.123456789Z",
    "2026-11-24T18:00:00.1-00:00",
    "2026-11-24t18:00:00z",
    "2026-11-24 18:00:00Z",
    "2016-12-31T23:59:60Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z",
    "2026-11-24T24:00:00Z",
    "2026-11-24T18:00:00+24:00",
    "2026-11-24T18:00:00",
    "2026-02-30T00:00:00Z",
    "soon",
    "",
]


@pytest.mark.parametrize("time", TIMES)
def test_a_timestamp_is_decoded_without_change_or_kept_as_text(time: str) -> None:
    count = 0
    for schema in RESPONSES:
        for body in FULL[schema]:
            times = times_in(body)
            if not any(location.path in times for location in body.new):
                continue
            changed = body.value
            for path in times:
                changed = replaced(changed, path, time)
            model = model_for(schema).from_dict(changed)
            encoded = model.to_dict()
            for path in times:
                value = decoded_at(model, path)
                if isinstance(value, datetime.datetime):
                    assert value == datetime.datetime.fromisoformat(time)
                    assert same_instant(value_at(encoded, path), time)
                else:
                    assert value == time == value_at(encoded, path)
            assert list(differences(encoded, changed, times)) == []
            count += len(times)
    assert count > 20


@pytest.mark.parametrize("schema", RESPONSES)
def test_unknown_keys_are_in_additional_properties(schema: str) -> None:
    for body in FULL[schema]:
        for location in body.new:
            if is_model(location.narrowed):
                changed = replaced(
                    body.value, location.path, location.value | dict.fromkeys(NAMES, UNEXPECTED)
                )
                model = decoded_at(model_for(schema).from_dict(changed), location.path)
                assert model.additional_properties == dict.fromkeys(NAMES, UNEXPECTED)


def test_unknown_variants_of_a_union_with_one_member_are_kept() -> None:
    """The spec uses `anyOf` with one member for unions to which others may be added."""
    unknown: Any = {"type": "brand_new", "id": "1", "attributes": 7}
    body = fullest(reference("IncidentTodoListResponse"))[0] | {"included": [unknown]}
    response = models.IncidentTodoListResponse.from_dict(body)
    assert response.included == [models.UnknownVariant(unknown)]
    assert response.to_dict() == body
