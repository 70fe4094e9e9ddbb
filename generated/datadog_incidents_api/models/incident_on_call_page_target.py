# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
)

_new = object.__new__


class IncidentOnCallPageTarget(Model):
    """Who was paged.

    Attributes:
        identifier: Their handle or id, as `type` says.
        type: How they are named, such as team_handle.
    """

    __slots__ = (
        "identifier",
        "type",
    )

    _fields = (
        Field("identifier", "identifier", True, TEXT),
        Field("type", "type", True, TEXT),
    )
    _keys = frozenset(
        (
            "identifier",
            "type",
        )
    )

    identifier: str
    type: str

    def __init__(
        self,
        *,
        identifier: str,
        type: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.identifier = identifier
        self.type = type

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOnCallPageTarget:
        m = _new(IncidentOnCallPageTarget)
        m._source = d
        try:
            m.identifier = d["identifier"]
            m.type = d["type"]
        except UNDECODABLE:
            return carefully(m, d)
        return m
