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
from .nullable_relationship_to_user import NullableRelationshipToUser

_new = object.__new__


class IncidentCreateRelationships(Model):
    """Relationships to set: the incident commander.

    Attributes:
        commander_user: incident commander, the user who leads the response; null if none.
    """

    __slots__ = ("commander_user",)

    _fields = (Field("commander_user", "commander_user", True, Nullable(Nested(NullableRelationshipToUser))),)
    _keys = frozenset(("commander_user",))

    commander_user: NullableRelationshipToUser | None

    def __init__(
        self,
        *,
        commander_user: NullableRelationshipToUser | None,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.commander_user = commander_user

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateRelationships:
        m = _new(IncidentCreateRelationships)
        m._source = d
        try:
            v = d["commander_user"]
            m.commander_user = NullableRelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
