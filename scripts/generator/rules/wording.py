"""Rules on the wording of descriptions: content, units, formats and vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..bundle import escape
from .traversal import Node, Problems, every_header, every_parameter, follow, schemas, types, variants

# Words that add nothing to the name of a property.
FILLER = {
    *("a", "an", "the", "this", "its", "of", "for", "in", "is", "and", "or"),
    *("object", "resource", "value", "unique", "field", "attribute", "property", "string", "text", "data"),
    *("contain", "contains", "containing", "specifies", "that", "used", "as", "to"),
}
SYNONYMS = {"identifier": "id", "identifiers": "id", "ids": "id"}

DURATION = re.compile(
    r"duration|timeout|interval(?!s)|period|delay|latency|elapsed|lifetime|cooldown|uptime|expires_in"
    r"|(^|_)(time_to_\w+|retry_after|reset|ttl|age|lag|wait)$"
    r"|_(seconds|secs?|milliseconds|millis|ms|minutes|hours)$"
)
UNIT = re.compile(r"\b(milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)

TIMESTAMP = re.compile(
    r"(^|_)(created|modified|updated|deleted|archived|detected|declared|resolved|completed|timestamp|date)$"
    r"|_(at|time)$"
)
FORMAT = re.compile(r"\bRFC 3339\b|\bUnix time\b")

# Each pattern contains a bracket, so that a search for the word does not find this table.
RETIRED = {
    r"to[l]d|tells?": "known, reported, returned",
    r"ju[d]ge[sd]?|ju[d]ging": "validate",
    r"mo[m]ents?": "timestamp, time",
    r"the doc[u]ments?": "the spec",
    r"in words": "as text",
    r"co[l]ours?": "color",
    r"somebody|someone|nobody|no one|anybody|anyone|everybody|everyone|whoever|whomever": "user, client",
    r"(?:is|are) to(?![-\w])": "the infinitive, or must",
    r"goes|comes|stands|lies": "is sent, is returned, is located",
}
"""Phrases that descriptions must not use, as patterns, and what to use instead."""

# Keywords whose values are data, and keywords whose members are named by the spec.
VALUES = {"value", "example", "default", "const", "enum"}
NAMED = {
    *("properties", "patternProperties", "paths"),
    *("schemas", "parameters", "headers", "responses", "variables"),
}


def restated_name(document: Node) -> Problems:
    """A description adds to the name of its property: meaning, format, unit, or when the value is null."""
    for where, name, schema, description in _descriptions(document):
        if "$ref" in schema:
            continue  # the description is that of a component
        owner = where.partition("/properties/")[0].rpartition("/")[2]
        if {*_words(name), *_words(owner)}.issuperset(_words(description)):
            yield where, f"{description!r} only restates the name; describe meaning, format or null"


def duration_unit(document: Node) -> Problems:
    """The description of a numeric duration states its unit."""
    for where, name, schema, description in _descriptions(document):
        is_duration = DURATION.search(_snake(name)) and {"integer", "number"} & types(document, schema)
        if is_duration and not UNIT.search(description):
            yield where, "the description of a duration must state its unit, e.g. seconds"


def timestamp_format(document: Node) -> Problems:
    """The description of a timestamp states its format."""
    for where, name, schema, description in _descriptions(document):
        if _is_timestamp(document, name, schema) and not FORMAT.search(description):
            yield where, "the description of a timestamp must state its format: RFC 3339 or Unix time"


def retired_words(document: Node) -> Problems:
    """Summaries and descriptions do not use retired phrases."""
    for where, text in _texts(document):
        for pattern, replacement in RETIRED.items():
            for found in re.findall(rf"\b(?:{pattern})\b", text, re.IGNORECASE):
                yield where, f"{found!r} is a retired phrase; use {replacement}"


def _descriptions(document: Node) -> Iterator[tuple[str, str, Node, str]]:
    """Yield the pointer, name, schema and description of each property, parameter and header that has one.

    A property that is a reference has the description of its component.
    """
    holders = [(where, parameter["name"], parameter) for where, parameter in every_parameter(document)]
    holders += [(where, where.rpartition("/")[2], header) for where, header in every_header(document)]
    found = [(where, name, holder.get("schema", {}), holder) for where, name, holder in holders]
    for where, schema, _ in schemas(document):
        for name, member in schema.get("properties", {}).items():
            found.append((f"{where}/properties/{escape(name)}", name, member, follow(document, member)))
    for where, name, schema, holder in found:
        if description := holder.get("description", "").strip():
            yield where, name, schema, description


def _words(text: str) -> list[str]:
    """Split a text or an identifier into lower-case words, in the singular and without filler."""
    words: list[str] = re.findall(r"[a-z0-9]+", _snake(re.sub(r"'s\b", "", text)).replace("_", " "))
    return [_singular(SYNONYMS.get(word, word)) for word in words if word not in FILLER]


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().replace("-", "_")


def _is_timestamp(document: Node, name: str, schema: Node) -> bool:
    found = [*variants(document, schema)]
    if any(one.get("format") == "date-time" for one in found):
        return True
    if any({"enum", "const"} & one.keys() for one in found) or DURATION.search(_snake(name)):
        return False
    return bool(TIMESTAMP.search(_snake(name)) and {"string", "integer"} & types(document, schema))


def _texts(node: Any, where: str = "#", *, named: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the pointer and the text of each summary and description, values of examples aside."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _texts(item, f"{where}/{index}")
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        place = f"{where}/{escape(key)}"
        if named:
            yield from _texts(value, place)
        elif key in ("summary", "description") and isinstance(value, str):
            yield place, value
        elif key not in VALUES and not (key == "examples" and isinstance(value, list)):
            yield from _texts(value, place, named=key in NAMED)
