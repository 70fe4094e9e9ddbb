# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    UNDECODABLE,
    not_object,
)
from .incident_google_meet_configuration_data_request import IncidentGoogleMeetConfigurationDataRequest

_new = object.__new__


class IncidentGoogleMeetConfigurationRequest(Model):
    """A Google Meet configuration to be created.

    Attributes:
        data: A Google Meet configuration to be created.
    """

    __slots__ = ("data",)

    _fields = (Field("data", "data", True, Nested(IncidentGoogleMeetConfigurationDataRequest)),)
    _keys = frozenset(("data",))

    data: IncidentGoogleMeetConfigurationDataRequest

    def __init__(
        self,
        *,
        data: IncidentGoogleMeetConfigurationDataRequest,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentGoogleMeetConfigurationRequest:
        m = _new(IncidentGoogleMeetConfigurationRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentGoogleMeetConfigurationDataRequest._decode(v)
                if v.__class__ is dict
                else not_object(v)
            )
        except UNDECODABLE:
            return carefully(m, d)
        return m
