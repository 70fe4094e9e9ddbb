# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Nullable,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentUserAttributes(Model):
    """Who a user is.

    Attributes:
        email: Address.
        handle: What mentions use, after an `@`.
        icon: URL of a picture.
        name: Full name.
        uuid: The same as the resource's id.
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
        except UNDECODABLE:
            return carefully(m, d)
        return m
