"""What every generated model shares: conversion, comparison, and the keys the document does not know."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, NamedTuple, Self

from .errors import DecodingError
from .shapes import UNDECODABLE, Shape, json_type, locate_in_model
from .types import UNSET


class Field(NamedTuple):
    """How one member of a model stands in JSON."""

    name: str
    """The Python attribute."""
    key: str
    """The JSON member."""
    required: bool
    shape: Shape | None
    """None where the JSON value is the Python value."""
    kinds: tuple[type, ...]
    """JSON types the document allows, as Python types; empty where anything goes."""


class Model:
    """A JSON object: documented members as attributes, everything else in `additional_properties`.

    Open when receiving: unknown keys are kept, nulls become None whatever the document says, unknown
    enum values remain text. What was received is encoded again unchanged, timestamps as instants.
    """

    __slots__ = ("_extra", "_source")

    _fields: ClassVar[tuple[Field, ...]] = ()
    _keys: ClassVar[frozenset[str]] = frozenset()

    _source: Mapping[str, Any] | None
    _extra: dict[str, Any] | None

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Decode a JSON object.

        Args:
            source: the parsed JSON object; kept, not copied, and never changed.

        Raises:
            DecodingError: `source` is no object, a required key is missing, or a nested value has the
                wrong JSON type; `path` says where.
        """
        try:
            model: Self = cls._decode(source)
        except UNDECODABLE as error:
            if not isinstance(source, Mapping):
                problem = f"expected an object, got {json_type(source)}"
                raise DecodingError(problem, path="$", raw=source) from None
            found = locate_in_model(cls, source, "$")
            raise found or DecodingError(str(error), path="$", raw=source) from None
        return model

    @staticmethod
    def _decode(d: Any) -> Any:
        """Decode without saying where anything is wrong; generated for each model."""
        raise NotImplementedError

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object: set members in the document's order, then the additional ones."""
        encoded: dict[str, Any] = {}
        for field in self._fields:
            value = getattr(self, field.name)
            if value is not UNSET:
                encoded[field.key] = encode(value)
        encoded.update(self.additional_properties)
        return encoded

    @property
    def additional_properties(self) -> dict[str, Any]:
        """Members that the document does not name, as plain JSON; may be changed before sending."""
        # Sorted out only when asked for: most replies are never asked, and the test costs on every decode.
        if self._extra is None:
            known = self._keys
            self._extra = {key: value for key, value in (self._source or {}).items() if key not in known}
        return self._extra

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return (
            all(getattr(self, field.name) == getattr(other, field.name) for field in self._fields)
            and self.additional_properties == other.additional_properties
        )

    __hash__ = None  # type: ignore[assignment]  # mutable, like a dict

    def __repr__(self) -> str:
        members = [(field.name, getattr(self, field.name)) for field in self._fields]
        members += [("additional_properties", self.additional_properties or UNSET)]
        shown = ", ".join(f"{name}={value!r}" for name, value in members if value is not UNSET)
        return f"{type(self).__name__}({shown})"


def encode(value: Any) -> Any:
    """Turn any value that a model may hold into plain JSON."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [encode(item) for item in value]
    return value
