# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import TEXT, TIMESTAMP


class IncidentGoogleChatConfigurationDataAttributesResponse(Model):
    """Settings of the Google Chat spaces, and timestamps of the configuration."""

    created_at: datetime.datetime = member(TIMESTAMP)
    """Creation time of the configuration, RFC 3339."""
    domain_id: str = member(TEXT)
    """ID of the organization's Google domain."""
    modified_at: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the configuration, RFC 3339."""
    space_name_template: str = member(TEXT)
    """Name template for new spaces. Placeholders such as `{{public_id}}` are replaced with values of the
    incident."""
    space_target_audience_id: str = member(TEXT)
    """ID of the Google target audience that can find the spaces."""
    space_time_zone: str = member(TEXT)
    """Time zone of the spaces, as a tz database name such as `Europe/Paris`."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationDataAttributesResponse:
        m = new(IncidentGoogleChatConfigurationDataAttributesResponse)
        m._source = d
        try:
            m.created_at = parse_timestamp(v) if (v := d["created_at"]).__class__ is str else v
            m.domain_id = d["domain_id"]
            m.modified_at = parse_timestamp(v) if (v := d["modified_at"]).__class__ is str else v
            m.space_name_template = d["space_name_template"]
            m.space_target_audience_id = d["space_target_audience_id"]
            m.space_time_zone = d["space_time_zone"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
