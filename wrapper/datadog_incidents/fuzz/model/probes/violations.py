"""Violations: request bodies and queries that break one rule of the OpenAPI document, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents._openapi.document import BITS

from ..bodies import RELATED_ATTRIBUTES, identifiers, sent_members
from ..hints import UNKNOWN_ID
from ..json_parts import as_object
from ..operation_schemas import Parameter
from ..schemas import Schema, resolved
from .changes import Change, doubled, of_length, replaced, unchanged, with_member, without
from .member_options import fullest
from .places import Place, is_valid, placed, places, simplest

NESTED = 3
"""Names of members that lead to an object within an attribute, at least."""
OF_TYPES: dict[str, Any] = {
    "string": "text",
    "integer": 7,
    "number": 0.5,
    "boolean": True,
    "array": [],
    "object": {},
    "null": None,
}
"""Value of each JSON type."""
COERCED: dict[str, tuple[Any, ...]] = {
    "boolean": ("true", "false", 1, 0, ""),
    "integer": ("7", ""),
    "number": ("7", ""),
}
"""Values that lax servers take for one of a JSON type."""
TAKEN_FOR: dict[str, tuple[str, ...]] = {
    "string": ("integer",),
    "integer": ("number",),
    "array": ("string", "object"),
    "object": ("array",),
}
"""JSON types that lax servers take for another one, by that one: numbers for texts, and texts for lists."""
OF_FORMATS: dict[str, tuple[str, ...]] = {
    # The last four are times of ISO 8601, and accepted by some libraries, but not of RFC 3339.
    "date-time": (
        *("yesterday", "2026-01-01", "2026-13-01T00:00:00Z", "2026-01-01T00:00:00", "1767225600"),
        *(
            "2026-01-01 00:00:00Z",
            "20260101T000000Z",
            "2026-W01-4T00:00:00Z",
            "2026-01-01T00:00Z",
            "2026-01-01T00:00:00+0000",
        ),
    ),
    "date": ("yesterday", "2026-02-30"),
    "uuid": ("no-uuid", "00000000-0000-4000-8000-00000000123", f"urn:uuid:{UNKNOWN_ID}"),
    "email": ("no address", "@example.com"),
    "uri": ("no uri", "//"),
}
"""Strings that are not of a format."""
MISSPELLED: dict[str, tuple[str, ...]] = {
    "integer": (
        *("abc", "1.5", "", "0x10", "1e1", "1 2", "null", "true"),
        *("1_0", "1,0", " 1", "1 ", "1\n", "+1", "1.0", "1a", "\u0663", "\u00b2"),
    ),
    "boolean": (
        *("maybe", "2", "", "null", "truefalse"),
        *("True", "TRUE", "1", "0", "t", "yes", "on", " true", "false "),
    ),
}
"""Texts in queries that are not of a JSON type; the last ones are accepted by parsers of some languages."""


@frozen
class Violation:
    """Request body that breaks one rule.

    Attributes:
        subject: place and keyword, e.g. `data/attributes/title required`.
        body: the invalid body.
        breaks_type: whether the broken rule is a JSON type.
        is_likely: whether lax servers accept such a value of another JSON type, as null for an absent member.
        is_foreign: whether the body refers to resources that do not exist, so that a 404 is right as well.
    """

    subject: str
    body: Any
    breaks_type: bool
    is_likely: bool
    is_foreign: bool


def violations(schema: Schema, body: Any) -> Iterator[Violation]:
    """Yield a body for each rule of a request schema, of which it breaks that one.

    A body is yielded only if it is invalid, and valid with another value in the same place.

    Args:
        schema: request schema.
        body: valid body, which refers to resources that exist.
    """
    existing = _ids(body)
    for place in places(schema):
        yield from _incomplete(schema, body, place)
        control = placed(schema, body, place.steps, unchanged)
        if not is_valid(schema, control):
            continue
        foreign = _ids(control) - existing
        for keyword, wrong in _wrong(place):
            found = placed(schema, body, place.steps, wrong)
            if not is_valid(schema, found):
                referred = foreign & _ids(found)
                breaks_type = keyword.startswith("type ")
                is_likely = keyword in _likely(place.schema)
                yield Violation(f"{place} {keyword}", found, breaks_type, is_likely, bool(referred))
    smallest = simplest(schema)
    if smallest != body and is_valid(schema, smallest):
        for names, found in _without_each(smallest):
            if not is_valid(schema, found):
                subject = f"only what is required, without {'/'.join(names)}"
                yield Violation(subject, found, False, False, bool(_ids(found) - existing))


def _without_each(value: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the names of each member of an object and of those within it, and the object without that one."""
    for name, member in as_object(value).items():
        yield (name,), without(name, value)
        for names, found in _without_each(member):
            yield (name, *names), {**value, name: found}


def _incomplete(schema: Schema, body: Any, place: Place) -> Iterator[Violation]:
    """Yield bodies that lack one required member of an attribute beside all optional ones."""
    required = place.schema.get("required", ())
    if place.names[:2] != ("data", "attributes") or len(place.names) < NESTED or not required:
        return
    if len(required) == len(place.schema.get("properties", ())):
        return
    complete = fullest(place.schema)
    for name in required if is_object(complete) and is_valid(place.schema, complete) else ():
        found = placed(schema, body, place.steps, partial(replaced, without(name, complete)))
        if not is_valid(schema, found):
            yield Violation(f"{place} without {name} beside others", found, False, False, False)


def _ids(body: Any) -> set[str]:
    """Return the IDs of other resources in a body."""
    attributes = sent_members(body, "attributes")
    related = [attributes[name] for name in RELATED_ATTRIBUTES.keys() & attributes.keys()]
    return {*(one for _, one in identifiers(body)), *(one for one in related if isinstance(one, str))}


def _wrong(place: Place) -> Iterator[tuple[str, Change]]:
    """Yield keywords of a place, and functions of its value that break them."""
    schema = place.schema
    for name in schema.get("required", ()):
        yield f"without {name}", partial(without, name)
    if place.only_required:
        return
    allowed = schema.get("type", [])
    for kind, value in OF_TYPES.items():
        if kind not in ([allowed] if isinstance(allowed, str) else allowed):
            yield f"type {kind}", partial(replaced, value)
    for value in _coerced(schema):
        yield f"type {value!r}", partial(replaced, value)
    for keyword, value in _constants(schema):
        yield keyword, partial(replaced, value)
    for keyword, length in (
        ("maxItems", schema.get("maxItems", -2) + 1),
        ("minItems", schema.get("minItems", 0) - 1),
    ):
        if length >= 0:
            yield keyword, partial(of_length, length)
    if is_object(schema.get("items")):
        yield from _wrong_items(resolved(schema["items"]))
    if schema.get("uniqueItems"):
        yield "uniqueItems", doubled
    if schema.get("additionalProperties") is False:
        yield "additionalProperties", partial(with_member, "unknown_member", 1)


def _kind(schema: Schema) -> str:
    """Return the only JSON type of a schema but null; empty if there are several or none."""
    allowed = schema.get("type", [])
    others = [one for one in ([allowed] if isinstance(allowed, str) else allowed) if one != "null"]
    return others[0] if len(others) == 1 else ""


def _coerced(schema: Schema) -> list[Any]:
    """Return values that lax servers take for one of another JSON type.

    Those of integers are made from a valid one, because others may be out of its bounds after the conversion.
    """
    kind = _kind(schema)
    found = [*COERCED.get(kind, ())]
    if kind == "integer":
        valid = max(schema.get("enum", (simplest(schema),)))
        found += [str(valid), valid + 0.5]
    return [*dict.fromkeys(found)]


def _likely(schema: Schema) -> set[str]:
    """Return the keywords for values of other JSON types that lax servers accept."""
    kind = _kind(schema)
    coerced = (f"type {value!r}" for value in _coerced(schema))
    return {"type null", *coerced, *(f"type {one}" for one in TAKEN_FOR.get(kind, ()))}


def _wrong_items(item: Schema) -> Iterator[tuple[str, Change]]:
    """Yield changes that add a wrong item to a list, for servers that look at the first item only."""
    valid, complete = simplest(item), fullest(item)
    for value in OF_TYPES.values():
        if not is_valid(item, value):
            yield "an invalid item after a valid one", partial(replaced, [valid, value])
            break
    for place in places(item) if is_object(complete) and is_valid(item, complete) else ():
        kinds = set[str]()
        for keyword, change in _wrong(place):
            kind = keyword if keyword.startswith("without ") else keyword.split()[0]
            if kind in kinds:
                continue  # one of a kind, as the others are sent in the first item
            found = placed(item, complete, place.steps, change)
            if not is_valid(item, found):
                kinds.add(kind)
                at = f"{place} " if place.names else ""
                yield f"in an item after a valid one, {at}{keyword}", partial(replaced, [complete, found])


def _constants(schema: Schema) -> Iterator[tuple[str, Any]]:
    """Yield keywords and values of the right type that break them."""
    known = [schema["const"]] if "const" in schema else schema.get("enum", [])
    if known:
        yield "enum", "no_such_value" if isinstance(known[0], str) else -12345
        numbers = [one for one in known if type(one) is int]
        if numbers:
            # Not the one above, which may have been added since.
            yield "enum below", min(numbers) - 1
        text = next((one for one in known if isinstance(one, str)), None)
        if text:
            yield from _spellings(text, known)
            yield "enum in capitals", text.upper() if text.upper() != text else text.lower()
            yield "enum with a space", f"{text} "
            yield "enum with an addition", f"{text}x"
            yield "an empty enum", ""
    for value in OF_FORMATS.get(schema.get("format", ""), ()):
        yield f"format {schema['format']}", value
    bits = BITS.get(schema.get("format", ""))
    if bits is not None:
        yield "format above", 2**bits
        yield "format below", -(2**bits) - 1
    for keyword, step in (("maximum", 1), ("minimum", -1), ("exclusiveMaximum", 0), ("exclusiveMinimum", 0)):
        if keyword in schema:
            yield keyword, schema[keyword] + step
    if "pattern" in schema:
        yield "pattern", "\u2603 no match"
    if "maxLength" in schema:
        yield "maxLength", "x" * (schema["maxLength"] + 1)
    if schema.get("minLength", 0) > 0:
        yield "minLength", "x" * (schema["minLength"] - 1)


def _spellings(text: str, known: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """Yield texts that mean the same as a known one to people: another number of the noun, or camel case."""
    first, *others = text.split("_")
    for keyword, other in (
        ("in the plural", f"{text}s"),
        ("without its end", text[:-1]),
        ("in camel case", "".join((first, *(one.capitalize() for one in others)))),
    ):
        if other not in known:
            yield f"enum {keyword}", other


def query_violations(parameter: Parameter) -> Iterator[tuple[str, str]]:
    """Yield keywords of a query parameter, and texts that break them."""
    schema = resolved(parameter.schema)
    kind = schema.get("type", "string")
    texts = [(f"type {one!r}", one) for one in MISSPELLED.get(kind, ())]
    if kind == "integer":
        texts += [(keyword, str(value)) for keyword, value in _constants(schema)]
        texts += [("size", str(10**30))] if "maximum" in schema else []
    elif kind == "array":
        texts += _wrong_lists(parameter, schema)
    elif kind == "string":
        texts += [(keyword, value) for keyword, value in _constants(schema) if isinstance(value, str)]
    yield from texts


def _wrong_lists(parameter: Parameter, schema: Schema) -> Iterator[tuple[str, str]]:
    """Yield lists with an item that is not one of the known ones, or nearly is."""
    yield "item", "no_such_value"
    yield "item after a valid one", f"{_first(parameter)},no_such_value"
    yield "item before a valid one", f"no_such_value,{_first(parameter)}"
    item = resolved(schema.get("items", {}))
    known = item.get("enum", [])
    for keyword, value in (
        *_constants(item),
        *(one for text in known[1:] for one in _spellings(text, known)),
    ):
        if isinstance(value, str) and value:
            yield f"item: {keyword}", value
    if schema.get("minItems"):
        yield "minItems", ""


def _first(parameter: Parameter) -> str:
    return next(iter(parameter.values), "")
