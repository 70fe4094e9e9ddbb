# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Nullable,
    not_object,
)
from ..types import UNSET, Unset
from .nullable_relationship_to_user import NullableRelationshipToUser

_new = object.__new__


class IncidentImportRelationships(Model):
    """Relationships to set: the incident commander, and the user who declared the incident.

    Attributes:
        commander_user: incident commander, the user who led the response; null if none.
        declared_by_user: user who declared the incident; by default the user who imports it.
    """

    __slots__ = (
        "commander_user",
        "declared_by_user",
    )

    _fields = (
        Field("commander_user", "commander_user", False, Nullable(Nested(NullableRelationshipToUser))),
        Field("declared_by_user", "declared_by_user", False, Nullable(Nested(NullableRelationshipToUser))),
    )
    _keys = frozenset(
        (
            "commander_user",
            "declared_by_user",
        )
    )

    commander_user: NullableRelationshipToUser | Unset | None
    declared_by_user: NullableRelationshipToUser | Unset | None

    def __init__(
        self,
        *,
        commander_user: NullableRelationshipToUser | Unset | None = UNSET,
        declared_by_user: NullableRelationshipToUser | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.commander_user = commander_user
        self.declared_by_user = declared_by_user

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportRelationships:
        m = _new(IncidentImportRelationships)
        m._source = d
        try:
            get = d.get
            v = get("commander_user", UNSET)
            m.commander_user = NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            v = get("declared_by_user", UNSET)
            m.declared_by_user = (
                NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
