# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    BOOLEAN,
)
from ..types import UNSET, Unset


class IncidentConfigurationDataAttributesRequest(Model):
    """Treatment of the incident by automation, search and analytics."""

    execute_integrations: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether integrations run for the incident, such as the automatic creation of channels."""
    execute_notification_rules: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether notification rules apply to the incident."""
    include_in_analytics: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether analytics include the incident."""
    include_in_search: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether search results include the incident."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationDataAttributesRequest:
        m = new(IncidentConfigurationDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.execute_integrations = get("execute_integrations", UNSET)
            m.execute_notification_rules = get("execute_notification_rules", UNSET)
            m.include_in_analytics = get("include_in_analytics", UNSET)
            m.include_in_search = get("include_in_search", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
