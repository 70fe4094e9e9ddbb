# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

_new = object.__new__


class IncidentOnCallPageTarget(Model):
    """Team or user that was paged.

    Attributes:
        identifier: handle or ID of the team or user, according to `type`.
        type: kind of identifier, such as `team_handle`; any string is accepted.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
