# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    OBJECT,
    TIMESTAMP,
    parse_timestamp,
)

_new = object.__new__


class IncidentOrgSettingsDataAttributesResponse(Model):
    """Organization settings of one incident type, and their timestamps.

    Attributes:
        created: creation time of the settings, RFC 3339.
        modified: time of the last change to the settings, RFC 3339.
        settings: settings by name, with values of any JSON type. Datadog's published docs do
            not list the names.
    """

    __slots__ = (
        "created",
        "modified",
        "settings",
    )

    _fields = (
        Field("created", "created", True, TIMESTAMP),
        Field("modified", "modified", True, TIMESTAMP),
        Field("settings", "settings", True, OBJECT),
    )
    _keys = frozenset(
        (
            "created",
            "modified",
            "settings",
        )
    )

    created: datetime.datetime
    modified: datetime.datetime
    settings: dict[str, Any]

    def __init__(
        self,
        *,
        created: datetime.datetime,
        modified: datetime.datetime,
        settings: dict[str, Any],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.created = created
        self.modified = modified
        self.settings = settings

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOrgSettingsDataAttributesResponse:
        m = _new(IncidentOrgSettingsDataAttributesResponse)
        m._source = d
        try:
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
            m.settings = d["settings"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
