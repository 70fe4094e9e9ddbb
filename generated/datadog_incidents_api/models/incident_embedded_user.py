# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_user_data import IncidentUserData

_new = object.__new__


class IncidentEmbeddedUser(Model):
    """User embedded in the attributes of another resource.

    Attributes:
        data: user, as returned by incident operations, with a subset of the attributes of the
            account.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentUserData)),)
    _keys = frozenset(("data",))

    data: IncidentUserData

    def __init__(
        self,
        *,
        data: IncidentUserData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentEmbeddedUser:
        m = _new(IncidentEmbeddedUser)
        m._source = d
        try:
            v = d["data"]
            m.data = IncidentUserData._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
