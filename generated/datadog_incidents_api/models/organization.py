# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .._unset import UNSET, Unset
from .organization_attributes import OrganizationAttributes


class Organization(Model):
    """Organization to which a user belongs."""

    type: Literal["orgs"] | Unset = member(Constant("orgs"), default=UNSET)
    """JSON:API type of organizations."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the organization."""
    attributes: OrganizationAttributes | Unset = member(Nested(OrganizationAttributes), default=UNSET)
    """Names and settings of an organization."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> Organization:
        m = new(Organization)
        m._source = d
        try:
            get = d.get
            m.type = get("type", UNSET)
            m.id = get("id", UNSET)
            v = get("attributes", UNSET)
            m.attributes = OrganizationAttributes._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
