# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, Constant, Nullable
from .._unset import UNSET, Unset
from .incident_handle_attributes_request import IncidentHandleAttributesRequest
from .incident_handle_relationships_request import IncidentHandleRelationshipsRequest


class IncidentHandleDataRequest(Model):
    """Handle to create or replace, as a JSON:API resource."""

    type: Literal["incidents_handles"] = member(Constant("incidents_handles"), default="incidents_handles")
    """JSON:API type of handles."""
    attributes: IncidentHandleAttributesRequest = member(Nested(IncidentHandleAttributesRequest))
    """Name of the handle, and fields of the incidents that it declares."""
    id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the handle to replace. Ignored on creation, because the server assigns the ID."""
    relationships: IncidentHandleRelationshipsRequest | Unset | None = member(
        Nullable(Nested(IncidentHandleRelationshipsRequest)), default=UNSET
    )
    """Relationships to set: the incident type and the commander; null if none."""
