# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .incident_configuration_patch_data_request import IncidentConfigurationPatchDataRequest


class IncidentConfigurationPatchRequest(Model):
    """Request to update the configuration of an incident."""

    data: IncidentConfigurationPatchDataRequest = member(Nested(IncidentConfigurationPatchDataRequest))
    """Incident configuration to update, with the attributes to change."""
