# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
)

_new = object.__new__


class IncidentUserDefinedRolePolicy(Model):
    """Restrictions on the assignment of the role to responders.

    Attributes:
        is_single: whether only one responder of an incident can have the role at a time.
    """

    __slots__ = ("is_single",)

    _fields = (Field("is_single", "is_single", True, BOOLEAN),)
    _keys = frozenset(("is_single",))

    is_single: bool

    def __init__(
        self,
        *,
        is_single: bool,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.is_single = is_single

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRolePolicy:
        m = _new(IncidentUserDefinedRolePolicy)
        m._source = d
        try:
            m.is_single = d["is_single"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
