# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import BOOLEAN
from .._unset import UNSET, Unset


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
