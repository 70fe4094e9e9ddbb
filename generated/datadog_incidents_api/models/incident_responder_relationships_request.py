# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .relationship_to_user import RelationshipToUser

_new = object.__new__


class IncidentResponderRelationshipsRequest(Model):
    """Relationship to set: the user to add as a responder.

    Attributes:
        user: relationship to a user.
    """

    __slots__ = ("user",)

    _fields = (Field("user", "user", True, Nested(RelationshipToUser)),)
    _keys = frozenset(("user",))

    user: RelationshipToUser

    def __init__(
        self,
        *,
        user: RelationshipToUser,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.user = user

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderRelationshipsRequest:
        m = _new(IncidentResponderRelationshipsRequest)
        m._source = d
        try:
            v = d["user"]
            m.user = RelationshipToUser._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
