"""Comparison of schemas.

A request may permit more than before, and a response less. There are three exceptions, because the client
keeps what it does not expect in responses: new properties, new values of an enumeration, and new variants of
a union are additive.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from ..change import Change, Kind
from .place import Place
from .shape import Json, Shape, resolve, unwrap

LOWER = {"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"}
UPPER = {"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"}


class SchemaComparison:
    """Comparison of the schemas of two documents.

    Args:
        old: one document.
        new: the other document.
        same: references to schemas that are equal in both, as are all that they refer to.
    """

    def __init__(self, old: Json, new: Json, same: Collection[str] = ()) -> None:
        self._old = old
        self._new = new
        self._same = same
        self._current: set[tuple[str, str]] = set()

    def compare(self, old: Json, new: Json, place: Place) -> Iterator[Change]:
        """Compare two schemas and all schemas within them."""
        if old.get("$ref") in self._same and old == new:
            return
        left, right = unwrap(self._old, old), unwrap(self._new, new)
        before, after = left.shape, right.shape
        outer = place.within(left.component)
        inner = outer.within(before.component)
        if left.nullable != right.nullable:
            owner = outer if before.nullable == after.nullable else inner
            if right.nullable:
                yield owner.widened("null is permitted")
            else:
                yield owner.narrowed("null is no longer permitted")
        yield from _keywords(left.other, right.other, place)
        yield from text_changes(left.texts, right.texts, outer)
        pair = (before.component or "", after.component or "")
        if all(pair) and pair in self._current:
            return  # a recursive schema
        self._current.add(pair)
        try:
            yield from self._compare(before, after, inner)
        finally:
            self._current.discard(pair)

    def _compare(self, old: Shape, new: Shape, place: Place) -> Iterator[Change]:
        yield from text_changes(old.texts, new.texts, place)
        if old.variants or new.variants:
            if old.variants and new.variants:
                yield from _keywords(old.other, new.other, place)
            yield from self._variants(old, new, place)
            return
        yield from _types(old, new, place)
        yield from _values(old, new, place)
        yield from _keywords(old.other, new.other, place)
        yield from self._properties(old, new, place)
        if old.items or new.items:
            yield from self.compare(old.items, new.items, place.items())
        yield from self._additional(old.additional, new.additional, place)

    def _properties(self, old: Shape, new: Shape, place: Place) -> Iterator[Change]:
        for name in sorted(old.properties.keys() | new.properties.keys()):
            member = place.member(name)
            if name not in new.properties:
                yield member.change("breaking", "property removed")
            elif name not in old.properties:
                if name in new.required and place.direction == "request":
                    yield member.change("breaking", "required property added")
                else:
                    yield member.change("additive", "property added")
            else:
                if (name in old.required) != (name in new.required):
                    required = name in new.required
                    report = member.narrowed if required else member.widened
                    yield report("is required" if required else "is no longer required")
                yield from self.compare(old.properties[name], new.properties[name], member)

    def _additional(self, old: bool | Json, new: bool | Json, place: Place) -> Iterator[Change]:
        # Absent, `true` and `{}` are equivalent.
        before, after = ({} if value is True else value for value in (old, new))
        values = place.values()
        if isinstance(before, bool) or isinstance(after, bool):
            if before is not after:
                allowed = before is False
                report = values.widened if allowed else values.narrowed
                yield report("other keys are permitted" if allowed else "other keys are no longer permitted")
        elif before or after:
            yield from self.compare(before, after, values)

    def _variants(self, old: Shape, new: Shape, place: Place) -> Iterator[Change]:
        before = self._named(self._old, old)
        after = self._named(self._new, new)
        for name in sorted(before.keys() & after.keys()):
            yield from self.compare(before.pop(name), after.pop(name), place.variant(name))
        # Only one is left on each side: it was changed or renamed, not replaced.
        if len(before) == len(after) == 1:
            ((name, left),), ((_, right),) = before.items(), after.items()
            yield from self.compare(left, right, place.variant(name))
            return
        for name in before:
            yield place.narrowed(f"variant {name} removed")
        for name in after:
            message = f"variant {name} added"
            yield place.change("additive", message) if old.variants else place.widened(message)

    def _named(self, document: Json, found: Shape) -> dict[str, Json]:
        """Variants of a union by name; a schema that is no union counts as its only variant."""
        if not found.variants:
            schema: dict[str, Any] = {**found.other, "properties": found.properties, "items": found.items}
            schema |= {"required": sorted(found.required), "additionalProperties": found.additional}
            if found.types is not None:
                schema["type"] = sorted(found.types)
            if found.values is not None:
                schema["enum"] = [json.loads(value) for value in found.values]
            return {(found.component or _name(found.types)).removeprefix("schemas/"): schema}
        named: dict[str, Json] = {}
        for variant in found.variants:
            _, component = resolve(document, variant)
            name = component or _name(unwrap(document, variant).shape.types)
            named[name if name not in named else f"{name} {len(named)}"] = variant
        return {name.removeprefix("schemas/"): variant for name, variant in named.items()}


def _name(types: frozenset[str] | None) -> str:
    if types is None:
        return "any"
    return " or ".join(sorted(types - {"integer"} if "number" in types else types))


def _types(old: Shape, new: Shape, place: Place) -> Iterator[Change]:
    if old.types == new.types:
        return
    message = f"type changed from {_name(old.types)} to {_name(new.types)}"
    if new.types is None or (old.types is not None and old.types < new.types):
        yield place.widened(message)
    elif old.types is None or new.types < old.types:
        yield place.narrowed(message)
    else:
        yield place.change("breaking", message)


def _values(old: Shape, new: Shape, place: Place) -> Iterator[Change]:
    if old.values is None and new.values is None:
        return
    if old.values is None or new.values is None:
        message = "limited to enumerated values" if old.values is None else "no longer limited to values"
        breaking = old.values is None and place.direction == "request"
        yield place.change("breaking" if breaking else "additive", message)
        return
    for value in sorted(old.values - new.values):
        yield place.narrowed(f"value {value} removed")
    for value in sorted(new.values - old.values):
        yield place.change("additive", f"value {value} added")


def _keywords(old: Json, new: Json, place: Place) -> Iterator[Change]:
    for keyword in sorted(old.keys() | new.keys()):
        before, after = old.get(keyword), new.get(keyword)
        if before == after:
            continue
        message = f"{keyword} changed from {_shown(before)} to {_shown(after)}"
        if keyword == "default":
            yield place.change("breaking" if place.direction == "request" else "cosmetic", message)
        elif keyword == "readOnly":
            # Users only read a response, with or without it.
            kind: Kind = "breaking" if after else "additive"
            yield place.change(kind if place.direction == "request" else "cosmetic", message)
        elif keyword == "deprecated":
            yield place.change("additive", message)
        elif keyword == "format":
            yield place.change("breaking", message)
        elif keyword in LOWER | UPPER:
            yield _limit(keyword, before, after, message, place)
        else:
            yield place.widened(message) if after is None else place.narrowed(message)


def _limit(keyword: str, old: Any, new: Any, message: str, place: Place) -> Change:
    looser = new is None or (old is not None and (new < old if keyword in LOWER else new > old))
    # No type depends on a limit, so that a response beyond it does not affect users.
    if place.direction == "response":
        return place.change("additive", message)
    return place.change("additive" if looser else "breaking", message)


def text_changes(old: Json, new: Json, place: Place, keys: Sequence[str] = ()) -> Iterator[Change]:
    """Compare keywords without effect on data: those given, else all."""
    for key in keys or sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key):
            yield place.change("cosmetic", f"{key} changed")


def _shown(value: Any) -> str:
    text = "none" if value is None else json.dumps(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
