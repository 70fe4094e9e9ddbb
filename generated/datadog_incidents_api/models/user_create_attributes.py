# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class UserCreateAttributes(Model):
    """Identity of the user to create.

    Attributes:
        email: email address with which the user logs in, such as `ana@example.com`.
        name: full name of the user, such as `Ana Lima`; not set if omitted.
        title: job title, such as `On-call engineer`; unset by default.
    """

    __slots__ = (
        "email",
        "name",
        "title",
    )

    _fields = (
        Field("email", "email", True, TEXT),
        Field("name", "name", False, TEXT),
        Field("title", "title", False, TEXT),
    )
    _keys = frozenset(
        (
            "email",
            "name",
            "title",
        )
    )

    email: str
    name: str | Unset
    title: str | Unset

    def __init__(
        self,
        *,
        email: str,
        name: str | Unset = UNSET,
        title: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.email = email
        self.name = name
        self.title = title

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserCreateAttributes:
        m = _new(UserCreateAttributes)
        m._source = d
        try:
            get = d.get
            m.email = d["email"]
            m.name = get("name", UNSET)
            m.title = get("title", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
