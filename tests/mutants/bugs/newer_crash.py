"""Bugs written without a look at the fuzzer, before it was improved: crashes.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import uuid

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.failures import crash_if
from ..tools.stored import attributes_of, target

SEVERAL_VALUES = (2, 4)
"""Types of user-defined fields whose values are lists of any texts."""


def _stored(state: MockState, arguments: Arguments) -> Record:
    """Return the attributes of the resource in the path; empty if there is none."""
    found = target(state, arguments)
    return {} if found is None else attributes_of(found)


@mutant("crash", "delete_incident_integration")
def delete_of_a_slack_channel_without_its_team_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of channels, in which `team_id` is optional."""

    def lacks_team(state: MockState, arguments: Arguments) -> bool:
        channels = _stored(state, arguments).get("metadata", {}).get("channels", ())
        return any("team_id" not in one for one in channels)

    crash_if(patch, "delete_incident_integration", lacks_team)


@mutant("crash", "update_incident_google_chat_configuration")
def time_zone_that_is_no_area_and_city_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, by which the time zone is any text, such as UTC."""

    def is_unusual(_: MockState, arguments: Arguments) -> bool:
        zone: str = attributes(arguments).get("space_time_zone", "Area/City")
        return zone.count("/") != 1

    crash_if(patch, "update_incident_google_chat_configuration", is_unusual)


@mutant("crash", "get_incident_user_defined_field")
def field_of_several_values_with_a_default_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the create, by which the default of any type is a text or null."""

    def has_default(state: MockState, arguments: Arguments) -> bool:
        field = _stored(state, arguments)
        return field.get("type") in SEVERAL_VALUES and field["default_value"] is not None

    crash_if(patch, "get_incident_user_defined_field", has_default)


@mutant("crash", "update_global_incident_handle")
def handle_of_no_severity_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the update, in which the list of severities can be empty."""

    def is_empty(_: MockState, arguments: Arguments) -> bool:
        fields: Record = attributes(arguments).get("fields", {})
        return "severity" in fields and not fields["severity"]

    crash_if(patch, "update_global_incident_handle", is_empty)


@mutant("crash", "get_incident_ai_postmortem")
def draft_for_an_incident_with_a_blank_title_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of incidents, by which the title is any text."""

    def is_blank(state: MockState, arguments: Arguments) -> bool:
        incident = state.incidents.get(arguments.path["incident_id"])
        return incident is not None and not incident["attributes"]["title"].strip()

    crash_if(patch, "get_incident_ai_postmortem", is_blank)


@mutant("crash", "create_page_from_incident")
def page_to_a_user_whose_uuid_is_malformed_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of targets, whose identifier is any text, which is no fault of the server."""

    def is_malformed(_: MockState, arguments: Arguments) -> bool:
        addressee = attributes(arguments).get("target", {})
        if addressee.get("type") != "user_uuid":
            return False
        try:
            uuid.UUID(addressee["identifier"])
        except ValueError:
            return True
        return False

    crash_if(patch, "create_page_from_incident", is_malformed)
