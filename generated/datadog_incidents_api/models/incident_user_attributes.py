# Written by scripts/generate from spec/ and scripts/generator/templates/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model
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
        Field("email", "email", False, None, (str,)),
        Field("handle", "handle", False, None, (str,)),
        Field("icon", "icon", False, None, (str,)),
        Field("name", "name", False, None, (str,)),
        Field("uuid", "uuid", False, None, (str,)),
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
        self._extra = additional_properties
        self.email = email
        self.handle = handle
        self.icon = icon
        self.name = name
        self.uuid = uuid

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserAttributes:
        m = _new(IncidentUserAttributes)
        m._source = d
        m._extra = None
        get = d.get
        m.email = get("email", UNSET)
        m.handle = get("handle", UNSET)
        m.icon = get("icon", UNSET)
        m.name = get("name", UNSET)
        m.uuid = get("uuid", UNSET)
        return m
