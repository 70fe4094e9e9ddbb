# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN, TEXT, TIMESTAMP, ListOf
from .._unset import UNSET, Unset


class PermissionAttributes(Model):
    """Names of a permission, and the kind of access that it grants."""

    created: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Creation time of the permission, RFC 3339."""
    description: str | Unset = member(TEXT, default=UNSET)
    """Description of the access that the permission grants."""
    display_name: str | Unset = member(TEXT, default=UNSET)
    """Name of the permission for people."""
    display_type: str | Unset = member(TEXT, default=UNSET)
    """Kind of access, such as `read`, `write` or `other`."""
    group_name: str | Unset = member(TEXT, default=UNSET)
    """Product or area to which the permission belongs, by its display name."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Name of the permission in the API."""
    name_aliases: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Other names of the permission in the API."""
    restricted: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the permission is restricted."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PermissionAttributes:
        m = new(PermissionAttributes)
        m._source = d
        try:
            get = d.get
            m.created = parse_timestamp(v) if (v := get("created", UNSET)).__class__ is str else v
            m.description = get("description", UNSET)
            m.display_name = get("display_name", UNSET)
            m.display_type = get("display_type", UNSET)
            m.group_name = get("group_name", UNSET)
            m.name = get("name", UNSET)
            m.name_aliases = get("name_aliases", UNSET)
            m.restricted = get("restricted", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
