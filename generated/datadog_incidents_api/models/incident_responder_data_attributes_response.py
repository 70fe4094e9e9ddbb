# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    BOOLEAN,
    OBJECT,
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    Nullable,
    instant,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentResponderDataAttributesResponse(Model):
    """Since when somebody has responded, and where they come from.

    Attributes:
        created: When they were added.
        is_billable: Whether they count for the bill.
        modified: When the responder last changed.
        external_id: Their id in the service that they come from; null for users of Datadog.
        external_source: The service that they come from; null for users of Datadog.
        last_active: When they last did something for the incident; null for never.
        meta: Anything else that is known of them; null for nothing.
    """

    __slots__ = (
        "created",
        "external_id",
        "external_source",
        "is_billable",
        "last_active",
        "meta",
        "modified",
    )

    _fields = (
        Field("created", "created", True, TIMESTAMP),
        Field("is_billable", "is_billable", True, BOOLEAN),
        Field("modified", "modified", True, TIMESTAMP),
        Field("external_id", "external_id", False, Nullable(TEXT)),
        Field("external_source", "external_source", False, Nullable(TEXT)),
        Field("last_active", "last_active", False, Nullable(TIMESTAMP)),
        Field("meta", "meta", False, Nullable(OBJECT)),
    )
    _keys = frozenset(
        (
            "created",
            "is_billable",
            "modified",
            "external_id",
            "external_source",
            "last_active",
            "meta",
        )
    )

    created: datetime.datetime
    is_billable: bool
    modified: datetime.datetime
    external_id: str | Unset | None
    external_source: str | Unset | None
    last_active: datetime.datetime | Unset | None
    meta: dict[str, Any] | Unset | None

    def __init__(
        self,
        *,
        created: datetime.datetime,
        is_billable: bool,
        modified: datetime.datetime,
        external_id: str | Unset | None = UNSET,
        external_source: str | Unset | None = UNSET,
        last_active: datetime.datetime | Unset | None = UNSET,
        meta: dict[str, Any] | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created = created
        self.is_billable = is_billable
        self.modified = modified
        self.external_id = external_id
        self.external_source = external_source
        self.last_active = last_active
        self.meta = meta

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderDataAttributesResponse:
        m = _new(IncidentResponderDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            v = d["created"]
            m.created = instant(v) if v.__class__ is str else v
            m.is_billable = d["is_billable"]
            v = d["modified"]
            m.modified = instant(v) if v.__class__ is str else v
            m.external_id = get("external_id", UNSET)
            m.external_source = get("external_source", UNSET)
            v = get("last_active", UNSET)
            m.last_active = instant(v) if v.__class__ is str else v
            m.meta = get("meta", UNSET)
        except UNDECODABLE:
            return carefully(m, d)
        return m
