# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .incident_timestamp_override_data_attributes_request import (
    IncidentTimestampOverrideDataAttributesRequest,
)


class IncidentTimestampOverrideDataRequest(Model):
    """Timestamp override to create, as a JSON:API resource."""

    type: Literal["incidents_timestamp_overrides"] = member(
        Constant("incidents_timestamp_overrides"), default="incidents_timestamp_overrides"
    )
    """JSON:API type of timestamp overrides."""
    attributes: IncidentTimestampOverrideDataAttributesRequest = member(
        Nested(IncidentTimestampOverrideDataAttributesRequest)
    )
    """Timestamp to override, and the time to replace it with."""
