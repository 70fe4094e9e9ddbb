# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN, TEXT, TIMESTAMP
from .._unset import UNSET, Unset


class OrganizationAttributes(Model):
    """Names and settings of an organization."""

    created_at: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Creation time of the organization, RFC 3339."""
    description: str | Unset = member(TEXT, default=UNSET)
    """Purpose of the organization, as its administrators have written it."""
    disabled: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the organization is disabled."""
    modified_at: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Time of the last change to the organization, RFC 3339."""
    name: str | Unset = member(TEXT, default=UNSET)
    """Name of the organization, as shown in the web application."""
    public_id: str | Unset = member(TEXT, default=UNSET)
    """Identifier of the organization in URLs and in other APIs of Datadog."""
    sharing: str | Unset = member(TEXT, default=UNSET)
    """Kind of sharing that the organization allows."""
    url: str | Unset = member(TEXT, default=UNSET)
    """URL of the site that hosts the organization."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> OrganizationAttributes:
        m = new(OrganizationAttributes)
        m._source = d
        try:
            get = d.get
            m.created_at = parse_timestamp(v) if (v := get("created_at", UNSET)).__class__ is str else v
            m.description = get("description", UNSET)
            m.disabled = get("disabled", UNSET)
            m.modified_at = parse_timestamp(v) if (v := get("modified_at", UNSET)).__class__ is str else v
            m.name = get("name", UNSET)
            m.public_id = get("public_id", UNSET)
            m.sharing = get("sharing", UNSET)
            m.url = get("url", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
