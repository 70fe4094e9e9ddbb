# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._model import Model, member
from .._shapes import OBJECT, TEXT, TIMESTAMP, Nullable
from .._unset import UNSET, Unset


class IncidentImpactPatchAttributes(Model):
    """Attributes to change; those that are not sent keep their values."""

    description: str | Unset = member(TEXT, default=UNSET)
    """Description of who or what is affected, and how, such as `Carts in the EU`."""
    end_at: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """End of the impact, RFC 3339; null while the impact continues."""
    fields: dict[str, Any] | Unset = member(OBJECT, default=UNSET)
    """Values of the impact fields that the organization has defined, by field name."""
    start_at: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Start of the impact, RFC 3339."""
