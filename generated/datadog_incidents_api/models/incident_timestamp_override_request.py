# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_timestamp_override_data_request import IncidentTimestampOverrideDataRequest


class IncidentTimestampOverrideRequest(Model):
    """Request to override a timestamp of an incident."""

    data: IncidentTimestampOverrideDataRequest = member(Nested(IncidentTimestampOverrideDataRequest))
    """Timestamp override to create, as a JSON:API resource."""
