# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from .._model import Model, member
from .._shapes import TEXT, TIMESTAMP

if TYPE_CHECKING:
    from .incident_timestamp_type import IncidentTimestampType


class IncidentTimestampOverrideDataAttributesRequest(Model):
    """Timestamp to override, and the time to replace it with."""

    timestamp_type: IncidentTimestampType | str = member(TEXT)
    """Timestamp of an incident that can be overridden: its detection, resolution or declaration time."""
    timestamp_value: datetime.datetime = member(TIMESTAMP)
    """Time that replaces the original timestamp, RFC 3339."""
