# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .relationship_to_organization_data import RelationshipToOrganizationData


class RelationshipToOrganization(Model):
    """Relationship to an organization."""

    data: RelationshipToOrganizationData = member(Nested(RelationshipToOrganizationData))
    """Resource identifier of an organization."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToOrganization:
        m = new(RelationshipToOrganization)
        m._source = d
        try:
            v = d["data"]
            if v.__class__ is dict:
                m.data = m_data = new(RelationshipToOrganizationData)
                m_data._source = v
                m_data.id = v["id"]
                m_data.type = v["type"]
            else:
                m.data = not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
