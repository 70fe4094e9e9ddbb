# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
)
from ..types import UNSET, Unset
from .incident_handle_attributes_fields import IncidentHandleAttributesFields


class IncidentHandleAttributesRequest(Model):
    """Name of the handle, and fields of the incidents that it declares."""

    name: str = member(TEXT)
    """Name of the handle, without the `@`."""
    fields: IncidentHandleAttributesFields | Unset = member(
        Nested(IncidentHandleAttributesFields), default=UNSET
    )
    """Field values of the incidents that the handle declares."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentHandleAttributesRequest:
        m = new(IncidentHandleAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.name = d["name"]
            v = get("fields", UNSET)
            m.fields = IncidentHandleAttributesFields._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
