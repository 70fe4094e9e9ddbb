"""Rules that run tasks: a generic collection, except for the incident type that a rule applies to."""

from __future__ import annotations

from ..core.messages import Refused
from ..core.resource_schema import ResourceSchema
from ..core.state import MockState, Record
from .collection import Collection


class Rules(Collection):
    """Rules of the organization."""

    def __init__(self) -> None:
        super().__init__("rules")

    def add(
        self, state: MockState, schema: ResourceSchema, attributes: Record, links: Record, parent: str | None
    ) -> Record:
        kind: str | None = attributes.get("incident_type_uuid")
        if kind is not None and kind not in state.members["types"]:
            raise Refused(404, self.behavior.missing_type)
        member = super().add(state, schema, attributes, links, parent)
        # Assumed (EVIDENCE.md#assumptions-of-the-mock): the type is what lists are filtered by.
        member["attributes"]["incident_settings_association_uuid"] = kind
        return member


create_incident_rule = Rules().create
