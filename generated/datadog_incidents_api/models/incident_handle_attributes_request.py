# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT
from .._unset import UNSET, Unset
from .incident_handle_attributes_fields import IncidentHandleAttributesFields


class IncidentHandleAttributesRequest(Model):
    """Name of the handle, and fields of the incidents that it declares."""

    name: str = member(TEXT)
    """Name of the handle, without the `@`."""
    fields: IncidentHandleAttributesFields | Unset = member(
        Nested(IncidentHandleAttributesFields), default=UNSET
    )
    """Field values of the incidents that the handle declares."""
