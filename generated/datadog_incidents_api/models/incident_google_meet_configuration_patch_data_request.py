# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    Constant,
)
from ..types import UNSET, Unset
from .incident_google_meet_configuration_patch_data_attributes_request import (
    IncidentGoogleMeetConfigurationPatchDataAttributesRequest,
)


class IncidentGoogleMeetConfigurationPatchDataRequest(Model):
    """Google Meet configuration to update, with the attributes to change."""

    type: Literal["google_meet_configurations"] = member(
        Constant("google_meet_configurations"), default="google_meet_configurations"
    )
    """JSON:API type of Google Meet configurations."""
    id: str = member(TEXT)
    """UUID of the Google Meet configuration, the same as in the path."""
    attributes: IncidentGoogleMeetConfigurationPatchDataAttributesRequest | Unset = member(
        Nested(IncidentGoogleMeetConfigurationPatchDataAttributesRequest), default=UNSET
    )
    """Attributes to change; those that are not sent keep their values."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationPatchDataRequest:
        m = new(IncidentGoogleMeetConfigurationPatchDataRequest)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            m.id = d["id"]
            v = get("attributes", UNSET)
            m.attributes = (
                IncidentGoogleMeetConfigurationPatchDataAttributesRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
