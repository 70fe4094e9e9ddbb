"""Coverage of `test_openness`: without complete bodies and changes, its tests would pass without checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from .spec import RESPONSES, Node, constants, is_model, is_union, is_valid, reference, variants
from .test_openness import FULL, Changer, nulls, unknown_enum_values, unknown_variants


@pytest.mark.parametrize("schema", RESPONSES)
def test_full_bodies_are_valid_and_have_every_member(schema: str) -> None:
    seen: set[tuple[str, str]] = set()
    for body in FULL[schema]:
        assert is_valid(body.value, reference(schema))
        for location in body.locations:
            seen |= (
                {(str(id(location.narrowed)), key) for key in location.value}
                if is_model(location.narrowed)
                else set()
            )
    assert seen == set(members(reference(schema), set()))


def members(schema: Node, known: set[int]) -> Iterator[tuple[str, str]]:
    """Yield the members of all models reachable from a schema: the identity of the model, and the key."""
    for variant in variants(schema):
        if id(variant) in known:
            continue
        known.add(id(variant))
        for key, member in variant.get("properties", {}).items():
            yield str(id(variant)), key
            yield from members(member, known)
        for key in ("items", "additionalProperties"):
            if isinstance(variant.get(key), dict):
                yield from members(variant[key], known)


def schemas() -> Iterator[Node]:
    """Yield all schemas reachable from responses, as referenced."""
    seen: set[int] = set()
    unseen = [reference(name) for name in RESPONSES]
    while unseen:
        schema = unseen.pop()
        yield schema
        for variant in variants(schema):
            if id(variant) not in seen:
                seen.add(id(variant))
                inner = [variant.get(key) for key in ("items", "additionalProperties")]
                unseen += variant.get("properties", {}).values()
                unseen += [schema for schema in inner if isinstance(schema, dict)]


@pytest.mark.parametrize(
    ("change", "applies"),
    [
        (unknown_enum_values, lambda schema: any(map(constants, variants(schema)))),
        (unknown_variants, lambda schema: is_union(schema) and any(map(is_model, variants(schema)))),
        (nulls, lambda schema: schema not in map(reference, RESPONSES)),
    ],
    ids=["enums", "unions", "nulls"],
)
def test_every_applicable_schema_is_changed(change: Changer, applies: Callable[[Node], bool]) -> None:
    new = [(body.value, location) for bodies in FULL.values() for body in bodies for location in body.new]
    changed = {identity(location.schema) for value, location in new if any(change(value, location))}
    expected = {identity(schema) for schema in schemas() if applies(schema)}
    assert expected
    assert expected <= changed


def identity(schema: Node) -> Any:
    """Return a key that is equal for references to the same component, and distinct for inline schemas."""
    return schema.get("$ref", id(schema))
