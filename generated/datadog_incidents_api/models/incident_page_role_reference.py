# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
)

if TYPE_CHECKING:
    from .incident_page_role_type import IncidentPageRoleType

_new = object.__new__


class IncidentPageRoleReference(Model):
    """Names a role in the response that whoever is paged is to have.

    Attributes:
        type: Whether the organization defined the role, or Datadog did.
        id: Id of the role.
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

    type: IncidentPageRoleType | str
    id: str

    def __init__(
        self,
        *,
        type: IncidentPageRoleType | str,
        id: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentPageRoleReference:
        m = _new(IncidentPageRoleReference)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
        except UNDECODABLE:
            return carefully(m, d)
        return m
