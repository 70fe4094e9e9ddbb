# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

if TYPE_CHECKING:
    from .incident_page_target_type import IncidentPageTargetType

_new = object.__new__


class IncidentPageTarget(Model):
    """Team or user to page.

    Attributes:
        identifier: handle or UUID of the team, or UUID of the user, according to `type`.
        type: kind of identifier: the handle of a team (`team_handle`), or the UUID of a team
            (`team_uuid`) or user (`user_uuid`).
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
    type: IncidentPageTargetType | str

    def __init__(
        self,
        *,
        identifier: str,
        type: IncidentPageTargetType | str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.identifier = identifier
        self.type = type

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentPageTarget:
        m = _new(IncidentPageTarget)
        m._source = d
        try:
            m.identifier = d["identifier"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
