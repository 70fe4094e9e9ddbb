"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: forms of responses.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import attributes
from ..tools.handlers import alter_success, altered, wrap
from ..tools.messages import rewrite_content
from ..tools.stored import attributes_of, target


@mutant("protocol", "delete_incident_attachment")
def unknown_attachment_to_delete_has_its_status_as_a_number(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of errors, whose `status` is a text of digits."""

    def count(document: Any) -> None:
        for one in document["errors"]:
            one["status"] = 404

    rewrite_content(patch, "delete_incident_attachment", count, 404)


@mutant("protocol", "list_incident_postmortem_templates")
def filter_that_no_postmortem_template_matches_gives_null(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response, in which `data` is an array."""

    def without_items(_: MockState, arguments: Arguments, document: Record) -> None:
        if "filter[incident-type]" in arguments.query:
            document["data"] = document["data"] or None

    alter_success(patch, "list_incident_postmortem_templates", without_items)


@mutant(
    "protocol",
    *("update_incident_user_defined_field", "get_incident_user_defined_field"),
    "list_incident_user_defined_fields",
)
def null_that_is_sent_for_whether_a_field_is_required_is_returned(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the response, in which `required` is a boolean, unlike in the request."""

    def keep_null(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        field = target(state, arguments)
        if field is None or attributes(arguments).get("required", False) is not None:
            return reply
        attributes_of(field)["required"] = None
        return altered(reply, lambda document: document["data"]["attributes"].update(required=None))

    wrap(patch, "update_incident_user_defined_field", keep_null)


@mutant("protocol", "get_incident_notification_rule")
def user_who_created_and_changed_a_notification_rule_is_included_twice(patch: pytest.MonkeyPatch) -> None:
    """Contradicts JSON:API, and EVIDENCE.md#assumptions-of-the-mock: each resource is included once."""

    def repeat(_: MockState, arguments: Arguments, document: Record) -> None:
        if {"created_by_user", "last_modified_by_user"} <= {*arguments.query.get("include", ())}:
            users = [one for one in document["included"] if one["type"] == "users"]
            if len(users) == 1:
                document["included"] += users

    alter_success(patch, "get_incident_notification_rule", repeat)


@mutant("protocol", "delete_incident_impact")
def delete_of_an_impact_that_has_fields_is_only_accepted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the responses of the operation: a successful delete is a 204; 202 is not declared."""

    def queued(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        impact = target(state, arguments)
        has_fields = impact is not None and bool(attributes_of(impact).get("fields"))
        reply = handler(state, arguments)
        return Reply(202) if has_fields else reply

    wrap(patch, "delete_incident_impact", queued)


@mutant("protocol", "create_incident_configuration")
def second_configuration_of_an_incident_has_times_without_an_offset(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the format `date-time` of the timestamps, which have an offset (RFC 3339)."""

    def without_offset(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        is_second = bool(state.children("configurations", arguments.path["incident_id"]))
        reply = handler(state, arguments)

        def shorten(document: Record) -> None:
            shown = document["data"]["attributes"]
            shown.update({name: shown[name].removesuffix("Z") for name in ("created_at", "modified_at")})

        return altered(reply, shorten) if is_second else reply

    wrap(patch, "create_incident_configuration", without_offset)
