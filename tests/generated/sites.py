"""Where things stand in bodies: the path of each value, and what the document says of it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from attrs import evolve, field, frozen

from .document import NOTHING, Node, discriminator, is_model, is_union, is_valid, variants

Path = tuple[str | int, ...]


@frozen
class Site:
    """A value in a body, and what the document says of it.

    Attributes:
        path: keys and indices from the top.
        schema: as referred to; a union is not yet narrowed.
        narrowed: the variant that the value is.
        required: whether the object it is in must have it; an item of an array or a mapping must not.
        structural: it is, or is in, a variant of a union without a discriminator.
        within: the models it is in, innermost last.
        beside: keys that have to be beside it.
    """

    path: Path
    value: Any = field(repr=False)
    schema: Node = field(repr=False)
    narrowed: Node = field(repr=False)
    required: bool = False
    structural: bool = False
    within: tuple[int, ...] = field(default=(), repr=False)
    beside: tuple[str, ...] = field(default=(), repr=False)

    @property
    def place(self) -> tuple[object, ...]:
        """Where the document has it: the same for like members of like models."""
        key = "".join(str(key) for key in self.path[-1:] if isinstance(key, str))
        return (*self.within[-2:], key, id(self.narrowed))

    @property
    def models(self) -> list[Node]:
        """The models that may stand here."""
        return [one for one in variants(self.schema) if is_model(one)]

    @property
    def must_be_object(self) -> bool:
        """Whether only models may stand here, null aside."""
        return bool(self.models) and len(self.models) == len(variants(self.schema))

    @property
    def must_hold_objects(self) -> bool:
        """Whether an array or a mapping of models has to stand here."""
        inner = self.narrowed.get("items", self.narrowed.get("additionalProperties"))
        return isinstance(inner, dict) and any(map(is_model, variants(inner)))

    @property
    def is_union(self) -> bool:
        """Whether there may be several kinds of value to tell apart."""
        return is_union(self.schema)


def sites(value: Any, schema: Node) -> Iterator[Site]:
    """Every value in a valid body, the body itself first."""
    yield from _walk(Site((), value, schema, NOTHING))


def _walk(site: Site) -> Iterator[Site]:
    value = site.value
    options = variants(site.schema)
    # There is nothing to choose from for most.
    narrowed = next((one for one in options if len(options) == 1 or is_valid(value, one)), NOTHING)
    structural = site.structural
    if value is None:
        narrowed = NOTHING
    if len(options) > 1 and is_model(narrowed):
        told_apart_by = discriminator([one for one in options if is_model(one)])
        structural = structural or told_apart_by not in (value or {})
    site = evolve(site, narrowed=narrowed, structural=structural)
    yield site
    within = (*site.within, id(narrowed))
    if isinstance(value, list) and "items" in narrowed:
        for index, item in enumerate(value):
            inner = Site((*site.path, index), item, narrowed["items"], NOTHING, False, structural, within)
            yield from _walk(inner)
    if isinstance(value, dict):
        members = narrowed.get("properties", {})
        others = narrowed.get("additionalProperties")
        for key, item in value.items():
            schema = members.get(key, others)
            required = tuple(narrowed.get("required", ()))
            if isinstance(schema, dict):
                inner = Site(
                    (*site.path, key), item, schema, NOTHING, key in required, structural, within, required
                )
                yield from _walk(inner)


def at(value: Any, path: Path) -> Any:
    """What stands at a path."""
    for key in path:
        value = value[key]
    return value


ABSENT = object()


def replaced(body: Any, path: Path, value: Any) -> Any:
    """A copy of a body with another value at a path, or none for ABSENT."""
    if not path:
        return value
    changed = copy.copy(body)
    key, *rest = path
    if value is ABSENT and not rest:
        del changed[key]
    else:
        changed[key] = replaced(body[key] if rest else None, tuple(rest), value)
    return changed


def dotted(path: Path) -> str:
    """A path as errors show it: `data.attributes.fields.severity`, `data[3].id`; `$` for the body."""
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
    return text.removeprefix(".") or "$"
