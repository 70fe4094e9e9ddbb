# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant
from .incident_user_defined_field_attributes_update_request import (
    IncidentUserDefinedFieldAttributesUpdateRequest,
)


class IncidentUserDefinedFieldUpdateData(Model):
    """User-defined field to update, with the attributes to change."""

    type: Literal["user_defined_field"] = member(Constant("user_defined_field"), default="user_defined_field")
    """JSON:API type of user-defined fields."""
    id: str = member(TEXT)
    """UUID of the user-defined field, the same as in the path."""
    attributes: IncidentUserDefinedFieldAttributesUpdateRequest = member(
        Nested(IncidentUserDefinedFieldAttributesUpdateRequest)
    )
    """Attributes to change; those that are not sent keep their values."""
