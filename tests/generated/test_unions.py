"""Unions are told apart by their discriminator, in constant time; by structure only where there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

import datadog_incidents_api.models as models
from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.model import Model
from datadog_incidents_api.shapes import ListOf, MapOf, Nullable, Shape
from datadog_incidents_api.unions import OneOf

from .document import SCHEMAS, Node, discriminator, is_model, variants
from .full_bodies import fullest

STRUCTURAL = {
    "IncidentResponseAttributes.declared_by",
    "IncidentTodoAttributes.assignees",
    "APIErrorResponse.errors",
    "IncidentImportRequestAttributes.fields",
    "IncidentIntegrationMetadataAttributes.metadata",
}
"""Members whose union of objects has no discriminator in the document; each has to be in order."""


def unions() -> Iterator[tuple[str, str, list[Node]]]:
    """Members of models that are, or hold, a union with a model in it: the model, the key, the variants."""
    for name, schema in SCHEMAS.items():
        for key, member in schema.get("properties", {}).items():
            for one in (member, *inner(member)):
                options = variants(one)
                if len(options) > 1 and any(map(is_model, options)):
                    yield name, key, options


def inner(schema: Node) -> Iterator[Node]:
    for one in variants(schema):
        held = one.get("items", one.get("additionalProperties"))
        if isinstance(held, dict):
            yield held
            yield from inner(held)


def objects(options: list[Node]) -> list[Node]:
    return [one for one in options if is_model(one)]


def named(schema: Node) -> type[Model]:
    """The model of a component."""
    name = next(name for name, one in SCHEMAS.items() if one is schema)
    model: type[Model] = getattr(models, name)
    return model


def shape_of(name: str, key: str) -> OneOf:
    shape: Shape = next(field.shape for field in getattr(models, name)._fields if field.key == key)
    while isinstance(shape, ListOf | MapOf | Nullable):
        shape = shape.item
    assert isinstance(shape, OneOf)
    return shape


UNIONS = {f"{name}.{key}": (name, key, options) for name, key, options in unions()}
TOLD_APART = sorted(set(UNIONS) - STRUCTURAL)


def test_by_structure_are_told_apart_only_those_without_a_discriminator() -> None:
    without = {where for where, (_, _, options) in UNIONS.items() if discriminator(objects(options)) is None}
    assert without == STRUCTURAL
    assert {
        where for where, (name, key, _) in UNIONS.items() if shape_of(name, key).discriminator is None
    } == without


@pytest.mark.parametrize("where", TOLD_APART)
def test_each_value_of_the_discriminator_means_the_variant_that_has_it(where: str) -> None:
    name, key, options = UNIONS[where]
    shape = shape_of(name, key)
    told_by = discriminator(objects(options))
    assert shape.discriminator == told_by is not None
    wanted: dict[str, type[Model]] = {}
    for option in objects(options):
        member = variants(option["properties"][told_by])[0]
        wanted |= dict.fromkeys([member["const"]] if "const" in member else member["enum"], named(option))
    assert dict(shape.by_value) == wanted


@pytest.mark.parametrize("where", sorted(STRUCTURAL))
def test_without_a_discriminator_each_variant_is_known_by_its_structure(where: str) -> None:
    name, key, options = UNIONS[where]
    for option in objects(options):
        for value in fullest(option):
            assert type(shape_of(name, key).decode(value)) is named(option)


@pytest.mark.parametrize(
    "odd", [{"channels": [{"channel_name": "c"}]}, {"channels": 7, "issues": [7]}, {"teams": {}}, {}], ids=str
)
def test_without_a_discriminator_what_fits_no_variant_to_the_depth_is_kept(odd: Any) -> None:
    shape = shape_of("IncidentIntegrationMetadataAttributes", "metadata")
    decoded = shape.decode(odd)
    assert decoded is odd and shape.locate(odd, "$") is None


@pytest.mark.parametrize("odd", [{"channels": [{"channel_name": "c"}]}, {"issues": [7]}], ids=str)
def test_it_is_refused_where_it_is_sent(odd: Any) -> None:
    """A mapping that somebody spelt out is meant to be the variant that it looks like."""
    shape = shape_of("IncidentIntegrationMetadataAttributes", "metadata")
    with pytest.raises(InvalidRequestError, match=r"^(channels\[0\]\.|issues\[0\])"):
        shape.encode(odd)


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each model was decoded, or asked whether it could be."""
    counts: Counter[str] = Counter()
    for name in models.__all__:
        model = getattr(models, name)
        if isinstance(model, type) and issubclass(model, Model):
            watch(monkeypatch, model, counts)
    return counts


def watch(monkeypatch: pytest.MonkeyPatch, model: type[Model], counts: Counter[str]) -> None:
    decode, fields = model._decode, model._fields

    def counted(d: Any) -> Any:
        counts[model.__name__] += 1
        return decode(d)

    class Fields(tuple[Any, ...]):
        """Members whose being gone through is noticed."""

        def __iter__(self) -> Iterator[Any]:
            counts[model.__name__] += 1
            return super().__iter__()

    monkeypatch.setattr(model, "_decode", staticmethod(counted))
    monkeypatch.setattr(model, "_fields", Fields(fields))


@pytest.mark.parametrize("where", TOLD_APART)
def test_no_other_variant_is_tried(where: str, tried: Counter[str]) -> None:
    name, key, options = UNIONS[where]
    old = shape_of(name, key)
    shape = OneOf(old.discriminator, old.by_value, old.variants, old.others)
    assert shape.discriminator is not None
    for value, model in shape.by_value.items():
        tried.clear()
        # Whatever else is in it, and in whichever variant that would fit.
        body = dict.fromkeys({field for one in objects(options) for field in one["properties"]})
        assert type(shape.decode(body | {shape.discriminator: value})) is model
        assert set(tried) & {one.__name__ for one in shape.variants} == {model.__name__}
    unknown: Any
    for unknown in ("brand_new", None, 7, [], {}):
        tried.clear()
        kept = {shape.discriminator: unknown, "id": "1"}
        assert shape.decode(kept) is kept
        assert tried == Counter()


def test_the_watch_does_notice_variants_that_are_tried(tried: Counter[str]) -> None:
    shape_of("IncidentResponseAttributes", "declared_by").decode({"name": "Ana"})
    assert {"IncidentEmbeddedUser", "IncidentNonDatadogCreator"} <= set(tried)


@pytest.mark.parametrize("where", TOLD_APART)
def test_without_its_discriminator_an_object_is_what_it_fits(where: str) -> None:
    name, key, options = UNIONS[where]
    decoded = shape_of(name, key).decode({"value": ["a", "b"], "id": "1"})
    assert isinstance(decoded, shape_of(name, key).variants)
    first = next(one for one in objects(options) if not one.get("required"))
    if name.endswith("Attributes"):
        assert type(decoded) is models.IncidentFieldAttributesMultipleValue
    else:
        assert type(decoded) is named(first)
