# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    OBJECT,
    TEXT,
    TIMESTAMP,
    Nullable,
    parse_timestamp,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentResponderDataAttributesResponse(Model):
    """Origin, billing, activity and audit data of a responder.

    Attributes:
        created: time at which the responder was added, RFC 3339.
        is_billable: whether the responder counts toward billing.
        modified: time of the last change to the responder, RFC 3339.
        external_id: ID of the responder in `external_source`; null for Datadog users.
        external_source: service outside Datadog where the responder has an account; null for
            Datadog users.
        last_active: time of the responder's last activity in the incident, RFC 3339; null if
            none.
        meta: additional data about the responder in free-form members; null if none.
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
            m.created = parse_timestamp(v) if v.__class__ is str else v
            m.is_billable = d["is_billable"]
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
            m.external_id = get("external_id", UNSET)
            m.external_source = get("external_source", UNSET)
            v = get("last_active", UNSET)
            m.last_active = parse_timestamp(v) if v.__class__ is str else v
            m.meta = get("meta", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
