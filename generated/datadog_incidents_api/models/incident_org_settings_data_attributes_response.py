# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    OBJECT,
    TIMESTAMP,
    UNDECODABLE,
    instant,
)

_new = object.__new__


class IncidentOrgSettingsDataAttributesResponse(Model):
    """The settings, and their age.

    Attributes:
        created: When they were created.
        modified: When they last changed.
        settings: Settings by name, with values of any kind; nobody has published which there
            are.
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
            m.created = instant(v) if v.__class__ is str else v
            v = d["modified"]
            m.modified = instant(v) if v.__class__ is str else v
            m.settings = d["settings"]
        except UNDECODABLE:
            return carefully(m, d)
        return m
