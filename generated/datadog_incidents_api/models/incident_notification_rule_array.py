# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    ListOf,
    not_array,
    not_object,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_notification_rule_response_data import IncidentNotificationRuleResponseData
from .incident_notification_template_response_data import IncidentNotificationTemplateResponseData
from .incident_response_meta import IncidentResponseMeta
from .incident_type_object import IncidentTypeObject
from .user import User

_new = object.__new__
_INCLUDED = ListOf(
    OneOf(
        "type",
        {
            "users": User,
            "incident_types": IncidentTypeObject,
            "notification_templates": IncidentNotificationTemplateResponseData,
        },
        (
            User,
            IncidentTypeObject,
            IncidentNotificationTemplateResponseData,
        ),
    )
)
_INCLUDED_OF = _INCLUDED.item.decoders


class IncidentNotificationRuleArray(Model):
    """Notification rules.

    Attributes:
        data: One entry a rule.
        included: Related resources, where they were asked for.
        meta: About a list rather than its items.
    """

    __slots__ = (
        "data",
        "included",
        "meta",
    )

    _fields = (
        Field("data", "data", True, ListOf(Nested(IncidentNotificationRuleResponseData))),
        Field("included", "included", False, _INCLUDED),
        Field("meta", "meta", False, Nested(IncidentResponseMeta)),
    )
    _keys = frozenset(
        (
            "data",
            "included",
            "meta",
        )
    )

    data: list[IncidentNotificationRuleResponseData]
    included: (
        list[User | IncidentTypeObject | IncidentNotificationTemplateResponseData | dict[str, Any]] | Unset
    )
    meta: IncidentResponseMeta | Unset

    def __init__(
        self,
        *,
        data: list[IncidentNotificationRuleResponseData],
        included: list[User | IncidentTypeObject | IncidentNotificationTemplateResponseData | dict[str, Any]]
        | Unset = UNSET,
        meta: IncidentResponseMeta | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data
        self.included = included
        self.meta = meta

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentNotificationRuleArray:
        m = _new(IncidentNotificationRuleArray)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = (
                list(map(IncidentNotificationRuleResponseData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = get("included", UNSET)
            m.included = [_INCLUDED_OF[i["type"]](i) for i in v] if v.__class__ is list else not_array(v)
            v = get("meta", UNSET)
            m.meta = IncidentResponseMeta._decode(v) if v.__class__ is dict else not_object(v)
        except UNDECODABLE:
            return carefully(m, d)
        return m
