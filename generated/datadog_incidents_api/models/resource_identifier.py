# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

_new = object.__new__


class ResourceIdentifier(Model):
    """JSON:API resource identifier, the type and ID of a resource.

    Attributes:
        type: JSON:API type of the related resource, such as `users`.
        id: UUID of the related resource.
    """

    __slots__ = ("id", "type")

    _fields = (
        Field("type", "type", True, TEXT),
        Field("id", "id", True, TEXT),
    )
    _keys = frozenset(
        (
            "type",
            "id",
        )
    )

    type: str
    id: str

    def __init__(
        self,
        *,
        type: str,
        id: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id

    @staticmethod
    def _decode(d: dict[str, Any]) -> ResourceIdentifier:
        m = _new(ResourceIdentifier)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
