"""Bugs written without a look at the fuzzer, before it was improved again: invalid requests.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import own_id
from ..tools.handlers import wrap
from ..tools.messages import rewrite_bodies


@mutant("validation", "update_incident_notification_rule")
def put_of_a_notification_rule_needs_no_conditions(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `conditions` is required."""
    rewrite_bodies(
        patch,
        "update_incident_notification_rule",
        lambda body: body["data"]["attributes"].setdefault("conditions", []),
    )


@mutant("validation", "update_incident_notification_template")
def null_as_subject_of_an_updated_template_counts_as_absent(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `subject` is a string, not null."""

    def drop(body: Any) -> None:
        if body["data"]["attributes"]["subject"] is None:
            del body["data"]["attributes"]["subject"]

    rewrite_bodies(patch, "update_incident_notification_template", drop)


@mutant("validation", "get_user")
def spaces_around_the_id_of_a_user_are_ignored(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: an ID that no user has is a 404."""

    def stripped(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        return handler(state, evolve(arguments, path={"user_id": own_id(arguments).strip()}))

    wrap(patch, "get_user", stripped)


@mutant("validation", "disable_user")
def id_of_a_user_to_disable_that_is_no_uuid_is_a_bad_request(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation, whose ID is any text: unknown is a 404, no 400 declared."""

    def parsed(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if own_id(arguments).count("-") != 4:
            raise Refused(400, "invalid UUID length")
        return handler(state, arguments)

    wrap(patch, "disable_user", parsed)


@mutant("validation", "create_incident_configuration")
def configuration_without_attributes_needs_no_type(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: `type` is required in `data`."""

    def complete(body: Any) -> None:
        if not body["data"].get("attributes"):
            body["data"].setdefault("type", "incidents_configurations")

    rewrite_bodies(patch, "create_incident_configuration", complete)


@mutant("validation", "create_incident_user_defined_field")
def valid_value_of_a_new_field_needs_no_display_name(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the request: valid values have a `display_name` and a `value`."""

    def complete(body: Any) -> None:
        for one in body["data"]["attributes"]["valid_values"]:
            one.setdefault("display_name", one["value"])

    rewrite_bodies(patch, "create_incident_user_defined_field", complete)
