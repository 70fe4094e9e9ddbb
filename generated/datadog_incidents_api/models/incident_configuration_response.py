# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unset import UNSET, Unset
from .incident_configuration_data_response import IncidentConfigurationDataResponse
from .incident_user_data import IncidentUserData


class IncidentConfigurationResponse(Model):
    """Response containing the configuration of an incident."""

    data: IncidentConfigurationDataResponse = member(Nested(IncidentConfigurationDataResponse))
    """Configuration of an incident, as a JSON:API resource."""
    included: list[IncidentUserData] | Unset = member(
        ListOf(Nested(IncidentUserData)), default=UNSET, read_only=True
    )
    """Related users; may be absent."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationResponse:
        m = new(IncidentConfigurationResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = IncidentConfigurationDataResponse._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = list(map(IncidentUserData._decode, v)) if v.__class__ is list else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
