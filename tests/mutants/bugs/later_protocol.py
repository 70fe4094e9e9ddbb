"""Bugs of the holdout: forms of responses.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import alter_success, wrap
from ..tools.messages import rewrite_content
from ..tools.stored import target


@mutant("protocol", "list_global_incident_handles")
def list_without_handles_gives_204(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: an empty list is a 200 with `data`; 204 is not declared."""

    def no_content(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        return reply if state.members["handles"] else Reply(204)

    wrap(patch, "list_global_incident_handles", no_content)


@mutant("protocol", "create_incident")
def new_test_incident_gives_200(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: every new incident is a 201; 200 is not declared."""

    def as_dry_run(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        return evolve(reply, status=200) if attributes(arguments).get("is_test") else reply

    wrap(patch, "create_incident", as_dry_run)


@mutant("protocol", "get_incident_notification_template")
def only_resource_that_a_template_includes_is_no_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response and JSON:API: `included` is an array of any length."""

    def unwrap(_: MockState, __: Arguments, document: Record) -> None:
        if len(document.get("included", ())) == 1:
            (document["included"],) = document["included"]

    alter_success(patch, "get_incident_notification_template", unwrap)


@mutant("protocol", "delete_incident_integration")
def deletion_of_a_linked_page_or_record_is_only_accepted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a delete is a 204; 202 is not declared."""

    def later(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found = target(state, arguments)
        reply = handler(state, arguments)
        return reply if found is None or "attributes" in found else evolve(reply, status=202)

    wrap(patch, "delete_incident_integration", later)


@mutant("protocol", "update_incident_configuration")
def updated_configuration_is_in_a_list(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response: `data` is one object."""

    def listed(_: MockState, __: Arguments, document: Record) -> None:
        document["data"] = [document["data"]]

    alter_success(patch, "update_incident_configuration", listed)


@mutant("protocol", "delete_incident_rule")
def error_of_a_missing_rule_has_a_number_as_status(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of errors and JSON:API: `status` of an error is a string."""

    def as_number(document: Any) -> None:
        document["errors"] = [{"status": 404, "title": "Not Found"}]

    rewrite_content(patch, "delete_incident_rule", as_number, 404)


@mutant("protocol", "create_incident_google_meet_configuration", "update_incident_google_meet_configuration")
def switches_of_google_meet_that_are_off_are_omitted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of both responses: the two booleans are required, true or false."""

    def without_zero_values(_: MockState, __: Arguments, document: Record) -> None:
        shown = document["data"]["attributes"]
        document["data"]["attributes"] = {name: one for name, one in shown.items() if one is not False}

    for operation in (
        "create_incident_google_meet_configuration",
        "update_incident_google_meet_configuration",
    ):
        alter_success(patch, operation, without_zero_values)


@mutant("protocol", "update_incident_google_chat_configuration")
def updated_google_chat_configuration_has_the_type_of_google_meet(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response: `type` is `google_chat_configurations`."""

    def copied(_: MockState, __: Arguments, document: Record) -> None:
        document["data"]["type"] = "google_meet_configurations"

    alter_success(patch, "update_incident_google_chat_configuration", copied)


@mutant("protocol", "update_global_incident_handle")
def handle_that_is_updated_by_its_name_counts_as_created(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: an update is a 200; 201 is not declared."""

    def as_created(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        return reply if arguments.body["data"].get("id") else evolve(reply, status=201)

    wrap(patch, "update_global_incident_handle", as_created)


@mutant("protocol", "update_incident_google_meet_configuration")
def times_of_an_updated_google_meet_configuration_are_unix_times(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response: `created_at` and `modified_at` are texts of RFC 3339."""

    def as_numbers(_: MockState, __: Arguments, document: Record) -> None:
        shown = document["data"]["attributes"]
        for name in ("created_at", "modified_at"):
            shown[name] = datetime.datetime.fromisoformat(shown[name]).timestamp()

    alter_success(patch, "update_incident_google_meet_configuration", as_numbers)


@mutant("protocol", "delete_global_incident_handle")
def deletion_without_any_handle_gives_404(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation, whose path names no handle: 404 is not declared."""

    def required(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if not state.members["handles"]:
            raise Refused(404, "incident handle not found")
        return handler(state, arguments)

    wrap(patch, "delete_global_incident_handle", required)


@mutant("protocol", "create_user")
def new_user_without_roles_has_null_as_roles(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response: `data` of the roles is an array, which can be empty."""

    def as_null(_: MockState, __: Arguments, document: Record) -> None:
        roles = document["data"]["relationships"]["roles"]
        roles["data"] = roles["data"] or None

    alter_success(patch, "create_user", as_null)
