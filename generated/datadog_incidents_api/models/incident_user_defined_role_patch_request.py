# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from .incident_user_defined_role_patch_data_request import IncidentUserDefinedRolePatchDataRequest


class IncidentUserDefinedRolePatchRequest(Model):
    """Request to update a user-defined role."""

    data: IncidentUserDefinedRolePatchDataRequest = member(Nested(IncidentUserDefinedRolePatchDataRequest))
    """User-defined role to update, with the attributes to change."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentUserDefinedRolePatchRequest:
        m = new(IncidentUserDefinedRolePatchRequest)
        m._source = d
        try:
            v = d["data"]
            m.data = (
                IncidentUserDefinedRolePatchDataRequest._decode(v) if v.__class__ is dict else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
