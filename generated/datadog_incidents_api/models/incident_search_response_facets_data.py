# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from ..types import UNSET, Unset
from .incident_search_response_boolean_facet_data import IncidentSearchResponseBooleanFacetData
from .incident_search_response_field_facet_data import IncidentSearchResponseFieldFacetData
from .incident_search_response_numeric_facet_data import IncidentSearchResponseNumericFacetData
from .incident_search_response_property_field_facet_data import IncidentSearchResponsePropertyFieldFacetData
from .incident_search_response_type_facet_data import IncidentSearchResponseTypeFacetData
from .incident_search_response_user_facet_data import IncidentSearchResponseUserFacetData

_new = object.__new__


class IncidentSearchResponseFacetsData(Model):
    """Facets of the search, which count the matching incidents by value, most frequent first.

    Attributes:
        commander: incident counts by commander.
        created_by: incident counts by the user who created the incident.
        customer_impacted: incident counts by whether customers are affected.
        declared_by: incident counts by the user who declared the incident.
        fields: incident counts by field value, one item per field. Severity and state have
            facets of their own.
        impact: incident counts by kind of impact, with `none` for incidents without impacts.
        incident_type: incident counts by incident type. Several types can have the same name.
        is_test: incident counts by whether the incident is a test.
        last_modified_by: incident counts by the user who last changed the incident.
        postmortem: incident counts by whether the incident has a postmortem, `Yes` or `No`.
        responder: incident counts by responder.
        severity: incident counts by severity, including severities with a count of 0.
        state: incident counts by state, including states with a count of 0.
        time_to_detect: minimum and maximum time to detect an incident, in seconds.
        time_to_repair: minimum and maximum time to repair an incident, in seconds.
        time_to_resolve: minimum and maximum time to resolve an incident, in seconds.
        visibility: incident counts by visibility.
    """

    __slots__ = (
        "commander",
        "created_by",
        "customer_impacted",
        "declared_by",
        "fields",
        "impact",
        "incident_type",
        "is_test",
        "last_modified_by",
        "postmortem",
        "responder",
        "severity",
        "state",
        "time_to_detect",
        "time_to_repair",
        "time_to_resolve",
        "visibility",
    )

    _fields = (
        Field("commander", "commander", False, ListOf(Nested(IncidentSearchResponseUserFacetData))),
        Field("created_by", "created_by", False, ListOf(Nested(IncidentSearchResponseUserFacetData))),
        Field(
            "customer_impacted",
            "customer_impacted",
            False,
            ListOf(Nested(IncidentSearchResponseBooleanFacetData)),
        ),
        Field("declared_by", "declared_by", False, ListOf(Nested(IncidentSearchResponseUserFacetData))),
        Field("fields", "fields", False, ListOf(Nested(IncidentSearchResponsePropertyFieldFacetData))),
        Field("impact", "impact", False, ListOf(Nested(IncidentSearchResponseFieldFacetData))),
        Field("incident_type", "incident_type", False, ListOf(Nested(IncidentSearchResponseTypeFacetData))),
        Field("is_test", "is_test", False, ListOf(Nested(IncidentSearchResponseBooleanFacetData))),
        Field(
            "last_modified_by", "last_modified_by", False, ListOf(Nested(IncidentSearchResponseUserFacetData))
        ),
        Field("postmortem", "postmortem", False, ListOf(Nested(IncidentSearchResponseFieldFacetData))),
        Field("responder", "responder", False, ListOf(Nested(IncidentSearchResponseUserFacetData))),
        Field("severity", "severity", False, ListOf(Nested(IncidentSearchResponseFieldFacetData))),
        Field("state", "state", False, ListOf(Nested(IncidentSearchResponseFieldFacetData))),
        Field(
            "time_to_detect", "time_to_detect", False, ListOf(Nested(IncidentSearchResponseNumericFacetData))
        ),
        Field(
            "time_to_repair", "time_to_repair", False, ListOf(Nested(IncidentSearchResponseNumericFacetData))
        ),
        Field(
            "time_to_resolve",
            "time_to_resolve",
            False,
            ListOf(Nested(IncidentSearchResponseNumericFacetData)),
        ),
        Field("visibility", "visibility", False, ListOf(Nested(IncidentSearchResponseFieldFacetData))),
    )
    _keys = frozenset(
        (
            "commander",
            "created_by",
            "customer_impacted",
            "declared_by",
            "fields",
            "impact",
            "incident_type",
            "is_test",
            "last_modified_by",
            "postmortem",
            "responder",
            "severity",
            "state",
            "time_to_detect",
            "time_to_repair",
            "time_to_resolve",
            "visibility",
        )
    )

    commander: list[IncidentSearchResponseUserFacetData] | Unset
    created_by: list[IncidentSearchResponseUserFacetData] | Unset
    customer_impacted: list[IncidentSearchResponseBooleanFacetData] | Unset
    declared_by: list[IncidentSearchResponseUserFacetData] | Unset
    fields: list[IncidentSearchResponsePropertyFieldFacetData] | Unset
    impact: list[IncidentSearchResponseFieldFacetData] | Unset
    incident_type: list[IncidentSearchResponseTypeFacetData] | Unset
    is_test: list[IncidentSearchResponseBooleanFacetData] | Unset
    last_modified_by: list[IncidentSearchResponseUserFacetData] | Unset
    postmortem: list[IncidentSearchResponseFieldFacetData] | Unset
    responder: list[IncidentSearchResponseUserFacetData] | Unset
    severity: list[IncidentSearchResponseFieldFacetData] | Unset
    state: list[IncidentSearchResponseFieldFacetData] | Unset
    time_to_detect: list[IncidentSearchResponseNumericFacetData] | Unset
    time_to_repair: list[IncidentSearchResponseNumericFacetData] | Unset
    time_to_resolve: list[IncidentSearchResponseNumericFacetData] | Unset
    visibility: list[IncidentSearchResponseFieldFacetData] | Unset

    def __init__(
        self,
        *,
        commander: list[IncidentSearchResponseUserFacetData] | Unset = UNSET,
        created_by: list[IncidentSearchResponseUserFacetData] | Unset = UNSET,
        customer_impacted: list[IncidentSearchResponseBooleanFacetData] | Unset = UNSET,
        declared_by: list[IncidentSearchResponseUserFacetData] | Unset = UNSET,
        fields: list[IncidentSearchResponsePropertyFieldFacetData] | Unset = UNSET,
        impact: list[IncidentSearchResponseFieldFacetData] | Unset = UNSET,
        incident_type: list[IncidentSearchResponseTypeFacetData] | Unset = UNSET,
        is_test: list[IncidentSearchResponseBooleanFacetData] | Unset = UNSET,
        last_modified_by: list[IncidentSearchResponseUserFacetData] | Unset = UNSET,
        postmortem: list[IncidentSearchResponseFieldFacetData] | Unset = UNSET,
        responder: list[IncidentSearchResponseUserFacetData] | Unset = UNSET,
        severity: list[IncidentSearchResponseFieldFacetData] | Unset = UNSET,
        state: list[IncidentSearchResponseFieldFacetData] | Unset = UNSET,
        time_to_detect: list[IncidentSearchResponseNumericFacetData] | Unset = UNSET,
        time_to_repair: list[IncidentSearchResponseNumericFacetData] | Unset = UNSET,
        time_to_resolve: list[IncidentSearchResponseNumericFacetData] | Unset = UNSET,
        visibility: list[IncidentSearchResponseFieldFacetData] | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.commander = commander
        self.created_by = created_by
        self.customer_impacted = customer_impacted
        self.declared_by = declared_by
        self.fields = fields
        self.impact = impact
        self.incident_type = incident_type
        self.is_test = is_test
        self.last_modified_by = last_modified_by
        self.postmortem = postmortem
        self.responder = responder
        self.severity = severity
        self.state = state
        self.time_to_detect = time_to_detect
        self.time_to_repair = time_to_repair
        self.time_to_resolve = time_to_resolve
        self.visibility = visibility

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseFacetsData:
        m = _new(IncidentSearchResponseFacetsData)
        m._source = d
        try:
            v = d["commander"]
            m.commander = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["created_by"]
            m.created_by = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["customer_impacted"]
            m.customer_impacted = (
                list(map(IncidentSearchResponseBooleanFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["declared_by"]
            m.declared_by = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["fields"]
            m.fields = (
                list(map(IncidentSearchResponsePropertyFieldFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["impact"]
            m.impact = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["incident_type"]
            m.incident_type = (
                list(map(IncidentSearchResponseTypeFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["is_test"]
            m.is_test = (
                list(map(IncidentSearchResponseBooleanFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["last_modified_by"]
            m.last_modified_by = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["postmortem"]
            m.postmortem = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["responder"]
            m.responder = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["severity"]
            m.severity = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["state"]
            m.state = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["time_to_detect"]
            m.time_to_detect = (
                list(map(IncidentSearchResponseNumericFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["time_to_repair"]
            m.time_to_repair = (
                list(map(IncidentSearchResponseNumericFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["time_to_resolve"]
            m.time_to_resolve = (
                list(map(IncidentSearchResponseNumericFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
            v = d["visibility"]
            m.visibility = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
