# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Nullable,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentUserAttributes(Model):
    """Identity of a user, as returned by incident operations.

    Attributes:
        email: email address of the account.
        handle: handle used in mentions, without the leading `@`.
        icon: URL of the avatar image.
        name: full name; null if not set.
        uuid: UUID of the user, equal to the `id` of the resource.
    """

    __slots__ = (
        "email",
        "handle",
        "icon",
        "name",
        "uuid",
    )

    _fields = (
        Field("email", "email", False, TEXT),
        Field("handle", "handle", False, TEXT),
        Field("icon", "icon", False, TEXT),
        Field("name", "name", False, Nullable(TEXT)),
        Field("uuid", "uuid", False, TEXT),
    )
    _keys = frozenset(
        (
            "email",
            "handle",
            "icon",
            "name",
            "uuid",
        )
    )

    email: str | Unset
    handle: str | Unset
    icon: str | Unset
    name: str | Unset | None
    uuid: str | Unset

    def __init__(
        self,
        *,
        email: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        icon: str | Unset = UNSET,
        name: str | Unset | None = UNSET,
        uuid: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.email = email
        self.handle = handle
        self.icon = icon
        self.name = name
        self.uuid = uuid

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserAttributes:
        m = _new(IncidentUserAttributes)
        m._source = d
        try:
            m.email = d["email"]
            m.handle = d["handle"]
            m.icon = d["icon"]
            m.name = d["name"]
            m.uuid = d["uuid"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
