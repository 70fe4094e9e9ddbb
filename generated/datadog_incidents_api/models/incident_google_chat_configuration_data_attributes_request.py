# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

_new = object.__new__


class IncidentGoogleChatConfigurationDataAttributesRequest(Model):
    """Settings of the Google Chat spaces.

    Attributes:
        domain_id: ID of the organization's Google domain.
        space_name_template: name template for new spaces. Placeholders such as `{{public_id}}`
            are replaced with values of the incident.
        space_target_audience_id: ID of the Google target audience that can find the spaces.
        space_time_zone: time zone of the spaces, as a tz database name such as `Europe/Paris`.
    """

    __slots__ = (
        "domain_id",
        "space_name_template",
        "space_target_audience_id",
        "space_time_zone",
    )

    _fields = (
        Field("domain_id", "domain_id", True, TEXT),
        Field("space_name_template", "space_name_template", True, TEXT),
        Field("space_target_audience_id", "space_target_audience_id", True, TEXT),
        Field("space_time_zone", "space_time_zone", True, TEXT),
    )
    _keys = frozenset(
        (
            "domain_id",
            "space_name_template",
            "space_target_audience_id",
            "space_time_zone",
        )
    )

    domain_id: str
    space_name_template: str
    space_target_audience_id: str
    space_time_zone: str

    def __init__(
        self,
        *,
        domain_id: str,
        space_name_template: str,
        space_target_audience_id: str,
        space_time_zone: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.domain_id = domain_id
        self.space_name_template = space_name_template
        self.space_target_audience_id = space_target_audience_id
        self.space_time_zone = space_time_zone

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationDataAttributesRequest:
        m = _new(IncidentGoogleChatConfigurationDataAttributesRequest)
        m._source = d
        try:
            m.domain_id = d["domain_id"]
            m.space_name_template = d["space_name_template"]
            m.space_target_audience_id = d["space_target_audience_id"]
            m.space_time_zone = d["space_time_zone"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
