# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    not_object,
)
from .incident_notification_template_create_data import IncidentNotificationTemplateCreateData

_new = object.__new__


class CreateIncidentNotificationTemplateRequest(Model):
    """Request to create a notification template.

    Attributes:
        data: notification template to create, as a JSON:API resource.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentNotificationTemplateCreateData)),)
    _keys = frozenset(("data",))

    data: IncidentNotificationTemplateCreateData

    def __init__(
        self,
        *,
        data: IncidentNotificationTemplateCreateData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> CreateIncidentNotificationTemplateRequest:
        m = _new(CreateIncidentNotificationTemplateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentNotificationTemplateCreateData._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
