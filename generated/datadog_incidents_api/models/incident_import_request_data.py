# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Literal

from .._model import Model, member
from .._nested import Nested
from .._shapes import Constant
from .._unset import UNSET, Unset
from .incident_import_relationships import IncidentImportRelationships
from .incident_import_request_attributes import IncidentImportRequestAttributes


class IncidentImportRequestData(Model):
    """Incident to import, as a JSON:API resource."""

    type: Literal["incidents"] = member(Constant("incidents"), default="incidents")
    """JSON:API type of incidents."""
    attributes: IncidentImportRequestAttributes = member(Nested(IncidentImportRequestAttributes))
    """Title, type, timestamps, fields and visibility of the incident."""
    relationships: IncidentImportRelationships | Unset = member(
        Nested(IncidentImportRelationships), default=UNSET
    )
    """Relationships to set: the incident commander, and the user who declared the incident."""
