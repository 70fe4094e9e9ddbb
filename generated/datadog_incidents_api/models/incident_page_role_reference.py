# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

if TYPE_CHECKING:
    from .incident_page_role_type import IncidentPageRoleType

_new = object.__new__


class IncidentPageRoleReference(Model):
    """Role in the incident response that the paged user or team takes.

    Attributes:
        type: origin of the role: `incident_user_defined_roles` for a role defined by the
            organization, `incident_reserved_roles` for one defined by Datadog.
        id: UUID of the role.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
