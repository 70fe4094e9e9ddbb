# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT, ListOf, Nullable
from .._unset import UNSET, Unset


class IncidentImportFieldAttributesMultipleValue(Model):
    """Field with any number of values."""

    value: list[str] | Unset | None = member(Nullable(ListOf(TEXT)), default=UNSET)
    """Values of the field; null if not set."""
