# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, TEXT, TIMESTAMP
from .._unset import UNSET, Unset
from .incident_type_configuration import IncidentTypeConfiguration


class IncidentTypeAttributes(Model):
    """Name and configuration of the incident type, and members set by the server."""

    name: str = member(TEXT)
    """Name of the type. Several types can have the same name."""
    configuration: IncidentTypeConfiguration | Unset = member(
        Nested(IncidentTypeConfiguration), default=UNSET
    )
    """Configuration of an incident type: permitted actions, creation message and source of slugs."""
    created_at: datetime.datetime | Unset = member(TIMESTAMP, key="createdAt", default=UNSET, read_only=True)
    """Creation time of the type, RFC 3339. Set by the server and ignored in requests."""
    created_by: str | Unset = member(TEXT, key="createdBy", default=UNSET, read_only=True)
    """UUID of the user who created the type. Set by the server and ignored in requests."""
    description: str | Unset = member(TEXT, default=UNSET)
    """Explanation of which incidents belong to the type."""
    is_default: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the type is the default, used for incidents that are declared without a type; false if
    omitted from a request."""
    last_modified_by: str | Unset = member(TEXT, key="lastModifiedBy", default=UNSET, read_only=True)
    """UUID of the user who last changed the type. Set by the server and ignored in requests."""
    modified_at: datetime.datetime | Unset = member(
        TIMESTAMP, key="modifiedAt", default=UNSET, read_only=True
    )
    """Time of the last change to the type, RFC 3339. Set by the server and ignored in requests."""
    prefix: str | Unset = member(TEXT, default=UNSET, read_only=True)
    """Prefix of the incidents' slugs, to which the incident number is added: `IR` gives `IR-12`. Set by
    the server and ignored in requests."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeAttributes:
        m = new(IncidentTypeAttributes)
        m._source = d
        try:
            get = d.get
            m.name = d["name"]
            v = get("configuration", UNSET)
            m.configuration = IncidentTypeConfiguration._decode(v) if v.__class__ is dict else not_object(v)
            m.created_at = parse_timestamp(v) if (v := d["createdAt"]).__class__ is str else v
            m.created_by = d["createdBy"]
            m.description = d["description"]
            m.is_default = d["is_default"]
            m.last_modified_by = d["lastModifiedBy"]
            m.modified_at = parse_timestamp(v) if (v := d["modifiedAt"]).__class__ is str else v
            m.prefix = d["prefix"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
