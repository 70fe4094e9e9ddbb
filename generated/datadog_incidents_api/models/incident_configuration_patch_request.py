# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_configuration_patch_data_request import IncidentConfigurationPatchDataRequest


class IncidentConfigurationPatchRequest(Model):
    """Request to update the configuration of an incident."""

    data: IncidentConfigurationPatchDataRequest = member(Nested(IncidentConfigurationPatchDataRequest))
    """Incident configuration to update, with the attributes to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationPatchRequest:
        m = new(IncidentConfigurationPatchRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentConfigurationPatchDataRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
