# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_notification_template_update_data import IncidentNotificationTemplateUpdateData

_new = object.__new__


class PatchIncidentNotificationTemplateRequest(Model):
    """A notification template to be changed.

    Attributes:
        data: A notification template to be changed.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentNotificationTemplateUpdateData)),)
    _keys = frozenset(("data",))

    data: IncidentNotificationTemplateUpdateData

    def __init__(
        self,
        *,
        data: IncidentNotificationTemplateUpdateData,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> PatchIncidentNotificationTemplateRequest:
        m = _new(PatchIncidentNotificationTemplateRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentNotificationTemplateUpdateData._decode(v) if v.__class__ is dict else not_object(v)
            )
        except UNDECODABLE:
            return carefully(m, d)
        return m
