# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .incident_timestamp_override_patch_data_attributes_request import (
    IncidentTimestampOverridePatchDataAttributesRequest,
)


class IncidentTimestampOverridePatchDataRequest(Model):
    """Timestamp override to update, with the attributes to change."""

    type: Literal["incidents_timestamp_overrides"] = member(
        Constant("incidents_timestamp_overrides"), default="incidents_timestamp_overrides"
    )
    """JSON:API type of timestamp overrides."""
    id: str = member(TEXT)
    """UUID of the timestamp override, the same as in the path."""
    attributes: IncidentTimestampOverridePatchDataAttributesRequest | Unset = member(
        Nested(IncidentTimestampOverridePatchDataAttributesRequest), default=UNSET
    )
    """New time that the timestamp override sets."""
