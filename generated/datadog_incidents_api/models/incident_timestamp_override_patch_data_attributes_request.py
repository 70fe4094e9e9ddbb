# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime

from .._model import Model, member
from .._shapes import TIMESTAMP


class IncidentTimestampOverridePatchDataAttributesRequest(Model):
    """New time that the timestamp override sets."""

    timestamp_value: datetime.datetime = member(TIMESTAMP)
    """Time that replaces the original timestamp, RFC 3339."""
