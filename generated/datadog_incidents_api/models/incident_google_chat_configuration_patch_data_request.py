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
from .incident_google_chat_configuration_patch_data_attributes_request import (
    IncidentGoogleChatConfigurationPatchDataAttributesRequest,
)

_new = object.__new__


class IncidentGoogleChatConfigurationPatchDataRequest(Model):
    """Google Chat configuration to update, with the attributes to change.

    Attributes:
        type: JSON:API type of Google Chat configurations.
        id: UUID of the Google Chat configuration, the same as in the path.
        attributes: attributes to change; those that are not sent keep their values.
    """

    __slots__ = ("attributes", "id", "type")

    _fields = (
        Field("type", "type", True, Constant("google_chat_configurations")),
        Field("id", "id", True, TEXT),
        Field(
            "attributes",
            "attributes",
            False,
            Nested(IncidentGoogleChatConfigurationPatchDataAttributesRequest),
        ),
    )
    _keys = frozenset(
        (
            "type",
            "id",
            "attributes",
        )
    )

    type: Literal["google_chat_configurations"]
    id: str
    attributes: IncidentGoogleChatConfigurationPatchDataAttributesRequest | Unset

    def __init__(
        self,
        *,
        type: Literal["google_chat_configurations"] = "google_chat_configurations",
        id: str,
        attributes: IncidentGoogleChatConfigurationPatchDataAttributesRequest | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.type = type
        self.id = id
        self.attributes = attributes

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleChatConfigurationPatchDataRequest:
        m = _new(IncidentGoogleChatConfigurationPatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentGoogleChatConfigurationPatchDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
