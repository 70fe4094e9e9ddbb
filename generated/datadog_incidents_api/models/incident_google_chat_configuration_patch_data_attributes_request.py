# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)
from ..types import UNSET, Unset


class IncidentGoogleChatConfigurationPatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    domain_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the organization's Google domain."""
    space_name_template: str | Unset = member(TEXT, default=UNSET)
    """Name template for new spaces. Placeholders such as `{{public_id}}` are replaced with values of the
    incident."""
    space_target_audience_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the Google target audience that can find the spaces."""
    space_time_zone: str | Unset = member(TEXT, default=UNSET)
    """Time zone of the spaces, as a tz database name such as `Europe/Paris`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationPatchDataAttributesRequest:
        m = new(IncidentGoogleChatConfigurationPatchDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.domain_id = get("domain_id", UNSET)
            m.space_name_template = get("space_name_template", UNSET)
            m.space_target_audience_id = get("space_target_audience_id", UNSET)
            m.space_time_zone = get("space_time_zone", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
