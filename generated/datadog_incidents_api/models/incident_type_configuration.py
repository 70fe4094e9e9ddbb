# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN, TEXT
from .._unset import UNSET, Unset

if TYPE_CHECKING:
    from .incident_type_slug_source import IncidentTypeSlugSource


class IncidentTypeConfiguration(Model):
    """Configuration of an incident type: permitted actions, creation message and source of slugs."""

    allow_incident_deletion: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether incidents of the type can be deleted."""
    allow_workflows: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether workflows can be run on incidents of the type."""
    create_message: str | Unset = member(TEXT, default=UNSET)
    """Message for users who are about to declare an incident of the type."""
    disable_out_of_the_box_postmortem_template: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether Datadog's built-in postmortem template is disabled for incidents of the type."""
    editable_timestamps: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether timestamps of incidents can be corrected manually."""
    private_incidents: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether incidents of the type can be private."""
    private_incidents_by_default: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether incidents of the type are private unless declared otherwise."""
    slug_source: IncidentTypeSlugSource | str | Unset = member(TEXT, default=UNSET)
    """Source of the incidents' slugs: `default` for the prefix of the type, `servicenow` for ServiceNow
    records."""
    test_incidents: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether test incidents, such as exercises, can be declared with the type."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeConfiguration:
        m = new(IncidentTypeConfiguration)
        m._source = d
        try:
            get = d.get
            m.allow_incident_deletion = get("allow_incident_deletion", UNSET)
            m.allow_workflows = get("allow_workflows", UNSET)
            m.create_message = get("create_message", UNSET)
            m.disable_out_of_the_box_postmortem_template = get(
                "disable_out_of_the_box_postmortem_template", UNSET
            )
            m.editable_timestamps = get("editable_timestamps", UNSET)
            m.private_incidents = get("private_incidents", UNSET)
            m.private_incidents_by_default = get("private_incidents_by_default", UNSET)
            m.slug_source = get("slug_source", UNSET)
            m.test_incidents = get("test_incidents", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
