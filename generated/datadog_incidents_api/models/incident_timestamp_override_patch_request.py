# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_timestamp_override_patch_data_request import IncidentTimestampOverridePatchDataRequest


class IncidentTimestampOverridePatchRequest(Model):
    """Request to update a timestamp override."""

    data: IncidentTimestampOverridePatchDataRequest = member(
        Nested(IncidentTimestampOverridePatchDataRequest)
    )
    """Timestamp override to update, with the attributes to change."""
