# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT, Nullable
from .._unset import UNSET, Unset


class IncidentImportFieldAttributesSingleValue(Model):
    """Field with a single value."""

    value: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Value of the field; null if not set."""
