# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    BOOLEAN,
    UNDECODABLE,
)

_new = object.__new__


class IncidentUserDefinedRolePolicy(Model):
    """Who may have the role.

    Attributes:
        is_single: Whether only one responder of an incident may have it at a time.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
