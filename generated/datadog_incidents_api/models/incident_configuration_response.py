# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
    not_object,
)
from ..types import UNSET, Unset
from .incident_configuration_data_response import IncidentConfigurationDataResponse
from .incident_user_data import IncidentUserData

_new = object.__new__


class IncidentConfigurationResponse(Model):
    """Response containing the configuration of an incident.

    Attributes:
        data: configuration of an incident, as a JSON:API resource.
        included: related users; may be absent.
    """

    __slots__ = (
        "data",
        "included",
    )

    _fields = (
        Field("data", "data", True, Nested(IncidentConfigurationDataResponse)),
        Field("included", "included", False, ListOf(Nested(IncidentUserData)), read_only=True),
    )
    _keys = frozenset(
        (
            "data",
            "included",
        )
    )

    data: IncidentConfigurationDataResponse
    included: list[IncidentUserData] | Unset

    def __init__(
        self,
        *,
        data: IncidentConfigurationDataResponse,
        included: list[IncidentUserData] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data
        self.included = included

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentConfigurationResponse:
        m = _new(IncidentConfigurationResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = IncidentConfigurationDataResponse._decode(v) if v.__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = list(map(IncidentUserData._decode, v)) if v.__class__ is list else not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
