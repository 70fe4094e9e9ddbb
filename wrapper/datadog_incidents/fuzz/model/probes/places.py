"""Places: where values can be in a request body, according to its schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._openapi.schema_validator import SchemaValidator

from ..layout import layout, variants
from ..schemas import Schema, resolved, validator

KEY = "key_1"
"""Key of an entry of a map."""


@frozen
class Variant:
    """Step to one of the variants of a schema: of `oneOf`, `anyOf` or `if`."""

    number: int


Step = str | int | Variant


@frozen
class Place:
    """Place in a request body.

    Attributes:
        steps: steps from the whole body: names of members, 0 for an item, and variants.
        schema: resolved schema of the values at this place.
        only_required: whether the place repeats another one but for what it requires, as with `then`.
    """

    steps: tuple[Step, ...]
    schema: Schema
    only_required: bool = False

    @property
    def path(self) -> str:
        """Path for messages, e.g. `data/attributes/title`."""
        return "/".join(map(str, self.names)) or "the body"

    @property
    def names(self) -> tuple[str | int, ...]:
        """Names of members, and 0 for an item, that lead to the place in a value."""
        return tuple(one for one in self.steps if not isinstance(one, Variant))

    def __str__(self) -> str:
        return self.path


def places(schema: Schema, steps: tuple[Step, ...] = (), *, only_required: bool = False) -> Iterator[Place]:
    """Yield all places of a request schema, except members that only the server sets."""
    one = resolved(schema)
    options = variants(one)
    if options:
        for number, option in enumerate(options):
            again = only_required or ("if" in one and number > 0)
            yield from places(option, (*steps, Variant(number)), only_required=again)
        return
    yield Place(steps, one, only_required)
    if only_required:
        return
    for name, member in one.get("properties", {}).items():
        if not resolved(member).get("readOnly"):
            yield from places(member, (*steps, name))
    entries = one.get("additionalProperties")
    if is_object(entries) and not one.get("properties"):
        yield from places(entries, (*steps, KEY))
    if is_object(one.get("items")):
        yield from places(one["items"], (*steps, 0))


def placed(schema: Schema, body: Any, steps: Sequence[Step], change: Callable[[Any], Any]) -> Any:
    """Return a copy of a body with the value at a place changed; what is missing on the way is added.

    Args:
        schema: schema of the body.
        body: valid body.
        steps: steps to the place.
        change: function of the value that is there, which is valid.
    """
    if not steps:
        return change(body)
    one = resolved(schema)
    step, *rest = steps
    if isinstance(step, Variant):
        options = variants(one)
        return placed(options[step.number], _of_variant(options, step.number, body), rest, change)
    if isinstance(step, int):
        items = body if is_array(body) else []
        first = items[0] if items else simplest(one["items"])
        return [placed(one["items"], first, rest, change), *items[1:]]
    member = one.get("properties", {}).get(step, one.get("additionalProperties"))
    members = body if is_object(body) else {}
    value = members[step] if step in members else simplest(member)
    return {**members, step: placed(member, value, rest, change)}


def simplest(schema: Schema) -> Any:
    """Return the simplest value of a schema, without optional members."""
    one = layout(schema, edges=False)
    return one.read(bytes(one.size), 0)


def _of_variant(options: Sequence[Schema], number: int, body: Any) -> Any:
    """Return a valid value of a variant with as much as possible of another value.

    If possible, it is of no other variant, which would still be valid after a rule of this one is broken.
    """
    others = [*options[:number], *options[number + 1 :]]
    found: list[Any] = []
    for value in _values_of(options[number], body):
        if is_valid(options[number], value):
            if not any(is_valid(one, value) for one in others):
                return value
            found.append(value)
    return found[0] if found else simplest(options[number])


def _values_of(schema: Schema, body: Any) -> Iterator[Any]:
    """Yield candidates for values of a schema, those with the most of a body first."""
    least = simplest(schema)
    if body is not None:
        yield body
    if is_object(body) and is_object(least):
        yield {**body, **least}
        yield {**least, **body}
    yield least
    for name, member in resolved(schema).get("properties", {}).items() if is_object(least) else ():
        if name not in least and not resolved(member).get("readOnly"):
            yield {**(body if is_object(body) else {}), **least, name: simplest(member)}
            yield {**least, name: simplest(member)}


def is_valid(schema: Schema, value: Any) -> bool:
    """Whether a value is valid by a schema."""
    return not _validator(json.dumps(schema)).errors(value, only_first=True)


@cache
def _validator(schema: str) -> SchemaValidator:
    return validator(json.loads(schema))
