# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import OBJECT, TIMESTAMP


class IncidentOrgSettingsDataAttributesResponse(Model):
    """Organization settings of one incident type, and their timestamps."""

    created: datetime.datetime = member(TIMESTAMP)
    """Creation time of the settings, RFC 3339."""
    modified: datetime.datetime = member(TIMESTAMP)
    """Time of the last change to the settings, RFC 3339."""
    settings: dict[str, Any] = member(OBJECT)
    """Settings by name, with values of any JSON type. Datadog's published docs do not list the names."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentOrgSettingsDataAttributesResponse:
        m = new(IncidentOrgSettingsDataAttributesResponse)
        m._source = d
        try:
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            m.settings = d["settings"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
