# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unset import UNSET, Unset
from .incident_search_response_boolean_facet_data import IncidentSearchResponseBooleanFacetData
from .incident_search_response_field_facet_data import IncidentSearchResponseFieldFacetData
from .incident_search_response_numeric_facet_data import IncidentSearchResponseNumericFacetData
from .incident_search_response_property_field_facet_data import IncidentSearchResponsePropertyFieldFacetData
from .incident_search_response_type_facet_data import IncidentSearchResponseTypeFacetData
from .incident_search_response_user_facet_data import IncidentSearchResponseUserFacetData


class IncidentSearchResponseFacetsData(Model):
    """Facets of the search, which count the matching incidents by value, most frequent first."""

    commander: list[IncidentSearchResponseUserFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseUserFacetData)), default=UNSET
    )
    """Incident counts by commander."""
    created_by: list[IncidentSearchResponseUserFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseUserFacetData)), default=UNSET
    )
    """Incident counts by the user who created the incident."""
    customer_impacted: list[IncidentSearchResponseBooleanFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseBooleanFacetData)), default=UNSET
    )
    """Incident counts by whether customers are affected."""
    declared_by: list[IncidentSearchResponseUserFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseUserFacetData)), default=UNSET
    )
    """Incident counts by the user who declared the incident."""
    fields: list[IncidentSearchResponsePropertyFieldFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponsePropertyFieldFacetData)), default=UNSET
    )
    """Incident counts by field value, one item per field. Severity and state have facets of their own."""
    impact: list[IncidentSearchResponseFieldFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseFieldFacetData)), default=UNSET
    )
    """Incident counts by kind of impact, with `none` for incidents without impacts."""
    incident_type: list[IncidentSearchResponseTypeFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseTypeFacetData)), default=UNSET
    )
    """Incident counts by incident type. Several types can have the same name."""
    is_test: list[IncidentSearchResponseBooleanFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseBooleanFacetData)), default=UNSET
    )
    """Incident counts by whether the incident is a test."""
    last_modified_by: list[IncidentSearchResponseUserFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseUserFacetData)), default=UNSET
    )
    """Incident counts by the user who last changed the incident."""
    postmortem: list[IncidentSearchResponseFieldFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseFieldFacetData)), default=UNSET
    )
    """Incident counts by whether the incident has a postmortem, `Yes` or `No`."""
    responder: list[IncidentSearchResponseUserFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseUserFacetData)), default=UNSET
    )
    """Incident counts by responder."""
    severity: list[IncidentSearchResponseFieldFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseFieldFacetData)), default=UNSET
    )
    """Incident counts by severity, including severities with a count of 0."""
    state: list[IncidentSearchResponseFieldFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseFieldFacetData)), default=UNSET
    )
    """Incident counts by state, including states with a count of 0."""
    time_to_detect: list[IncidentSearchResponseNumericFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseNumericFacetData)), default=UNSET
    )
    """Minimum and maximum time to detect an incident, in seconds."""
    time_to_repair: list[IncidentSearchResponseNumericFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseNumericFacetData)), default=UNSET
    )
    """Minimum and maximum time to repair an incident, in seconds."""
    time_to_resolve: list[IncidentSearchResponseNumericFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseNumericFacetData)), default=UNSET
    )
    """Minimum and maximum time to resolve an incident, in seconds."""
    visibility: list[IncidentSearchResponseFieldFacetData] | Unset = member(
        ListOf(Nested(IncidentSearchResponseFieldFacetData)), default=UNSET
    )
    """Incident counts by visibility."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentSearchResponseFacetsData:
        m = new(IncidentSearchResponseFacetsData)
        m._source = d
        try:
            v = d["commander"]
            m.commander = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["created_by"]
            m.created_by = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["customer_impacted"]
            m.customer_impacted = (
                list(map(IncidentSearchResponseBooleanFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["declared_by"]
            m.declared_by = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["fields"]
            m.fields = (
                list(map(IncidentSearchResponsePropertyFieldFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["impact"]
            m.impact = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["incident_type"]
            m.incident_type = (
                list(map(IncidentSearchResponseTypeFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["is_test"]
            m.is_test = (
                list(map(IncidentSearchResponseBooleanFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["last_modified_by"]
            m.last_modified_by = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["postmortem"]
            m.postmortem = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["responder"]
            m.responder = (
                list(map(IncidentSearchResponseUserFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["severity"]
            m.severity = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["state"]
            m.state = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["time_to_detect"]
            m.time_to_detect = (
                list(map(IncidentSearchResponseNumericFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["time_to_repair"]
            m.time_to_repair = (
                list(map(IncidentSearchResponseNumericFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["time_to_resolve"]
            m.time_to_resolve = (
                list(map(IncidentSearchResponseNumericFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
            v = d["visibility"]
            m.visibility = (
                list(map(IncidentSearchResponseFieldFacetData._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
