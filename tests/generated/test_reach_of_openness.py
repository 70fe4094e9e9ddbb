"""That the tests of openness look everywhere: else they would pass by having nothing to look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from .document import RESPONSES, Node, constants, is_model, is_union, is_valid, reference, variants
from .test_openness import FULL, Changer, nulls, unknown_enum_values, unknown_variants


@pytest.mark.parametrize("schema", RESPONSES)
def test_the_full_bodies_are_valid_and_have_every_member(schema: str) -> None:
    seen: set[tuple[str, str]] = set()
    for body in FULL[schema]:
        assert is_valid(body.value, reference(schema))
        for site in body.sites:
            seen |= (
                {(str(id(site.narrowed)), key) for key in site.value} if is_model(site.narrowed) else set()
            )
    assert seen == set(members(reference(schema), set()))


def members(schema: Node, known: set[int]) -> Iterator[tuple[str, str]]:
    """All members of all models that a schema leads to."""
    for variant in variants(schema):
        if id(variant) in known:
            continue
        known.add(id(variant))
        for key, one in variant.get("properties", {}).items():
            yield str(id(variant)), key
            yield from members(one, known)
        for key in ("items", "additionalProperties"):
            if isinstance(variant.get(key), dict):
                yield from members(variant[key], known)


def schemas() -> Iterator[Node]:
    """All schemas that those of replies lead to, as referred to."""
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
                unseen += [one for one in inner if isinstance(one, dict)]


@pytest.mark.parametrize(
    ("change", "applies"),
    [
        (unknown_enum_values, lambda one: any(map(constants, variants(one)))),
        (unknown_variants, lambda one: is_union(one) and any(map(is_model, variants(one)))),
        (nulls, lambda one: one not in map(reference, RESPONSES)),
    ],
    ids=["enums", "unions", "nulls"],
)
def test_no_place_that_can_be_changed_is_left_out(change: Changer, applies: Callable[[Node], bool]) -> None:
    new = [(body.value, site) for bodies in FULL.values() for body in bodies for site in body.new]
    changed = {identity(site.schema) for value, site in new if any(change(value, site))}
    wanted = {identity(one) for one in schemas() if applies(one)}
    assert wanted
    assert wanted <= changed


def identity(schema: Node) -> Any:
    """What like uses of a component have in common, and two schemas that are written out have not."""
    return schema.get("$ref", id(schema))
