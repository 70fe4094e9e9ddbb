# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    parse_timestamp,
)

_new = object.__new__


class IncidentGoogleChatConfigurationDataAttributesResponse(Model):
    """Settings of the Google Chat spaces, and timestamps of the configuration.

    Attributes:
        created_at: creation time of the configuration, RFC 3339.
        domain_id: ID of the organization's Google domain.
        modified_at: time of the last change to the configuration, RFC 3339.
        space_name_template: name template for new spaces. Placeholders such as `{{public_id}}`
            are replaced with values of the incident.
        space_target_audience_id: ID of the Google target audience that can find the spaces.
        space_time_zone: time zone of the spaces, as a tz database name such as `Europe/Paris`.
    """

    __slots__ = (
        "created_at",
        "domain_id",
        "modified_at",
        "space_name_template",
        "space_target_audience_id",
        "space_time_zone",
    )

    _fields = (
        Field("created_at", "created_at", True, TIMESTAMP),
        Field("domain_id", "domain_id", True, TEXT),
        Field("modified_at", "modified_at", True, TIMESTAMP),
        Field("space_name_template", "space_name_template", True, TEXT),
        Field("space_target_audience_id", "space_target_audience_id", True, TEXT),
        Field("space_time_zone", "space_time_zone", True, TEXT),
    )
    _keys = frozenset(
        (
            "created_at",
            "domain_id",
            "modified_at",
            "space_name_template",
            "space_target_audience_id",
            "space_time_zone",
        )
    )

    created_at: datetime.datetime
    domain_id: str
    modified_at: datetime.datetime
    space_name_template: str
    space_target_audience_id: str
    space_time_zone: str

    def __init__(
        self,
        *,
        created_at: datetime.datetime,
        domain_id: str,
        modified_at: datetime.datetime,
        space_name_template: str,
        space_target_audience_id: str,
        space_time_zone: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created_at = created_at
        self.domain_id = domain_id
        self.modified_at = modified_at
        self.space_name_template = space_name_template
        self.space_target_audience_id = space_target_audience_id
        self.space_time_zone = space_time_zone

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationDataAttributesResponse:
        m = _new(IncidentGoogleChatConfigurationDataAttributesResponse)
        m._source = d
        try:
            v = d["created_at"]
            m.created_at = parse_timestamp(v) if v.__class__ is str else v
            m.domain_id = d["domain_id"]
            v = d["modified_at"]
            m.modified_at = parse_timestamp(v) if v.__class__ is str else v
            m.space_name_template = d["space_name_template"]
            m.space_target_audience_id = d["space_target_audience_id"]
            m.space_time_zone = d["space_time_zone"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
