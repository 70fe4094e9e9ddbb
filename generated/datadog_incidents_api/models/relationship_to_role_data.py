# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
)
from ..types import UNSET, Unset

_new = object.__new__


class RelationshipToRoleData(Model):
    """Resource identifier of a role.

    Attributes:
        id: UUID of the related role.
        type: JSON:API type of roles.
    """

    __slots__ = (
        "id",
        "type",
    )

    _fields = (
        Field("id", "id", False, TEXT),
        Field("type", "type", False, Constant("roles")),
    )
    _keys = frozenset(
        (
            "id",
            "type",
        )
    )

    id: str | Unset
    type: Literal["roles"] | Unset

    def __init__(
        self,
        *,
        id: str | Unset = UNSET,
        type: Literal["roles"] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.id = id
        self.type = type

    @staticmethod
    def _decode(d: dict[str, Any]) -> RelationshipToRoleData:
        m = _new(RelationshipToRoleData)
        m._source = d
        try:
            get = d.get
            m.id = get("id", UNSET)
            m.type = get("type", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
