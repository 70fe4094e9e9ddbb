# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN


class IncidentUserDefinedRolePolicy(Model):
    """Restrictions on the assignment of the role to responders."""

    is_single: bool = member(BOOLEAN)
    """Whether only one responder of an incident can have the role at a time."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRolePolicy:
        m = new(IncidentUserDefinedRolePolicy)
        m._source = d
        try:
            m.is_single = d["is_single"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
