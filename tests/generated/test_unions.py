"""Selection of union variants: by discriminator in constant time, or by structure if there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

import datadog_incidents_api.models as models
from datadog_incidents_api._model import Model
from datadog_incidents_api._shapes import ListOf, MapOf, Nullable, Shape
from datadog_incidents_api._unions import OneOf
from datadog_incidents_api.errors import InvalidRequestError

from .full_bodies import fullest
from .spec import SCHEMAS, Node, discriminator, is_model, variants

STRUCTURAL = {
    "IncidentResponseAttributes.declared_by",
    "IncidentTodoAttributes.assignees",
    "APIErrorResponse.errors",
    "IncidentImportRequestAttributes.fields",
    "IncidentIntegrationMetadataAttributes.metadata",
}
"""Members whose union of objects has no discriminator in the spec; every entry needs a good reason."""


def unions() -> Iterator[tuple[str, str, list[Node]]]:
    """Yield model, key and variants for each member that is or contains a union with models."""
    for name, schema in SCHEMAS.items():
        for key, member in schema.get("properties", {}).items():
            for part in (member, *nested_schemas(member)):
                options = variants(part)
                if len(options) > 1 and any(map(is_model, options)):
                    yield name, key, options


def nested_schemas(schema: Node) -> Iterator[Node]:
    """Yield the schemas of the items of arrays and mappings, at any depth."""
    for variant in variants(schema):
        item = variant.get("items", variant.get("additionalProperties"))
        if isinstance(item, dict):
            yield item
            yield from nested_schemas(item)


def objects(options: list[Node]) -> list[Node]:
    return [option for option in options if is_model(option)]


def model_of(schema: Node) -> type[Model]:
    """Return the generated model of a component."""
    name = next(name for name, component in SCHEMAS.items() if component is schema)
    model: type[Model] = getattr(models, name)
    return model


def shape_of(name: str, key: str) -> OneOf:
    shape: Shape = next(field.shape for field in getattr(models, name)._fields if field.key == key)
    while isinstance(shape, ListOf | MapOf | Nullable):
        shape = shape.item
    assert isinstance(shape, OneOf)
    return shape


UNIONS = {f"{name}.{key}": (name, key, options) for name, key, options in unions()}
DISCRIMINATED = sorted(set(UNIONS) - STRUCTURAL)


def test_only_unions_without_a_discriminator_are_selected_by_structure() -> None:
    in_spec = {union for union, (_, _, options) in UNIONS.items() if discriminator(objects(options)) is None}
    assert in_spec == STRUCTURAL
    generated = {
        union for union, (name, key, _) in UNIONS.items() if shape_of(name, key).discriminator is None
    }
    assert generated == in_spec


@pytest.mark.parametrize("union", DISCRIMINATED)
def test_each_discriminator_value_selects_the_variant_that_defines_it(union: str) -> None:
    name, key, options = UNIONS[union]
    shape = shape_of(name, key)
    discriminator_key = discriminator(objects(options))
    assert shape.discriminator == discriminator_key is not None
    expected: dict[str, type[Model]] = {}
    for option in objects(options):
        member = variants(option["properties"][discriminator_key])[0]
        expected |= dict.fromkeys(
            [member["const"]] if "const" in member else member["enum"], model_of(option)
        )
    assert dict(shape.by_value) == expected


@pytest.mark.parametrize("union", sorted(STRUCTURAL))
def test_without_a_discriminator_the_structure_selects_the_variant(union: str) -> None:
    name, key, options = UNIONS[union]
    for option in objects(options):
        for value in fullest(option):
            assert type(shape_of(name, key).decode(value)) is model_of(option)


@pytest.mark.parametrize(
    "mismatched",
    [{"channels": [{"channel_name": "c"}]}, {"channels": 7, "issues": [7]}, {"teams": {}}, {}],
    ids=str,
)
def test_without_a_discriminator_objects_that_match_no_variant_completely_are_kept(mismatched: Any) -> None:
    shape = shape_of("IncidentIntegrationMetadataAttributes", "metadata")
    decoded = shape.decode(mismatched)
    assert decoded.raw is mismatched and shape.locate(mismatched, "$") is None


@pytest.mark.parametrize("mismatched", [{"channels": [{"channel_name": "c"}]}, {"issues": [7]}], ids=str)
def test_without_a_discriminator_objects_that_match_no_variant_completely_are_not_sent(
    mismatched: Any,
) -> None:
    """A mapping passed by an application is validated as the variant that it resembles."""
    shape = shape_of("IncidentIntegrationMetadataAttributes", "metadata")
    with pytest.raises(InvalidRequestError, match=r"^(channels\[0\]\.|issues\[0\])"):
        shape.encode(mismatched)


@pytest.fixture
def attempts(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return the number of times each model was decoded, or its fields compared with an object."""
    counts: Counter[str] = Counter()
    for name in models.__all__:
        model = getattr(models, name)
        if isinstance(model, type) and issubclass(model, Model):
            count_attempts(monkeypatch, model, counts)
    return counts


def count_attempts(monkeypatch: pytest.MonkeyPatch, model: type[Model], counts: Counter[str]) -> None:
    decode, fields = model._decode, model._fields

    def counted(d: Any) -> Any:
        counts[model.__name__] += 1
        return decode(d)

    class Fields(tuple[Any, ...]):
        """Fields of a model; counts iterations over them."""

        def __iter__(self) -> Iterator[Any]:
            counts[model.__name__] += 1
            return super().__iter__()

    monkeypatch.setattr(model, "_decode", staticmethod(counted))
    monkeypatch.setattr(model, "_fields", Fields(fields))


@pytest.mark.parametrize("union", DISCRIMINATED)
def test_only_the_selected_variant_is_decoded(union: str, attempts: Counter[str]) -> None:
    name, key, options = UNIONS[union]
    old = shape_of(name, key)
    shape = OneOf(old.discriminator, old.by_value, old.variants, old.others)
    assert shape.discriminator is not None
    for value, model in shape.by_value.items():
        attempts.clear()
        # The other members are those of all variants, so that each of them could match.
        body = dict.fromkeys({key for option in objects(options) for key in option["properties"]})
        assert type(shape.decode(body | {shape.discriminator: value})) is model
        assert set(attempts) & {variant.__name__ for variant in shape.variants} == {model.__name__}
    unknown: Any
    for unknown in ("brand_new", None, 7, [], {}):
        attempts.clear()
        kept = {shape.discriminator: unknown, "id": "1"}
        decoded = shape.decode(kept)
        assert type(decoded) is models.UnknownVariant and decoded.raw is kept
        assert decoded.type == (unknown if unknown == "brand_new" and shape.discriminator == "type" else None)
        assert shape.encode(decoded) == kept
        assert attempts == Counter()


def test_attempts_are_counted(attempts: Counter[str]) -> None:
    shape_of("IncidentResponseAttributes", "declared_by").decode({"name": "Ana"})
    assert {"IncidentEmbeddedUser", "IncidentNonDatadogCreator"} <= set(attempts)


@pytest.mark.parametrize("union", DISCRIMINATED)
def test_an_object_without_the_discriminator_is_decoded_as_a_matching_variant(union: str) -> None:
    name, key, options = UNIONS[union]
    source = {"value": ["a", "b"], "id": "1", "attributes": {}}
    decoded = shape_of(name, key).decode(source)
    assert isinstance(decoded, shape_of(name, key).variants)
    first = next(option for option in objects(options) if {*option.get("required", ())} <= source.keys())
    if name.endswith("Attributes"):
        assert type(decoded) is models.IncidentFieldAttributesMultipleValue
    else:
        assert type(decoded) is model_of(first)
