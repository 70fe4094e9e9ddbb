"""Request bodies for the scripted calls, made from the schemas of the OpenAPI document."""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import frozen

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents.mock.core.resource_schema import follow

Pointer = tuple[str | int, ...]

TIMESTAMP = "2026-02-01T10:00:00+00:00"
UNKNOWN = "00000000-0000-4000-8000-00000000ffff"


def _nested(depth: int) -> Any:
    """Return objects in objects."""
    value: Any = "innermost"
    for _ in range(depth):
        value = {"a": value}
    return value


EDGES: tuple[Any, ...] = (
    *(None, "", " ", 0, -1, 5, 101, 2**31, 2**53, 1.5, True, "true", "3", [], {}, [1], ["a", "a"]),
    *("\N{FOX FACE}", "a\0b", "x" * 256, "x" * 1025, "x" * 5000, "x" * 65537, "é" * 1000),
    *("it's", "100 %", "\\", '"', "not-a-uuid", UNKNOWN, {"a": {"b": 1}}),
    *(8.0, _nested(60), "2024-02-29T10:00:00Z", "2026-02-01T10:00:00"),
    *("0001-01-01T00:00:00+01:00", "1969-07-20T20:17:40Z", "2026-02-01T10:00:00+05:30", "yesterday"),
)
"""Values that replace each value of a body in turn, valid or not."""


def schema_of(operation: str) -> Any:
    """Return the schema of the request body of an operation; None if it has none."""
    for item in openapi_document()["paths"].values():
        for one in item.values():
            if isinstance(one, Mapping) and one.get("operationId") == operation:
                body = follow(one.get("requestBody", {})).get("content", {})
                return body["application/json"]["schema"] if body else None
    raise LookupError(operation)


@frozen
class Sample:
    """Maker of valid values.

    Attributes:
        ids: IDs of existing resources by JSON:API type.
        full: whether objects have all members; otherwise only the required ones.
        choice: number of the alternative to take where a schema has several.
    """

    ids: Mapping[str, str]
    full: bool = True
    choice: int = 0

    def body(self, operation: str, number: int) -> Any:
        """Return a request body of an operation; None if it has none.

        Args:
            operation: ID of the operation.
            number: number that makes the texts of the body unique.
        """
        schema = schema_of(operation)
        return None if schema is None else self._value(schema, f"text {number}", "")

    def _value(self, schema: Any, text: str, name: str) -> Any:
        schema = follow(schema)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        if "anyOf" in schema:
            return self._value(schema["anyOf"][self.choice % len(schema["anyOf"])], text, name)
        if "properties" in schema:
            return self._object(schema, text)
        if schema.get("additionalProperties") not in (None, True):
            return {"side": self._value(schema["additionalProperties"], text, name)} if self.full else {}
        kind = schema.get("type", "object")
        kind = kind[0] if isinstance(kind, list) else kind
        if kind == "string":
            return self._text(schema, text, name)
        if kind == "array":
            return [self._value(schema["items"], text, name)] if self.full else []
        return {"boolean": self.full, "integer": 3, "number": 3, "object": {}}[kind]

    def _object(self, schema: Any, text: str) -> Any:
        required = schema.get("required", ())
        chosen = {
            name: one
            for name, one in schema["properties"].items()
            if name in required or (self.full and not one.get("readOnly"))
        }
        made = {name: self._value(one, f"{text} {name}", name) for name, one in chosen.items()}
        if "id" in made and made.get("type") in self.ids:
            made["id"] = self.ids[made["type"]]
        return made

    def _text(self, schema: Any, text: str, name: str) -> str:
        if schema.get("format") == "date-time" or name in ("completed", "due_date"):
            return TIMESTAMP
        if "incident_type_uuid" in name:
            return self.ids["incident_types"]
        if name == "postmortem_template_id":
            return self.ids.get("postmortem_templates", UNKNOWN)
        if schema.get("format") == "uuid":
            return UNKNOWN
        return f"{text}@example.com".replace(" ", "-") if name == "email" else text


def pointers(value: Any, at: Pointer = ()) -> Iterator[Pointer]:
    """Yield the places of all values in a JSON value."""
    if at:
        yield at
    children: Any = value.items() if isinstance(value, dict) else ()
    for key, one in enumerate(value) if isinstance(value, list) else children:
        yield from pointers(one, (*at, key))


def variants(value: Any, known: Collection[Pointer] = ()) -> Iterator[Any]:
    """Yield a body with each member removed, added or replaced in turn, except at places that are known."""
    for *parents, last in (list(one) for one in pointers(value) if one not in known):
        before = _at(value, [*parents, last])
        for edge in (*EDGES, *([before * 2] if isinstance(before, list) else [])):
            yield _changed(value, parents, last, edge)
        if isinstance(last, str):
            changed = _changed(value, parents, last, None)
            del _at(changed, parents)[last]
            yield changed
            yield _changed(value, parents, "unknown_member", 1)


def _changed(value: Any, parents: list[str | int], last: str | int, edge: Any) -> Any:
    changed = copy.deepcopy(value)
    _at(changed, parents)[last] = edge
    return changed


def _at(value: Any, parents: list[str | int]) -> Any:
    for key in parents:
        value = value[key]
    return value


def enumerations(operation: str, value: Any) -> Iterator[Any]:
    """Yield a body with each value of each enumeration in turn."""
    for *parents, last in map(list, pointers(value)):
        found: Any = schema_of(operation)
        for key in [*parents, last]:
            found = follow(found)
            found = follow(found["anyOf"][0]) if "anyOf" in found else found
            members = found.get("properties", {})
            found = found.get("items", {}) if isinstance(key, int) else members.get(key, {})
        for one in follow(found).get("enum", ()):
            yield _changed(value, parents, last, one)
