# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    MapOf,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_import_field_attributes_multiple_value import IncidentImportFieldAttributesMultipleValue
from .incident_import_field_attributes_single_value import IncidentImportFieldAttributesSingleValue

if TYPE_CHECKING:
    from .incident_import_visibility import IncidentImportVisibility

_new = object.__new__
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
    """Title, type, timestamps, fields and visibility of the incident.

    Attributes:
        title: title of the incident, a one-line summary of at most 1024 characters.
        declared: time at which the incident was declared, RFC 3339; the time of the import by
            default.
        detected: time at which the incident was detected, RFC 3339; the time of the import by
            default.
        fields: values of built-in and user-defined fields, by field name.
        incident_type_uuid: UUID of the incident type; the organization's default type if
            omitted.
        resolved: time at which the incident was resolved, RFC 3339; omitted for an unresolved
            incident.
        visibility: visibility of the incident: `organization` (all users) or `private` (only
            those involved).
    """

    __slots__ = ("declared", "detected", "fields", "incident_type_uuid", "resolved", "title", "visibility")

    _fields = (
        Field("title", "title", True, TEXT),
        Field("declared", "declared", False, TIMESTAMP),
        Field("detected", "detected", False, TIMESTAMP),
        Field("fields", "fields", False, _FIELDS),
        Field("incident_type_uuid", "incident_type_uuid", False, TEXT),
        Field("resolved", "resolved", False, TIMESTAMP),
        Field("visibility", "visibility", False, TEXT),
    )
    _keys = frozenset(
        (
            "title",
            "declared",
            "detected",
            "fields",
            "incident_type_uuid",
            "resolved",
            "visibility",
        )
    )

    title: str
    declared: datetime.datetime | Unset
    detected: datetime.datetime | Unset
    fields: (
        dict[
            str,
            IncidentImportFieldAttributesSingleValue
            | IncidentImportFieldAttributesMultipleValue
            | dict[str, Any],
        ]
        | Unset
    )
    incident_type_uuid: str | Unset
    resolved: datetime.datetime | Unset
    visibility: IncidentImportVisibility | str | Unset

    def __init__(
        self,
        *,
        title: str,
        declared: datetime.datetime | Unset = UNSET,
        detected: datetime.datetime | Unset = UNSET,
        fields: dict[
            str,
            IncidentImportFieldAttributesSingleValue
            | IncidentImportFieldAttributesMultipleValue
            | dict[str, Any],
        ]
        | Unset = UNSET,
        incident_type_uuid: str | Unset = UNSET,
        resolved: datetime.datetime | Unset = UNSET,
        visibility: IncidentImportVisibility | str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.title = title
        self.declared = declared
        self.detected = detected
        self.fields = fields
        self.incident_type_uuid = incident_type_uuid
        self.resolved = resolved
        self.visibility = visibility

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportRequestAttributes:
        m = _new(IncidentImportRequestAttributes)
        m._source = d
        try:
            get = d.get
            m.title = d["title"]
            v = get("declared", UNSET)
            m.declared = parse_timestamp(v) if v.__class__ is str else v
            v = get("detected", UNSET)
            m.detected = parse_timestamp(v) if v.__class__ is str else v
            v = get("fields", UNSET)
            m.fields = _FIELDS.decode(v) if v.__class__ is dict else not_object(v)
            m.incident_type_uuid = get("incident_type_uuid", UNSET)
            v = get("resolved", UNSET)
            m.resolved = parse_timestamp(v) if v.__class__ is str else v
            m.visibility = get("visibility", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
