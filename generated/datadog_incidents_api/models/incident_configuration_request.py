# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_configuration_data_request import IncidentConfigurationDataRequest


class IncidentConfigurationRequest(Model):
    """Request to create the configuration of an incident."""

    data: IncidentConfigurationDataRequest = member(Nested(IncidentConfigurationDataRequest))
    """Incident configuration to create, as a JSON:API resource."""
