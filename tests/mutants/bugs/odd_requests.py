"""Bugs of the class `crash`: one odd but valid value, or nearly valid request, gives a 500."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Request
from datadog_incidents.mock.core.state import MockState

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, texts
from ..tools.failures import crash_if
from ..tools.messages import rewrite_requests


def _failure() -> Refused:
    return Refused(500, "Internal error")


@mutant("crash", "update_incident_todo")
def nul_in_todo_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch, "update_incident_todo", lambda _, arguments: "\0" in attributes(arguments).get("content", "")
    )


@mutant("crash", "create_user")
def astral_name_of_user_fails(patch: pytest.MonkeyPatch) -> None:
    def astral(_: MockState, arguments: Arguments) -> bool:
        return any(ord(one) > 0xFFFF for one in attributes(arguments).get("name", ""))

    crash_if(patch, "create_user", astral)


@mutant("crash", "update_incident_notification_rule")
def rule_without_handles_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "update_incident_notification_rule",
        lambda _, arguments: attributes(arguments).get("handles") == [],
    )


@mutant("crash", "create_incident_impact")
def impact_on_a_leap_day_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch, "create_incident_impact", lambda _, arguments: "-02-29" in attributes(arguments)["start_at"]
    )


@mutant("crash", "create_timestamp_override")
def override_of_the_first_centuries_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_timestamp_override",
        lambda _, arguments: attributes(arguments)["timestamp_value"] < "1000",
    )


@mutant("crash", "create_incident_rule")
def large_number_of_rule_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_rule",
        lambda _, arguments: attributes(arguments).get("condition_table_type", 1) >= 2**53,
    )


@mutant("crash", "create_incident_integration")
def whole_number_with_a_fraction_fails(patch: pytest.MonkeyPatch) -> None:
    # JSON Schema: 8.0 is an integer.
    crash_if(
        patch,
        "create_incident_integration",
        lambda _, arguments: isinstance(attributes(arguments)["integration_type"], float),
    )


@mutant("crash", "create_incident_service_now_record")
def long_name_of_instance_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_service_now_record",
        lambda _, arguments: len(attributes(arguments)["instance_name"]) > 4000,
    )


@mutant("crash", "update_incident_user_defined_field")
def values_of_field_set_to_null_fail(patch: pytest.MonkeyPatch) -> None:
    def cleared(_: MockState, arguments: Arguments) -> bool:
        sent = attributes(arguments)
        return "valid_values" in sent and sent["valid_values"] is None

    crash_if(patch, "update_incident_user_defined_field", cleared)


@mutant("crash", "list_org_settings")
def far_page_of_settings_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "list_org_settings",
        lambda _, arguments: arguments.query.get("page[offset]", 0) >= 2**31,
    )


@mutant("crash", "get_incident_postmortem_template")
def encoded_slash_in_id_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "get_incident_postmortem_template", lambda _, arguments: "/" in own_id(arguments))


@mutant("crash", "delete_incident_user_defined_field")
def delete_with_a_body_fails(patch: pytest.MonkeyPatch) -> None:
    def checked(request: Request) -> Request:
        if request.body:
            raise _failure()
        return request

    rewrite_requests(patch, "delete_incident_user_defined_field", checked)


@mutant("crash", "patch_incident_impact")
def deep_fields_of_impact_fail(patch: pytest.MonkeyPatch) -> None:
    def depth(value: Any) -> int:
        deepest, level = 0, [value]
        while level:
            deepest += 1
            level = [
                one
                for parent in level
                for one in (parent.values() if isinstance(parent, dict) else parent)
                if isinstance(one, dict | list)
            ]
        return deepest

    crash_if(patch, "patch_incident_impact", lambda _, it: depth(attributes(it).get("fields") or {}) > 50)


@mutant("crash", "update_incident_type")
def repeated_member_of_type_fails(patch: pytest.MonkeyPatch) -> None:
    def checked(request: Request) -> Request:
        def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
            if len({name for name, _ in pairs}) < len(pairs):
                raise _failure()
            return dict(pairs)

        try:
            json.loads(request.body, object_pairs_hook=unique)
        except (ValueError, RecursionError):
            return request
        return request

    rewrite_requests(patch, "update_incident_type", checked)


@mutant("crash", "create_global_incident_handle")
def empty_name_of_handle_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_global_incident_handle", lambda _, it: attributes(it).get("name") == "")


@mutant("crash", "create_incident_google_chat_configuration")
def line_break_or_quote_in_chat_configuration_fails(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_google_chat_configuration",
        lambda _, it: any('"' in one or "\n" in one for one in texts(attributes(it))),
    )
