# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unset import UNSET, Unset
from .resource_identifier import ResourceIdentifier


class IncidentResponderRoleAssignmentsRelationship(Model):
    """Relationship to the roles assigned to a responder in the incident."""

    data: list[ResourceIdentifier] | Unset = member(ListOf(Nested(ResourceIdentifier)), default=UNSET)
    """Resource identifiers, one per role assignment."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderRoleAssignmentsRelationship:
        m = new(IncidentResponderRoleAssignmentsRelationship)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            if v.__class__ is list:
                m_datas: list[ResourceIdentifier] = []
                for i in v:
                    m_data = new(ResourceIdentifier)
                    m_data._source = i
                    m_data.type = i["type"]
                    m_data.id = i["id"]
                    m_datas.append(m_data)
                m.data = m_datas
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
