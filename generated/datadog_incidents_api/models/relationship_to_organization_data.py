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


class RelationshipToOrganizationData(Model):
    """Resource identifier of an organization.

    Attributes:
        id: ID of the related organization.
        type: JSON:API type of organizations.
    """

    __slots__ = (
        "id",
        "type",
    )

    _fields = (
        Field("id", "id", True, TEXT),
        Field("type", "type", True, Constant("orgs")),
    )
    _keys = frozenset(
        (
            "id",
            "type",
        )
    )

    id: str
    type: Literal["orgs"]

    def __init__(
        self,
        *,
        id: str,
        type: Literal["orgs"] = "orgs",
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.id = id
        self.type = type

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToOrganizationData:
        m = _new(RelationshipToOrganizationData)
        m._source = d
        try:
            m.id = d["id"]
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
