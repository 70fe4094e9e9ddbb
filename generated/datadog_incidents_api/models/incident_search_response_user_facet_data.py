# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    INTEGER,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentSearchResponseUserFacetData(Model):
    """Number of matching incidents related to a given user.

    Attributes:
        count: number of matching incidents with the user in the role of the facet, such as
            commander.
        email: email address of the user.
        handle: handle of the user, used in mentions.
        name: full name of the user, or the email address if no name is set.
        uuid: UUID of the user in the role of the facet.
    """

    __slots__ = (
        "count",
        "email",
        "handle",
        "name",
        "uuid",
    )

    _fields = (
        Field("count", "count", False, INTEGER),
        Field("email", "email", False, TEXT),
        Field("handle", "handle", False, TEXT),
        Field("name", "name", False, TEXT),
        Field("uuid", "uuid", False, TEXT),
    )
    _keys = frozenset(
        (
            "count",
            "email",
            "handle",
            "name",
            "uuid",
        )
    )

    count: int | Unset
    email: str | Unset
    handle: str | Unset
    name: str | Unset
    uuid: str | Unset

    def __init__(
        self,
        *,
        count: int | Unset = UNSET,
        email: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        name: str | Unset = UNSET,
        uuid: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.count = count
        self.email = email
        self.handle = handle
        self.name = name
        self.uuid = uuid

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseUserFacetData:
        m = _new(IncidentSearchResponseUserFacetData)
        m._source = d
        try:
            m.count = d["count"]
            m.email = d["email"]
            m.handle = d["handle"]
            m.name = d["name"]
            m.uuid = d["uuid"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
