# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .incident_notification_template_array_meta import IncidentNotificationTemplateArrayMeta
from .incident_notification_template_response_data import IncidentNotificationTemplateResponseData
from .incident_type_object import IncidentTypeObject
from .user import User

_INCLUDED = ListOf(
    OneOf(
        "type",
        {"users": User, "incident_types": IncidentTypeObject},
        (
            User,
            IncidentTypeObject,
        ),
    )
)
_INCLUDED_DECODERS = _INCLUDED.item.decoders


class IncidentNotificationTemplateArray(Model):
    """Response containing notification templates of the organization."""

    data: list[IncidentNotificationTemplateResponseData] = member(
        ListOf(Nested(IncidentNotificationTemplateResponseData))
    )
    """Notification templates that match the filter."""
    included: list[User | IncidentTypeObject | UnknownVariant] | Unset = member(_INCLUDED, default=UNSET)
    """Related users and incident types requested with `include`; absent if none were requested."""
    meta: IncidentNotificationTemplateArrayMeta | Unset = member(
        Nested(IncidentNotificationTemplateArrayMeta), default=UNSET
    )
    """Metadata about a list: counts of its items."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationTemplateArray:
        m = new(IncidentNotificationTemplateArray)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = (
                list(map(IncidentNotificationTemplateResponseData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_object(v)
            )
            v = get("meta", UNSET)
            m.meta = (
                IncidentNotificationTemplateArrayMeta._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
