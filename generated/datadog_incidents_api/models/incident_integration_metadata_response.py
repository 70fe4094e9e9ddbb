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
from ..unions import OneOf
from .incident_integration_metadata_response_data import IncidentIntegrationMetadataResponseData
from .user import User

_new = object.__new__
_INCLUDED = ListOf(OneOf("type", {"users": User}, (User,)))


class IncidentIntegrationMetadataResponse(Model):
    """Response containing one integration of an incident.

    Attributes:
        data: connection of an incident to another service, as a JSON:API resource.
        included: related users; absent from all recorded responses.
    """

    __slots__ = (
        "data",
        "included",
    )

    _fields = (
        Field("data", "data", True, Nested(IncidentIntegrationMetadataResponseData)),
        Field("included", "included", False, _INCLUDED, read_only=True),
    )
    _keys = frozenset(
        (
            "data",
            "included",
        )
    )

    data: IncidentIntegrationMetadataResponseData
    included: list[User | dict[str, Any]] | Unset

    def __init__(
        self,
        *,
        data: IncidentIntegrationMetadataResponseData,
        included: list[User | dict[str, Any]] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.data = data
        self.included = included

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentIntegrationMetadataResponse:
        m = _new(IncidentIntegrationMetadataResponse)
        m._source = d
        try:
            get = d.get
            v = d["data"]
            m.data = (
                IncidentIntegrationMetadataResponseData._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("included", UNSET)
            m.included = _INCLUDED.decode(v) if v.__class__ is list else not_array(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
