"""Bugs written without a look at the fuzzer, before it was improved: invalid requests.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.core.state import MockState

from ..mutant import mutant
from ..tools.arguments import own_id
from ..tools.failures import refuse_if
from ..tools.messages import rewrite_bodies, rewrite_requests

DATE_AND_TIME = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:)")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@mutant("validation", "list_incident_user_defined_fields")
def page_without_any_field_is_refused(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `page[size]`, whose minimum is 0."""
    refuse_if(
        patch,
        "list_incident_user_defined_fields",
        lambda _, arguments: arguments.query.get("page[size]") == 0,
    )


@mutant("validation", "update_incident_postmortem_template")
def incomplete_google_docs_settings_of_an_updated_template_are_dropped(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the settings, which requires the account and the folder."""

    def drop(body: Any) -> None:
        sent = body["data"]["attributes"]
        if not {"account_id", "parent_folder_id"} <= {*sent["google_docs_postmortem_settings"]}:
            del sent["google_docs_postmortem_settings"]

    rewrite_bodies(patch, "update_incident_postmortem_template", drop)


@mutant("validation", "create_incident_impact_field")
def choice_of_a_new_impact_field_is_displayed_as_its_value(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of choices, which requires `display_name`."""

    def complete(body: Any) -> None:
        for choice in body["data"]["attributes"]["field_choices"]:
            choice.setdefault("display_name", choice["value"])

    rewrite_bodies(patch, "create_incident_impact_field", complete)


@mutant("validation", "delete_incident_integration")
def malformed_id_of_a_deleted_integration_is_refused(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-spec: a malformed ID gives 404."""

    def is_malformed(_: MockState, arguments: Arguments) -> bool:
        return UUID.fullmatch(own_id(arguments)) is None

    refuse_if(patch, "delete_incident_integration", is_malformed)


@mutant("validation", "update_timestamp_override")
def space_between_date_and_time_of_an_updated_override_is_accepted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the format `date-time` of the value, which has a T there (RFC 3339)."""

    def complete(body: Any) -> None:
        sent = body["data"]["attributes"]
        sent["timestamp_value"] = DATE_AND_TIME.sub(r"\1T\2", sent["timestamp_value"], count=1)

    rewrite_bodies(patch, "update_timestamp_override", complete)


@mutant("validation", "get_incident_notification_rule")
def spaces_in_what_a_notification_rule_includes_are_ignored(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of `include`, whose values have no spaces."""

    def strip(request: Request) -> Request:
        return evolve(request, query=request.query.replace("%20", "").replace("+", ""))

    rewrite_requests(patch, "get_incident_notification_rule", strip)
