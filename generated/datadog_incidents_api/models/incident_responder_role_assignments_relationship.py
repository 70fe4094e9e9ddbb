# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from ..types import UNSET, Unset
from .resource_identifier import ResourceIdentifier

_new = object.__new__


class IncidentResponderRoleAssignmentsRelationship(Model):
    """Relationship to the roles assigned to a responder in the incident.

    Attributes:
        data: resource identifiers, one per role assignment.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", False, ListOf(Nested(ResourceIdentifier))),)
    _keys = frozenset(("data",))

    data: list[ResourceIdentifier] | Unset

    def __init__(
        self,
        *,
        data: list[ResourceIdentifier] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderRoleAssignmentsRelationship:
        m = _new(IncidentResponderRoleAssignmentsRelationship)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            if v.__class__ is list:
                m_datas: list[ResourceIdentifier] = []
                for i in v:
                    m_data = _new(ResourceIdentifier)
                    m_data._source = i
                    m_data.type = i["type"]
                    m_data.id = i["id"]
                    m_datas.append(m_data)
                m.data = m_datas
            else:
                m.data = not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
