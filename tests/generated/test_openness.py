"""Open when receiving: whatever the server says within reason comes out as it went in.

Every response schema of the document is tried, on bodies that have everything (exhaustively, what schemas
share in the first of them) and on ones that Hypothesis makes up: as they are, and changed at each place in
ways that a server may change.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import Any

import pytest
from hypothesis import given

import datadog_incidents_api.models as models
from datadog_incidents_api.model import Model

from .bodies import QUICK, bodies
from .document import OPERATIONS, RESPONSES, Node, discriminator, is_model, is_valid, reference, reply_schemas
from .full_bodies import Full, full_bodies, full_body, fullest
from .sites import ABSENT, Path, Site, at, dotted, replaced

FULL = full_bodies(RESPONSES)

Change = tuple[Path, Any, Path | None]
"""Where to put what; and where the model then has to show it as it is, if it has to."""
Changer = Callable[[Any, Site], Iterator[Change]]

ODD: Node = {"deep": [None, 1, "text", {}]}
NAMES = ("brand_new", "_source", "_extra", "_fields", "additional_properties", "to_dict", "self", "__class__")
"""Unknown keys, some of which a careless model would take for its own."""


def as_it_is(body: Any, site: Site) -> Iterator[Change]:
    if not site.path:
        yield (), body, None


def unknown_keys(body: Any, site: Site) -> Iterator[Change]:
    if is_model(site.narrowed):
        yield site.path, site.value | dict.fromkeys(NAMES, ODD), None


def keys_of_other_variants(body: Any, site: Site) -> Iterator[Change]:
    """Unknown to the variant that the value is, so that nothing is said of what they hold."""
    others = {key for one in site.models for key in one["properties"]} - {
        *site.narrowed.get("properties", ())
    }
    for key in sorted(others) if is_model(site.narrowed) else ():
        odd: Any
        for odd in (7, "text", [7], {"attributes": 7}, {"attributes": {"name": []}}):
            changed = site.value | {key: odd}
            if is_valid(changed, site.schema):
                yield site.path, changed, None


def unknown_enum_values(body: Any, site: Site) -> Iterator[Change]:
    if "enum" in site.narrowed or "const" in site.narrowed:
        yield site.path, "brand_new", site.path
        yield site.path, 987, site.path


def ids_of_another_form(body: Any, site: Site) -> Iterator[Change]:
    if site.narrowed.get("format") == "uuid" and isinstance(site.value, str):
        yield site.path, "no-uuid", site.path


def unknown_variants(body: Any, site: Site) -> Iterator[Change]:
    if site.is_union and site.models:
        key = discriminator(site.models)
        if key is not None:
            for kind in ("brand_new", None, 7, ["users"], {"users": 1}):
                yield site.path, {"id": "1", key: kind, "attributes": 7, **ODD}, site.path
        else:
            yield site.path, ODD, None


def nulls(body: Any, site: Site) -> Iterator[Change]:
    if site.path and site.value is not None:
        yield site.path, None, site.path


def absent_keys(body: Any, site: Site) -> Iterator[Change]:
    if site.path and isinstance(site.path[-1], str) and not site.required:
        yield site.path, ABSENT, None


CHANGES: list[Changer] = [
    as_it_is,
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


def same_instant(found: Any, wanted: Any) -> bool:
    parse = datetime.datetime.fromisoformat
    return isinstance(found, str) and isinstance(wanted, str) and parse(found) == parse(wanted)


def lost(found: Any, wanted: Any, times: set[Path], path: Path = ()) -> Iterator[str]:
    """Where two documents differ; timestamps are compared as instants. `1`, `1.0` and `true` are not one."""
    if found is wanted:
        return
    if isinstance(found, dict) and isinstance(wanted, dict) and found.keys() == wanted.keys():
        for key, value in wanted.items():
            yield from lost(found[key], value, times, (*path, key))
    elif isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        for index, value in enumerate(wanted):
            yield from lost(found[index], value, times, (*path, index))
    elif (type(found) is not type(wanted) or found != wanted) and not (
        path in times and same_instant(found, wanted)
    ):
        yield f"{dotted(path)} is {found!r}, not {wanted!r}"


def shown(value: Any, path: Path) -> Any:
    """What a decoded model has at a path of its body."""
    for key in path:
        if isinstance(value, Model):
            value = getattr(value, next(field.name for field in value._fields if field.key == key))
        else:
            value = value[key]
    return value


def check(schema: str, body: Full, changes: Iterable[Changer]) -> int:
    """Make changes at each new place of a body in turn, and decode and encode it; how many there were."""
    times = times_in(body)
    count = 0
    for change, site in product(changes, body.new):
        for path, value, visible in change(body.value, site):
            changed = replaced(body.value, path, value)
            where = f"{change.__name__} at {dotted(path)}"
            model = model_for(schema).from_dict(changed)
            assert list(lost(model.to_dict(), changed, times)) == [], where
            if visible is not None:
                assert shown(model, visible) == value and type(shown(model, visible)) is type(value), where
            count += 1
    return count


def times_in(body: Full) -> set[Path]:
    return {site.path for site in body.sites if site.narrowed.get("format") == "date-time"}


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("schema", RESPONSES)
def test_nothing_is_lost_anywhere(schema: str, change: Changer) -> None:
    count = sum(check(schema, body, [change]) for body in FULL[schema])
    always = {as_it_is, unknown_keys, nulls}
    assert count or change not in always


@pytest.mark.parametrize("schema", RESPONSES)
def test_nothing_is_lost_of_any_body(schema: str) -> None:
    @QUICK
    @given(bodies(schema))
    def made_up(body: Any) -> None:
        assert is_valid(body, reference(schema))
        check(schema, full_body(body, reference(schema)), CHANGES)

    made_up()


def test_every_reply_is_one_of_these() -> None:
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
def test_a_timestamp_remains_the_same_instant_or_the_same_text(time: str) -> None:
    count = 0
    for schema in RESPONSES:
        for body in FULL[schema]:
            times = times_in(body)
            if not any(site.path in times for site in body.new):
                continue
            changed = body.value
            for path in times:
                changed = replaced(changed, path, time)
            model = model_for(schema).from_dict(changed)
            encoded = model.to_dict()
            for path in times:
                value = shown(model, path)
                if isinstance(value, datetime.datetime):
                    assert value == datetime.datetime.fromisoformat(time)
                    assert same_instant(at(encoded, path), time)
                else:
                    assert value == time == at(encoded, path)
            assert list(lost(encoded, changed, times)) == []
            count += len(times)
    assert count > 20


@pytest.mark.parametrize("schema", RESPONSES)
def test_unknown_keys_are_additional_properties(schema: str) -> None:
    for body in FULL[schema]:
        for site in body.new:
            if is_model(site.narrowed):
                changed = replaced(body.value, site.path, site.value | dict.fromkeys(NAMES, ODD))
                model = shown(model_for(schema).from_dict(changed), site.path)
                assert model.additional_properties == dict.fromkeys(NAMES, ODD)


def test_a_union_of_one_is_open_too() -> None:
    """The document has `anyOf` with one member where others may follow."""
    unknown: Any = {"type": "brand_new", "id": "1", "attributes": 7}
    body = fullest(reference("IncidentTodoListResponse"))[0] | {"included": [unknown]}
    assert models.IncidentTodoListResponse.from_dict(body).included == [unknown]
