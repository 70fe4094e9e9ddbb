# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    Constant,
    not_object,
)
from .incident_timestamp_override_data_attributes_request import (
    IncidentTimestampOverrideDataAttributesRequest,
)

_new = object.__new__


class IncidentTimestampOverrideDataRequest(Model):
    """Timestamp override to create, as a JSON:API resource.

    Attributes:
        type: JSON:API type of timestamp overrides.
        attributes: timestamp to override, and the time to replace it with.
    """

    __slots__ = ("attributes", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_timestamp_overrides")),
        Field("attributes", "attributes", True, Nested(IncidentTimestampOverrideDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "attributes",
        )
    )

    type: Literal["incidents_timestamp_overrides"]
    attributes: IncidentTimestampOverrideDataAttributesRequest

    def __init__(
        self,
        *,
        type: Literal["incidents_timestamp_overrides"] = "incidents_timestamp_overrides",
        attributes: IncidentTimestampOverrideDataAttributesRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverrideDataRequest:
        m = _new(IncidentTimestampOverrideDataRequest)
        m._source = d
        try:
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentTimestampOverrideDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
