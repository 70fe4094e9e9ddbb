# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from ..types import UNSET, Unset
from .user import User

_new = object.__new__


class UserResponse(Model):
    """Response containing one user.

    Attributes:
        data: user of the organization, either a person or a service account.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
