# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from .._model import Model, member
from .._shapes import TEXT, TIMESTAMP, MapOf
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .incident_import_field_attributes_multiple_value import IncidentImportFieldAttributesMultipleValue
from .incident_import_field_attributes_single_value import IncidentImportFieldAttributesSingleValue

if TYPE_CHECKING:
    from .incident_import_visibility import IncidentImportVisibility


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
            | UnknownVariant,
        ]
        | Unset
    ) = member(
        MapOf(
            OneOf(
                None,
                {},
                (
                    IncidentImportFieldAttributesSingleValue,
                    IncidentImportFieldAttributesMultipleValue,
                ),
            )
        ),
        default=UNSET,
    )
    """Values of built-in and user-defined fields, by field name."""
    incident_type_uuid: str | Unset = member(TEXT, default=UNSET)
    """UUID of the incident type; the organization's default type if omitted."""
    resolved: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Time at which the incident was resolved, RFC 3339; omitted for an unresolved incident."""
    visibility: IncidentImportVisibility | str | Unset = member(TEXT, default=UNSET)
    """Visibility of the incident: `organization` (all users) or `private` (only those involved)."""
