"""Bugs of the holdout: crashes.

The docstring of each bug says what the bug contradicts. No right server gives a 500 for such requests.
"""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources.timestamps import parse

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.failures import crash_if
from ..tools.messages import rewrite_requests
from ..tools.stored import attributes_of, target


@mutant("crash", "create_incident_postmortem_template")
def template_of_confluence_without_a_parent_page_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `parent_id` is optional, and can be null."""

    def is_top_level(_: MockState, arguments: Arguments) -> bool:
        settings = attributes(arguments).get("confluence_postmortem_settings")
        return settings is not None and settings.get("parent_id") is None

    crash_if(patch, "create_incident_postmortem_template", is_top_level)


@mutant("crash", "get_incident_rule")
def rule_without_conditions_cannot_be_read(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the create: `conditions` are optional. A rule without them can be read."""

    def has_none(state: MockState, arguments: Arguments) -> bool:
        found = target(state, arguments)
        return found is not None and attributes_of(found).get("conditions") is None

    crash_if(patch, "get_incident_rule", has_none)


@mutant("crash", "create_incident_impact_field")
def name_of_an_impact_field_without_a_latin_letter_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `name` is any string. A server may refuse it, but not fail."""
    crash_if(
        patch,
        "create_incident_impact_field",
        lambda _, it: re.search(r"[a-z0-9]", attributes(it)["name"].lower()) is None,
    )


@mutant("crash", "create_incident_postmortem_template")
def postmortem_template_of_the_singular_type_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: both types are valid, in the singular and in the plural."""
    crash_if(
        patch,
        "create_incident_postmortem_template",
        lambda _, it: it.body["data"]["type"] == "postmortem_template",
    )


@mutant("crash", "list_incident_impacts")
def impacts_that_include_their_incident_crash(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`: `incident` is one of its values."""

    def without_serializer(state: MockState, arguments: Arguments) -> bool:
        incident = arguments.path["incident_id"]
        found = any(one.incident == incident for one in state.members["impacts"].values())
        return found and "incident" in arguments.query.get("include", ())

    crash_if(patch, "list_incident_impacts", without_serializer)


@mutant("crash", "patch_incident_impact")
def impact_that_ends_before_its_start_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: both are any times. A server may refuse them, but not fail."""

    def ends_first(state: MockState, arguments: Arguments) -> bool:
        found = target(state, arguments)
        new = (attributes_of(found) if found else {}) | attributes(arguments)
        start, end = parse(new.get("start_at")), parse(new.get("end_at"))
        return start is not None and end is not None and end < start

    crash_if(patch, "patch_incident_impact", ends_first)


@mutant("crash", "delete_incident_integration")
def deletion_of_an_integration_without_channels_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the create: `channels` is a list of any length."""

    def has_no_first(state: MockState, arguments: Arguments) -> bool:
        found = target(state, arguments) or {}
        return bool(found.get("attributes", {}).get("metadata", {}).get("channels") == [])

    crash_if(patch, "delete_incident_integration", has_no_first)


@mutant("crash", "get_incident_user_defined_role")
def creator_and_modifier_of_a_role_cannot_be_included_if_they_are_one(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`: both are among its values. JSON:API includes the user once."""

    def same(state: MockState, arguments: Arguments) -> bool:
        found = target(state, arguments)
        if found is None or not {"created_by_user", "last_modified_by_user"} <= {
            *arguments.query.get("include", ())
        }:
            return False
        links = found["relationships"]
        return bool(links["created_by_user"]["data"] == links["last_modified_by_user"]["data"])

    crash_if(patch, "get_incident_user_defined_role", same)


@mutant("crash", "create_incident_postmortem_attachment")
def postmortem_of_neither_text_nor_template_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: all attributes are optional."""
    crash_if(
        patch,
        "create_incident_postmortem_attachment",
        lambda _, it: not {"cells", "content", "postmortem_template_id"} & attributes(it).keys(),
    )


@mutant("crash", "delete_incident_impact_field")
def deletion_of_an_impact_field_with_a_content_type_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts HTTP: a DELETE has no body to parse, whatever a client says of its type."""

    def parse_body(request: Request) -> Request:
        if request.headers.get("content-type", "").startswith("application/json") and not request.body:
            raise Refused(500, "Internal error")
        return evolve(request, body=b"")

    rewrite_requests(patch, "delete_incident_impact_field", parse_body)


@mutant("crash", "create_incident_user_defined_field")
def default_of_a_field_that_is_none_of_its_valid_values_crashes(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `default_value` is any string, which a server may refuse."""

    def unknown(_: MockState, arguments: Arguments) -> bool:
        sent = attributes(arguments)
        valid = [one["value"] for one in sent.get("valid_values", ())]
        default = sent.get("default_value")
        return default is not None and bool(valid) and default not in valid

    crash_if(patch, "create_incident_user_defined_field", unknown)
