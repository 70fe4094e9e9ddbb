"""Bugs of the holdout: checks of requests.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.core.state import MockState

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.failures import refuse_if
from ..tools.messages import rewrite_bodies, rewrite_requests
from ..tools.schemas import lax_parameter, lax_schema

Parameters = list[tuple[str, str]]
HEXADECIMAL = re.compile(r"(?:urn:uuid:)?\{?([0-9a-f]{8})-?(.{4})-?(.{4})-?(.{4})-?([0-9a-f]{12})\}?", re.I)


def _rewrite_query(
    patch: pytest.MonkeyPatch, operation: str, change: Callable[[Parameters], Parameters]
) -> None:
    """Change the query parameters of an operation before they are checked."""

    def changed(request: Request) -> Request:
        sent = parse_qsl(request.query, keep_blank_values=True)
        return evolve(request, query=urlencode(change(sent)))

    rewrite_requests(patch, operation, changed)


@mutant(
    "validation",
    "create_incident_rule",
    "get_incident_rule",
    "list_incident_rules",
    "update_incident_rule",
)
def execution_type_of_a_rule_may_be_0(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request and of the rules in responses: only 1 and 2 are valid."""

    def with_zero_value(schema: Any) -> None:
        schema["properties"]["execution_type"] = {"type": "integer", "enum": [0, 1, 2]}

    lax_schema(patch, "IncidentRuleDataAttributesRequest", with_zero_value)


@mutant("validation", "update_incident_attachment")
def new_title_of_a_document_needs_its_address(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: the members of `attachment` are optional."""

    def without_address(_: MockState, arguments: Arguments) -> bool:
        return "documentUrl" not in (attributes(arguments).get("attachment") or {"documentUrl": ""})

    refuse_if(patch, "update_incident_attachment", without_address)


@mutant("validation", "list_incident_user_defined_fields")
def page_of_fields_has_at_most_100_items(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `page[size]`, which goes up to 1000, unlike that of other lists."""
    lax_parameter(
        patch,
        "list_incident_user_defined_fields",
        "page[size]",
        lambda it: it["schema"].update(maximum=100),
    )


@mutant("validation", "update_timestamp_override")
def value_of_an_updated_override_may_be_a_unix_time(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `timestamp_value` is a text of RFC 3339, and never a number."""

    def parsed(body: Any) -> None:
        sent = body["data"]["attributes"]
        value = sent["timestamp_value"]
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 2**32:
            sent["timestamp_value"] = datetime.datetime.fromtimestamp(value, datetime.UTC).isoformat()

    rewrite_bodies(patch, "update_timestamp_override", parsed)


@mutant("validation", "list_incident_notification_rules")
def list_of_notification_rules_cannot_include_their_templates(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`, whose values `notification_template` is one of."""
    lax_parameter(
        patch,
        "list_incident_notification_rules",
        "include",
        lambda it: it["schema"]["items"]["enum"].remove("notification_template"),
    )


@mutant("validation", "get_incident_notification_template")
def empty_include_of_a_template_counts_as_absent(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`: an empty text is none of its values."""
    _rewrite_query(
        patch,
        "get_incident_notification_template",
        lambda sent: [one for one in sent if one != ("include", "")],
    )


@mutant("validation", "list_incident_rules")
def rules_are_filtered_by_a_type_without_hyphens_or_in_braces(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the format `uuid` of `incidentTypeUUID`, which RFC 9562 defines with its hyphens."""

    def canonical(name: str, value: str) -> str:
        found = HEXADECIMAL.fullmatch(value) if name == "incidentTypeUUID" else None
        return value if found is None else "-".join(found.groups())

    _rewrite_query(
        patch, "list_incident_rules", lambda sent: [(name, canonical(name, value)) for name, value in sent]
    )


@mutant("validation", "get_incident_user_defined_field")
def only_the_first_resource_that_a_field_includes_is_checked(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`: each of its items must be one of three names."""
    known = ("created_by_user", "incident_type", "last_modified_by_user")

    def without_unknown(name: str, value: str) -> str:
        first, *others = value.split(",")
        return ",".join([first, *(one for one in others if one in known)]) if name == "include" else value

    _rewrite_query(
        patch,
        "get_incident_user_defined_field",
        lambda sent: [(name, without_unknown(name, value)) for name, value in sent],
    )


@mutant("validation", "get_incident_ai_postmortem")
def draft_of_a_postmortem_needs_a_content_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the operation, which has no request body although its method is POST."""

    def strict(request: Request) -> Request:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            raise Refused(400, "the content type must be application/json")
        return request

    rewrite_requests(patch, "get_incident_ai_postmortem", strict)


@mutant("validation", "get_incident")
def incident_includes_either_users_or_attachments(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`: an array of one or more items."""
    lax_parameter(patch, "get_incident", "include", lambda it: it["schema"].update(maxItems=1))


@mutant("validation", "get_org_settings_by_incident_type")
def settings_of_a_type_include_it_in_the_plural_too(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`, whose only value is `incident_type`."""

    def singular(name: str, value: str) -> str:
        return value.replace("incident_types", "incident_type") if name == "include" else value

    _rewrite_query(
        patch,
        "get_org_settings_by_incident_type",
        lambda sent: [(name, singular(name, value)) for name, value in sent],
    )


@mutant("validation", "update_incident_integration")
def status_of_an_integration_may_be_a_text(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `status` is an integer up to 5."""

    def parsed(body: Any) -> None:
        sent = body["data"]["attributes"]
        if isinstance(sent.get("status"), str) and sent["status"].isdecimal():
            sent["status"] = int(sent["status"])

    rewrite_bodies(patch, "update_incident_integration", parsed)


@mutant("validation", "create_incident_rule")
def fraction_of_an_execution_type_is_dropped(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `execution_type` is an integer."""

    def whole(body: Any) -> None:
        sent = body["data"]["attributes"]
        if isinstance(sent.get("execution_type"), float):
            sent["execution_type"] = int(sent["execution_type"])

    rewrite_bodies(patch, "create_incident_rule", whole)


@mutant("validation", "list_incident_impacts")
def author_of_an_impact_may_be_included_in_camel_case(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`, whose values are in snake case."""

    def snake_case(name: str, value: str) -> str:
        return value.replace("createdByUser", "created_by_user") if name == "include" else value

    _rewrite_query(
        patch, "list_incident_impacts", lambda sent: [(name, snake_case(name, value)) for name, value in sent]
    )


@mutant("validation", "get_incident")
def attachments_may_be_included_in_the_singular(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`, whose values are `users` and `attachments`."""

    def plural(name: str, value: str) -> str:
        return re.sub(r"\battachment\b", "attachments", value) if name == "include" else value

    _rewrite_query(patch, "get_incident", lambda sent: [(name, plural(name, value)) for name, value in sent])


@mutant("validation", "list_incident_user_defined_roles")
def only_the_last_resource_that_roles_include_is_checked(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`: each of its items must be one of three names."""
    known = ("created_by_user", "incident_type", "last_modified_by_user")

    def without_unknown(name: str, value: str) -> str:
        *others, last = value.split(",")
        return ",".join([*(one for one in others if one in known), last]) if name == "include" else value

    _rewrite_query(
        patch,
        "list_incident_user_defined_roles",
        lambda sent: [(name, without_unknown(name, value)) for name, value in sent],
    )
