# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .incident_type_slug_source import IncidentTypeSlugSource

_new = object.__new__


class IncidentTypeConfiguration(Model):
    """Configuration of an incident type: permitted actions, creation message and source of slugs.

    Attributes:
        allow_incident_deletion: whether incidents of the type can be deleted.
        allow_workflows: whether workflows can be run on incidents of the type.
        create_message: message for users who are about to declare an incident of the type.
        disable_out_of_the_box_postmortem_template: whether Datadog's built-in postmortem
            template is disabled for incidents of the type.
        editable_timestamps: whether timestamps of incidents can be corrected manually.
        private_incidents: whether incidents of the type can be private.
        private_incidents_by_default: whether incidents of the type are private unless declared
            otherwise.
        slug_source: source of the incidents' slugs: `default` for the prefix of the type,
            `servicenow` for ServiceNow records.
        test_incidents: whether test incidents, such as exercises, can be declared with the
            type.
    """

    __slots__ = (
        "allow_incident_deletion",
        "allow_workflows",
        "create_message",
        "disable_out_of_the_box_postmortem_template",
        "editable_timestamps",
        "private_incidents",
        "private_incidents_by_default",
        "slug_source",
        "test_incidents",
    )

    _fields = (
        Field("allow_incident_deletion", "allow_incident_deletion", False, BOOLEAN),
        Field("allow_workflows", "allow_workflows", False, BOOLEAN),
        Field("create_message", "create_message", False, TEXT),
        Field(
            "disable_out_of_the_box_postmortem_template",
            "disable_out_of_the_box_postmortem_template",
            False,
            BOOLEAN,
        ),
        Field("editable_timestamps", "editable_timestamps", False, BOOLEAN),
        Field("private_incidents", "private_incidents", False, BOOLEAN),
        Field("private_incidents_by_default", "private_incidents_by_default", False, BOOLEAN),
        Field("slug_source", "slug_source", False, TEXT),
        Field("test_incidents", "test_incidents", False, BOOLEAN),
    )
    _keys = frozenset(
        (
            "allow_incident_deletion",
            "allow_workflows",
            "create_message",
            "disable_out_of_the_box_postmortem_template",
            "editable_timestamps",
            "private_incidents",
            "private_incidents_by_default",
            "slug_source",
            "test_incidents",
        )
    )

    allow_incident_deletion: bool | Unset
    allow_workflows: bool | Unset
    create_message: str | Unset
    disable_out_of_the_box_postmortem_template: bool | Unset
    editable_timestamps: bool | Unset
    private_incidents: bool | Unset
    private_incidents_by_default: bool | Unset
    slug_source: IncidentTypeSlugSource | str | Unset
    test_incidents: bool | Unset

    def __init__(
        self,
        *,
        allow_incident_deletion: bool | Unset = UNSET,
        allow_workflows: bool | Unset = UNSET,
        create_message: str | Unset = UNSET,
        disable_out_of_the_box_postmortem_template: bool | Unset = UNSET,
        editable_timestamps: bool | Unset = UNSET,
        private_incidents: bool | Unset = UNSET,
        private_incidents_by_default: bool | Unset = UNSET,
        slug_source: IncidentTypeSlugSource | str | Unset = UNSET,
        test_incidents: bool | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.allow_incident_deletion = allow_incident_deletion
        self.allow_workflows = allow_workflows
        self.create_message = create_message
        self.disable_out_of_the_box_postmortem_template = disable_out_of_the_box_postmortem_template
        self.editable_timestamps = editable_timestamps
        self.private_incidents = private_incidents
        self.private_incidents_by_default = private_incidents_by_default
        self.slug_source = slug_source
        self.test_incidents = test_incidents

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeConfiguration:
        m = _new(IncidentTypeConfiguration)
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
