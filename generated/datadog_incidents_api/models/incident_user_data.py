# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_user_attributes import IncidentUserAttributes


class IncidentUserData(Model):
    """User, as returned by incident operations, with a subset of the attributes of the account."""

    id: str = member(TEXT, default=UNSET)
    """UUID of the user."""
    attributes: IncidentUserAttributes = member(Nested(IncidentUserAttributes), default=UNSET)
    """Identity of a user, as returned by incident operations."""
    type: Literal["users"] | Unset = member(Constant("users"), default=UNSET)
    """JSON:API type of users."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserData:
        m = new(IncidentUserData)
        m._source = d
        try:
            m.id = d["id"]
            v = d["attributes"]
            m.attributes = IncidentUserAttributes._decode(v) if v.__class__ is dict else not_object(v)
            m.type = d["type"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
