# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .incident_user_data import IncidentUserData


class IncidentEmbeddedUser(Model):
    """User embedded in the attributes of another resource."""

    data: IncidentUserData = member(Nested(IncidentUserData))
    """User, as returned by incident operations, with a subset of the attributes of the account."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentEmbeddedUser:
        m = new(IncidentEmbeddedUser)
        m._source = d
        try:
            m.data = IncidentUserData._decode(v) if (v := d["data"]).__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
