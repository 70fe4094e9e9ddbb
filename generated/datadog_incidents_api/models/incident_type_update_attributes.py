# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    TEXT,
    TIMESTAMP,
)
from ..types import UNSET, Unset
from .incident_type_configuration import IncidentTypeConfiguration


class IncidentTypeUpdateAttributes(Model):
    """Attributes to change; those that are not sent keep their values."""

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
    """Whether the type is the default, used for incidents that are declared without a type."""
    last_modified_by: str | Unset = member(TEXT, key="lastModifiedBy", default=UNSET, read_only=True)
    """UUID of the user who last changed the type. Set by the server and ignored in requests."""
    modified_at: datetime.datetime | Unset = member(
        TIMESTAMP, key="modifiedAt", default=UNSET, read_only=True
    )
    """Time of the last change to the type, RFC 3339. Set by the server and ignored in requests."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Name of the type. Several types can have the same name."""
    prefix: str | Unset = member(TEXT, default=UNSET, read_only=True)
    """Prefix of the incidents' slugs, to which the incident number is added: `IR` gives `IR-12`. Set by
    the server and ignored in requests."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeUpdateAttributes:
        m = new(IncidentTypeUpdateAttributes)
        m._source = d
        try:
            get = d.get
            v = get("configuration", UNSET)
            m.configuration = IncidentTypeConfiguration._decode(v) if v.__class__ is dict else not_object(v)
            m.created_at = parse_timestamp(v) if (v := get("createdAt", UNSET)).__class__ is str else v
            m.created_by = get("createdBy", UNSET)
            m.description = get("description", UNSET)
            m.is_default = get("is_default", UNSET)
            m.last_modified_by = get("lastModifiedBy", UNSET)
            m.modified_at = parse_timestamp(v) if (v := get("modifiedAt", UNSET)).__class__ is str else v
            m.name = get("name", UNSET)
            m.prefix = get("prefix", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
