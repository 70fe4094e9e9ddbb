# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime

from .._model import Model, member
from .._nested import Nested
from .._shapes import BOOLEAN, TEXT, TIMESTAMP
from .._unset import UNSET, Unset
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
