"""Types built from the schemas of the OpenAPI document, by the same rules for every decoding library.

Timestamps are datetimes; unions have a discriminator if one exists; enums are strings, since an open client
must accept unknown values; optional members are None if absent; unknown members are allowed.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import Any, Optional, Protocol

from attrs import frozen

SCALARS: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": bool,
    "null": None,
    "object": dict[str, Any],
}


@frozen
class Member:
    """Member of an object; its annotation does not include the value of an absent member."""

    name: str
    annotation: Any
    required: bool


@frozen
class Variant:
    """Alternative of a union of objects, identified by one of its values of the discriminator."""

    name: str
    members: Sequence[Member]
    values: tuple[str, ...]


class Library(Protocol):
    """Library-specific construction of types."""

    def structure(self, name: str, members: Sequence[Member]) -> Any:
        """Create the class for an object."""
        ...

    def union(self, name: str, discriminator: str | None, variants: Sequence[Variant]) -> Any:
        """Create the annotation for a union of objects."""
        ...


class SchemaTypes:
    """Types of one library, built on first use and cached.

    Args:
        library: creates classes and unions.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        text = files("datadog_incidents_api").joinpath("openapi.json").read_text("utf-8")
        self._schemas: Mapping[str, Any] = json.loads(text)["components"]["schemas"]
        self._types: dict[str, Any] = {}

    def of(self, name: str) -> Any:
        """Return the type of a component schema."""
        if name not in self._types:
            self._types[name] = self._annotation(self._schemas[name], name)
        return self._types[name]

    def _annotation(self, schema: Mapping[str, Any], name: str) -> Any:
        if "$ref" in schema:
            return self.of(_target(schema))
        if "oneOf" in schema or "anyOf" in schema:
            return self._union(schema.get("oneOf") or schema["anyOf"], name)
        kinds = schema.get("type", ())
        kinds = [kinds] if isinstance(kinds, str) else list(kinds)
        annotations = [self._single(schema, kind, name) for kind in kinds if kind != "null"]
        annotation = annotations[0] if len(annotations) == 1 else Any
        return _optional(annotation) if "null" in kinds else annotation

    def _single(self, schema: Mapping[str, Any], kind: str, name: str) -> Any:
        if kind == "array":
            return list[self._annotation(schema["items"], f"{name}Item")]  # type: ignore[misc]  # built at run time
        if schema.get("format") == "date-time":
            return datetime.datetime
        if "properties" in schema:
            return self._library.structure(name, self._members(schema, name))
        extra = schema.get("additionalProperties")
        if isinstance(extra, Mapping):
            return dict[str, self._annotation(extra, f"{name}Value")]  # type: ignore[misc]  # built at run time
        return SCALARS[kind]

    def _members(self, schema: Mapping[str, Any], name: str) -> list[Member]:
        required = schema.get("required", ())
        return [
            Member(key, self._annotation(one, f"{name}_{key}"), key in required)
            for key, one in schema["properties"].items()
        ]

    def _union(self, alternatives: Sequence[Mapping[str, Any]], name: str) -> Any:
        others = [one for one in alternatives if one.get("type") != "null"]
        nullable = len(others) < len(alternatives)
        objects = {_target(one): self._schemas[_target(one)] for one in others if "$ref" in one}
        if len(others) == 1:
            annotation = self._annotation(others[0], name)
        elif len(objects) == len(others):
            annotation = self._library.union(name, *self._variants(objects))
        else:
            annotation = _either([self._annotation(one, name) for one in others])
        return _optional(annotation) if nullable else annotation

    def _variants(self, objects: Mapping[str, Any]) -> tuple[str | None, list[Variant]]:
        """Find a discriminator: a member whose possible values differ between all variants."""
        shared = set.intersection(*({*one["properties"]} for one in objects.values()))
        for key in sorted(shared):
            values = {name: self._values(one["properties"][key]) for name, one in objects.items()}
            spread = [value for found in values.values() for value in found]
            if all(values.values()) and len(spread) == len(set(spread)):
                variants = [
                    Variant(name, self._members(one, name), values[name]) for name, one in objects.items()
                ]
                return key, variants
        return None, [Variant(name, self._members(one, name), ()) for name, one in objects.items()]

    def _values(self, schema: Mapping[str, Any]) -> tuple[str, ...]:
        if "$ref" in schema:
            return self._values(self._schemas[_target(schema)])
        return tuple(schema.get("enum", [schema["const"]] if "const" in schema else []))


def _target(schema: Mapping[str, Any]) -> str:
    target: str = schema["$ref"].rpartition("/")[2]
    return target


def _optional(annotation: Any) -> Any:
    # Not `| None`: the unions of some libraries do not support the operator.
    return Optional[annotation]  # noqa: UP045


def _either(annotations: Sequence[Any]) -> Any:
    result = annotations[0]
    for one in annotations[1:]:
        result = result | one
    return result
