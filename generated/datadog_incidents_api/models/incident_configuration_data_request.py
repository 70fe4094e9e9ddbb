# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .._unset import UNSET, Unset
from .incident_configuration_data_attributes_request import IncidentConfigurationDataAttributesRequest


class IncidentConfigurationDataRequest(Model):
    """Incident configuration to create, as a JSON:API resource."""

    type: Literal["incidents_configurations"] = member(
        Constant("incidents_configurations"), default="incidents_configurations"
    )
    """JSON:API type of incident configurations."""
    attributes: IncidentConfigurationDataAttributesRequest | Unset = member(
        Nested(IncidentConfigurationDataAttributesRequest), default=UNSET
    )
    """Treatment of the incident by automation, search and analytics."""
