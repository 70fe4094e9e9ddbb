# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._unset import UNSET, Unset
from .user import User


class UserResponse(Model):
    """Response containing one user."""

    data: User | Unset = member(Nested(User), default=UNSET)
    """User of the organization, either a person or a service account."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserResponse:
        m = new(UserResponse)
        m._source = d
        try:
            get = d.get
            m.data = User._decode(v) if (v := get("data", UNSET)).__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
