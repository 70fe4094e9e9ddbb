# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_user_attributes import IncidentUserAttributes

_new = object.__new__


class IncidentUserData(Model):
    """User, as returned by incident operations, with a subset of the attributes of the account.

    Attributes:
        type: JSON:API type of users.
        id: UUID of the user.
        attributes: identity of a user, as returned by incident operations.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", False, Constant("users")),
        Field("id", "id", False, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentUserAttributes)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["users"] | Unset
    id: str | Unset
    attributes: IncidentUserAttributes | Unset

    def __init__(
        self,
        *,
        type: Literal["users"] | Unset = UNSET,
        id: str | Unset = UNSET,
        attributes: IncidentUserAttributes | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserData:
        m = _new(IncidentUserData)
        m._source = d
        try:
            m.type = d["type"]
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentUserAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
