# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    Constant,
)
from ..types import UNSET, Unset
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

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentImportRequestData:
        m = new(IncidentImportRequestData)
        m._source = d
        try:
            get = d.get
            m.type = d["type"]
            v = d["attributes"]
            m.attributes = (
                IncidentImportRequestAttributes._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("relationships", UNSET)
            m.relationships = IncidentImportRelationships._decode(v) if v.__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
