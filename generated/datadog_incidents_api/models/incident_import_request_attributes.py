# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
    TIMESTAMP,
    MapOf,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_import_field_attributes_multiple_value import IncidentImportFieldAttributesMultipleValue
from .incident_import_field_attributes_single_value import IncidentImportFieldAttributesSingleValue

if TYPE_CHECKING:
    from .incident_import_visibility import IncidentImportVisibility

_FIELDS = MapOf(
    OneOf(
        None,
        {},
        (
            IncidentImportFieldAttributesSingleValue,
            IncidentImportFieldAttributesMultipleValue,
        ),
    )
)


class IncidentImportRequestAttributes(Model):
    """Title, type, timestamps, fields and visibility of the incident."""

    title: str = member(TEXT)
    """Title of the incident, a one-line summary of at most 1024 characters."""
    declared: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Time at which the incident was declared, RFC 3339; the time of the import by default."""
    detected: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Time at which the incident was detected, RFC 3339; the time of the import by default."""
    fields: (
        dict[
            str,
            IncidentImportFieldAttributesSingleValue
            | IncidentImportFieldAttributesMultipleValue
            | dict[str, Any],
        ]
        | Unset
    ) = member(_FIELDS, default=UNSET)
    """Values of built-in and user-defined fields, by field name."""
    incident_type_uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the incident type; the organization's default type if omitted."""
    resolved: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Time at which the incident was resolved, RFC 3339; omitted for an unresolved incident."""
    visibility: IncidentImportVisibility | str | Unset = member(TEXT, default=UNSET)
    """Visibility of the incident: `organization` (all users) or `private` (only those involved)."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportRequestAttributes:
        m = new(IncidentImportRequestAttributes)
        m._source = d
        try:
            get = d.get
            m.title = d["title"]
            m.declared = parse_timestamp(v) if (v := get("declared", UNSET)).__class__ is str else v
            m.detected = parse_timestamp(v) if (v := get("detected", UNSET)).__class__ is str else v
            m.fields = _FIELDS.decode(v) if (v := get("fields", UNSET)).__class__ is dict else not_object(v)
            m.incident_type_uuid = get("incident_type_uuid", UNSET)
            m.resolved = parse_timestamp(v) if (v := get("resolved", UNSET)).__class__ is str else v
            m.visibility = get("visibility", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
