# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN, OBJECT, TEXT, TIMESTAMP, Nullable
from .._unset import UNSET, Unset


class IncidentResponderDataAttributesResponse(Model):
    """Origin, billing, activity and audit data of a responder."""

    created: datetime.datetime = member(TIMESTAMP)
    """Time at which the responder was added, RFC 3339."""
    is_billable: bool = member(BOOLEAN)
    """Whether the responder counts toward billing."""
    modified: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the responder, RFC 3339."""
    external_id: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """ID of the responder in `external_source`; null for Datadog users."""
    external_source: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Service outside Datadog where the responder has an account; null for Datadog users."""
    last_active: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Time of the responder's last activity in the incident, RFC 3339; null if none."""
    meta: dict[str, Any] | Unset | None = member(Nullable(OBJECT), default=UNSET)
    """Additional data about the responder in free-form members; null if none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentResponderDataAttributesResponse:
        m = new(IncidentResponderDataAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            m.is_billable = d["is_billable"]
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            m.external_id = get("external_id", UNSET)
            m.external_source = get("external_source", UNSET)
            m.last_active = parse_timestamp(v) if (v := get("last_active", UNSET)).__class__ is str else v
            m.meta = get("meta", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
