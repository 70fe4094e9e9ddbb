# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
)

_new = object.__new__


class IncidentPageUUIDDataResponse(Model):
    """Page, as a JSON:API resource without attributes.

    Attributes:
        type: JSON:API type of pages in responses.
        id: UUID of the page.
    """

    __slots__ = ("id", "type")

    _fields = (
        Field("type", "type", True, Constant("page_uuid")),
        Field("id", "id", True, TEXT),
    )
    _keys = frozenset(
        (
            "type",
            "id",
        )
    )

    type: Literal["page_uuid"]
    id: str

    def __init__(
        self,
        *,
        type: Literal["page_uuid"] = "page_uuid",
        id: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentPageUUIDDataResponse:
        m = _new(IncidentPageUUIDDataResponse)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
