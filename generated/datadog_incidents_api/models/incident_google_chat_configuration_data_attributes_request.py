# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model_type import member
from ..model import Model
from ..shapes import (
    TEXT,
)


class IncidentGoogleChatConfigurationDataAttributesRequest(Model):
    """Settings of the Google Chat spaces."""

    domain_id: str = member(TEXT)
    """ID of the organization's Google domain."""
    space_name_template: str = member(TEXT)
    """Name template for new spaces. Placeholders such as `{{public_id}}` are replaced with values of the
    incident."""
    space_target_audience_id: str = member(TEXT)
    """ID of the Google target audience that can find the spaces."""
    space_time_zone: str = member(TEXT)
    """Time zone of the spaces, as a tz database name such as `Europe/Paris`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationDataAttributesRequest:
        m = new(IncidentGoogleChatConfigurationDataAttributesRequest)
        m._source = d
        try:
            m.domain_id = d["domain_id"]
            m.space_name_template = d["space_name_template"]
            m.space_target_audience_id = d["space_target_audience_id"]
            m.space_time_zone = d["space_time_zone"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
