# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class IncidentGoogleChatConfigurationPatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values.

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
        Field("domain_id", "domain_id", False, TEXT),
        Field("space_name_template", "space_name_template", False, TEXT),
        Field("space_target_audience_id", "space_target_audience_id", False, TEXT),
        Field("space_time_zone", "space_time_zone", False, TEXT),
    )
    _keys = frozenset(
        (
            "domain_id",
            "space_name_template",
            "space_target_audience_id",
            "space_time_zone",
        )
    )

    domain_id: str | Unset
    space_name_template: str | Unset
    space_target_audience_id: str | Unset
    space_time_zone: str | Unset

    def __init__(
        self,
        *,
        domain_id: str | Unset = UNSET,
        space_name_template: str | Unset = UNSET,
        space_target_audience_id: str | Unset = UNSET,
        space_time_zone: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.domain_id = domain_id
        self.space_name_template = space_name_template
        self.space_target_audience_id = space_target_audience_id
        self.space_time_zone = space_time_zone

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationPatchDataAttributesRequest:
        m = _new(IncidentGoogleChatConfigurationPatchDataAttributesRequest)
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
