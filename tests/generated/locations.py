"""Locations in JSON bodies: the path, value and schema of each value."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from attrs import evolve, field, frozen

from .spec import NO_SCHEMA, Node, discriminator, is_model, is_read_only, is_union, is_valid, variants

Path = tuple[str | int, ...]


@frozen
class Location:
    """Location in a body, with its value and schema.

    Attributes:
        path: keys and indexes from the root of the body.
        value: JSON value at the path.
        schema: schema in the spec, as referenced; it may be a union.
        narrowed: variant of the schema that the value matches.
        required: True for a required member of an object; False for items of arrays and mappings.
        read_only: True for a member that requests omit, and for all that it contains.
        structural: True if the value is, or is nested in, a variant of a union without a discriminator.
        enclosing_models: identities of the schemas of the enclosing values, innermost last.
        required_siblings: required keys of the object that contains the value.
    """

    path: Path
    value: Any = field(repr=False)
    schema: Node = field(repr=False)
    narrowed: Node = field(repr=False)
    required: bool = False
    read_only: bool = False
    structural: bool = False
    enclosing_models: tuple[int, ...] = field(default=(), repr=False)
    required_siblings: tuple[str, ...] = field(default=(), repr=False)

    @property
    def spec_key(self) -> tuple[object, ...]:
        """Key of the location in the spec: equal for the same member of the same models."""
        key = "".join(str(key) for key in self.path[-1:] if isinstance(key, str))
        return (*self.enclosing_models[-2:], key, id(self.narrowed))

    @property
    def models(self) -> list[Node]:
        """Variants of the schema that are models."""
        return [variant for variant in variants(self.schema) if is_model(variant)]

    @property
    def must_be_object(self) -> bool:
        """Whether all variants except null are models."""
        return bool(self.models) and len(self.models) == len(variants(self.schema))

    @property
    def must_hold_objects(self) -> bool:
        """Whether the value is an array or a mapping whose items may be models."""
        inner = self.narrowed.get("items", self.narrowed.get("additionalProperties"))
        return isinstance(inner, dict) and any(map(is_model, variants(inner)))

    @property
    def is_union(self) -> bool:
        """Whether the schema may have several variants besides null."""
        return is_union(self.schema)


def locations(value: Any, schema: Node) -> Iterator[Location]:
    """Yield the location of every value in a valid body, starting with the body itself."""
    yield from _walk(Location((), value, schema, NO_SCHEMA))


def _walk(location: Location) -> Iterator[Location]:
    value = location.value
    options = variants(location.schema)
    # Most schemas have a single variant, which need not be validated.
    narrowed = next((option for option in options if len(options) == 1 or is_valid(value, option)), NO_SCHEMA)
    structural = location.structural
    if value is None:
        narrowed = NO_SCHEMA
    if len(options) > 1 and is_model(narrowed):
        key = discriminator([option for option in options if is_model(option)])
        structural = structural or key not in (value or {})
    location = evolve(location, narrowed=narrowed, structural=structural)
    yield location
    path, enclosing = location.path, (*location.enclosing_models, id(narrowed))
    if isinstance(value, list) and "items" in narrowed:
        for index, item in enumerate(value):
            yield from _walk(
                Location(
                    path=(*path, index),
                    value=item,
                    schema=narrowed["items"],
                    narrowed=NO_SCHEMA,
                    read_only=location.read_only,
                    structural=structural,
                    enclosing_models=enclosing,
                )
            )
    if isinstance(value, dict):
        members = narrowed.get("properties", {})
        others = narrowed.get("additionalProperties")
        required = tuple(narrowed.get("required", ()))
        for key, item in value.items():
            schema = members.get(key, others)
            if isinstance(schema, dict):
                yield from _walk(
                    Location(
                        path=(*path, key),
                        value=item,
                        schema=schema,
                        narrowed=NO_SCHEMA,
                        required=key in required,
                        read_only=location.read_only or is_read_only(schema),
                        structural=structural,
                        enclosing_models=enclosing,
                        required_siblings=required,
                    )
                )


def value_at(value: Any, path: Path) -> Any:
    """Return the JSON value at a path."""
    for key in path:
        value = value[key]
    return value


ABSENT = object()
"""Passed to `replaced` to remove a key."""


def replaced(body: Any, path: Path, value: Any) -> Any:
    """Return a copy of a body with the value at a path replaced; ABSENT removes its key."""
    if not path:
        return value
    changed = copy.copy(body)
    key, *rest = path
    if value is ABSENT and not rest:
        del changed[key]
    else:
        changed[key] = replaced(body[key] if rest else None, tuple(rest), value)
    return changed


def sent(body: Any, schema: Node) -> Any:
    """Return a copy of a body without the members that requests omit."""
    # The innermost first, so that every path still exists when its turn comes.
    for location in reversed([*locations(body, schema)]):
        if location.read_only and isinstance(location.path[-1], str):
            body = replaced(body, location.path, ABSENT)
    return body


def dotted(path: Path) -> str:
    """Format a path as errors do: `data.attributes.fields.severity`, `data[3].id`; `$` for the body."""
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
    return text.removeprefix(".") or "$"
