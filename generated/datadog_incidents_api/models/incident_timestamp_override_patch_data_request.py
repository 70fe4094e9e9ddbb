# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Constant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_timestamp_override_patch_data_attributes_request import (
    IncidentTimestampOverridePatchDataAttributesRequest,
)

_new = object.__new__


class IncidentTimestampOverridePatchDataRequest(Model):
    """Timestamp override to update, with the attributes to change.

    Attributes:
        type: JSON:API type of timestamp overrides.
        id: UUID of the timestamp override, the same as in the path.
        attributes: new time that the timestamp override sets.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("incidents_timestamp_overrides")),
        Field("id", "id", True, TEXT),
        Field("attributes", "attributes", False, Nested(IncidentTimestampOverridePatchDataAttributesRequest)),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["incidents_timestamp_overrides"]
    id: str
    attributes: IncidentTimestampOverridePatchDataAttributesRequest | Unset

    def __init__(
        self,
        *,
        type: Literal["incidents_timestamp_overrides"] = "incidents_timestamp_overrides",
        id: str,
        attributes: IncidentTimestampOverridePatchDataAttributesRequest | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTimestampOverridePatchDataRequest:
        m = _new(IncidentTimestampOverridePatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentTimestampOverridePatchDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
