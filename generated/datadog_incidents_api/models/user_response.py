# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from ..types import UNSET, Unset
from .user import User

_new = object.__new__


class UserResponse(Model):
    """A user.

    Attributes:
        data: A person or service account of the organization.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", False, Nested(User)),)
    _keys = frozenset(("data",))

    data: User | Unset

    def __init__(
        self,
        *,
        data: User | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserResponse:
        m = _new(UserResponse)
        m._source = d
        try:
            get = d.get
            v = get("data", UNSET)
            m.data = User._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
