# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
"""How JSON becomes Python values: one small class per shape, for decoding and for saying what is wrong.

Generated models decode common members with straight-line code; everything else, and every error,
goes through these. All shapes let null through, whatever the document says: servers send it.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from .errors import DecodingError
from .types import UNSET

if TYPE_CHECKING:
    from .model import Model

UNDECODABLE = (KeyError, TypeError, AttributeError, ValueError, RecursionError)
"""What decoding a wrong body raises on the fast path."""


class Shape(Protocol):
    """Decodes a JSON value; `locate` finds what keeps a value from being decoded."""

    def decode(self, value: Any) -> Any: ...

    def locate(self, value: Any, path: str) -> DecodingError | None: ...


class Timestamp:
    """An RFC 3339 date-time."""

    def decode(self, value: Any) -> Any:
        return timestamp(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        return None


class Nested:
    """An object with a model of its own."""

    def __init__(self, model: type[Model]) -> None:
        self.model = model

    def decode(self, value: Any) -> Any:
        return self.model._decode(value) if value.__class__ is dict else not_object(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if value is None:
            return None
        if not isinstance(value, Mapping):
            return DecodingError(f"expected an object, got {json_type(value)}", path=path, raw=value)
        return locate_in_model(self.model, value, path)


class ListOf:
    """An array whose items have a shape."""

    def __init__(self, item: Shape) -> None:
        self.item = item

    def decode(self, value: Any) -> Any:
        decode = self.item.decode
        return [decode(item) for item in value] if value.__class__ is list else not_array(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if value is None:
            return None
        if not isinstance(value, list):
            return DecodingError(f"expected an array, got {json_type(value)}", path=path, raw=value)
        found = (self.item.locate(item, f"{path}[{index}]") for index, item in enumerate(value))
        return next((error for error in found if error is not None), None)


class MapOf:
    """An object used as a mapping: any keys, values of one shape."""

    def __init__(self, item: Shape) -> None:
        self.item = item

    def decode(self, value: Any) -> Any:
        decode = self.item.decode
        if value.__class__ is dict:
            return {key: decode(item) for key, item in value.items()}
        return not_object(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if value is None:
            return None
        if not isinstance(value, Mapping):
            return DecodingError(f"expected an object, got {json_type(value)}", path=path, raw=value)
        found = (self.item.locate(item, f"{path}.{key}") for key, item in value.items())
        return next((error for error in found if error is not None), None)


class OneOf:
    """A union. Objects are told apart by their discriminator, in constant time.

    Where that member is absent, or the document has none, the first variant whose required keys and
    JSON types fit is taken. An unknown variant is kept as the plain mapping that it is.
    """

    def __init__(
        self, discriminator: str | None, by_value: Mapping[str, type[Model]], *variants: type[Model]
    ) -> None:
        self.discriminator = discriminator
        self.by_value = by_value
        self.variants = variants

    def decode(self, value: Any) -> Any:
        if value.__class__ is not dict:
            return value
        variant = self._variant(value)
        return value if variant is None else variant._decode(value)

    def _variant(self, value: Mapping[str, Any]) -> type[Model] | None:
        if self.discriminator is not None:
            kind = value.get(self.discriminator, UNSET)
            if kind is not UNSET:
                return self.by_value.get(kind) if kind.__class__ is str else None
        return next((model for model in self.variants if _could_be(model, value)), None)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        variant = self._variant(value) if isinstance(value, Mapping) else None
        return None if variant is None else locate_in_model(variant, value, path)


def not_object(value: Any) -> Any:
    """Let None and UNSET through where an object is expected, refuse anything else."""
    if value is None or value is UNSET:
        return value
    raise TypeError(f"expected an object, got {json_type(value)}")


def not_array(value: Any) -> Any:
    """Let None and UNSET through where an array is expected, refuse anything else."""
    if value is None or value is UNSET:
        return value
    raise TypeError(f"expected an array, got {json_type(value)}")


def timestamp(value: Any) -> Any:
    """Parse an RFC 3339 date-time; what Python cannot parse is kept as it came.

    Digits beyond the microsecond are dropped: the server sends up to nine.
    """
    if value.__class__ is str:
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            return value
    return value


def _could_be(model: type[Model], value: Mapping[str, Any]) -> bool:
    for field in model._fields:
        member = value.get(field.key, UNSET)
        if member is UNSET:
            if field.required:
                return False
        elif field.kinds and member is not None and type(member) not in field.kinds:
            return False
    return True


def locate_in_model(model: type[Model], value: Mapping[str, Any], path: str) -> DecodingError | None:
    """Find the first thing in an object that keeps it from being a `model`."""
    for field in model._fields:
        where = field.key if path == "$" else f"{path}.{field.key}"
        if field.key not in value:
            if field.required:
                return DecodingError("required key is missing", path=where, raw=value)
        elif field.shape is not None:
            error = field.shape.locate(value[field.key], where)
            if error is not None:
                return error
    return None


def json_type(value: Any) -> str:
    """Name a JSON value's type without showing the value."""
    names = {dict: "an object", list: "an array", str: "a string", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number" if isinstance(value, int | float) else type(value).__name__)
