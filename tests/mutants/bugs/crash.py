"""Bugs of the class `crash`: one valid, or nearly valid, request gives a 500."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources.timestamps import parse

from ..mutant import mutant
from ..tools.arguments import attributes, own_id, relationships, texts
from ..tools.failures import crash, crash_if
from ..tools.messages import rewrite_responses


def numbers(value: Any) -> Iterator[int]:
    """Yield all integers in a JSON value."""
    if isinstance(value, int) and not isinstance(value, bool):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from numbers(one)
    elif isinstance(value, list):
        for one in value:
            yield from numbers(one)


@mutant("crash", "update_incident_todo")
def emoji_in_a_todo_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch, "update_incident_todo", lambda _, it: max(attributes(it)["content"], default="") > "\uffff"
    )


@mutant("crash", "create_incident_notification_template")
def nul_in_a_template_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_notification_template",
        lambda _, it: any("\0" in one for one in texts(attributes(it))),
    )


@mutant("crash", "create_incident_user_defined_role")
def role_of_256_characters_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_incident_user_defined_role", lambda _, it: len(attributes(it)["name"]) > 255)


@mutant("crash", "patch_incident_impact")
def impact_of_1025_characters_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "patch_incident_impact", lambda _, it: len(attributes(it).get("description", "")) > 1024)


@mutant("crash", "update_incident_postmortem_template")
def template_of_65536_characters_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "update_incident_postmortem_template",
        lambda _, it: len(attributes(it).get("content", "")) > 65535,
    )


@mutant("crash", "update_incident_google_chat_configuration")
def empty_time_zone_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "update_incident_google_chat_configuration",
        lambda _, it: attributes(it).get("space_time_zone") == "",
    )


@mutant("crash", "update_incident")
def null_as_start_of_impact_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "update_incident", lambda _, it: attributes(it).get("customer_impact_start", "") is None)


@mutant("crash", "create_incident")
def relationship_without_commander_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_incident", lambda _, it: relationships(it).get("commander_user", "") is None)


@mutant("crash", "create_incident_user_defined_field")
def null_among_valid_values_of_a_field_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_user_defined_field",
        lambda _, it: attributes(it).get("default_value", "") is None and "valid_values" in attributes(it),
    )


@mutant("crash", "update_global_incident_handle", "create_global_incident_handle")
def null_relationships_of_a_handle_crash(patch: pytest.MonkeyPatch) -> None:
    for operation in ("update_global_incident_handle", "create_global_incident_handle"):
        crash_if(patch, operation, lambda _, it: it.body["data"].get("relationships", {}) is None)


@mutant("crash", "create_incident_notification_rule")
def rule_without_handles_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_incident_notification_rule", lambda _, it: attributes(it)["handles"] == [])


@mutant("crash", "update_incident_type")
def empty_configuration_of_a_type_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "update_incident_type", lambda _, it: attributes(it).get("configuration") == {})


@mutant("crash", "create_incident_attachment")
def attachment_without_attributes_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_incident_attachment", lambda _, it: not attributes(it))


@mutant("crash", "update_incident_rule")
def rule_without_changes_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "update_incident_rule", lambda _, it: "attributes" not in it.body["data"])


@mutant("crash", "list_incidents")
def huge_offset_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "list_incidents", lambda _, it: it.query.get("page[offset]", 0) >= 2**31)


@mutant("crash", "list_incident_user_defined_fields")
def page_after_the_last_field_crashes(patch: pytest.MonkeyPatch) -> None:
    def beyond(state: MockState, arguments: Arguments) -> bool:
        size = arguments.query.get("page[size]", 10)
        number: int = arguments.query.get("page[number]", 0)
        return number > 0 and number * size >= len(state.members["user_defined_fields"])

    crash_if(patch, "list_incident_user_defined_fields", beyond)


@mutant("crash", "list_org_settings")
def page_of_the_largest_size_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "list_org_settings", lambda _, it: it.query.get("page[size]") == 100)


@mutant("crash", "get_incident_user_defined_field")
def slash_in_an_id_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "get_incident_user_defined_field", lambda _, it: "/" in own_id(it))


@mutant("crash", "delete_incident_rule")
def id_that_is_not_ascii_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "delete_incident_rule", lambda _, it: not own_id(it).isascii())


@mutant("crash", "get_incident_notification_rule")
def id_that_is_no_uuid_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "get_incident_notification_rule", lambda _, it: len(own_id(it)) != 36)


@mutant("crash", "get_incident")
def include_named_twice_crashes(patch: pytest.MonkeyPatch) -> None:
    def twice(_: MockState, arguments: Arguments) -> bool:
        names = arguments.query.get("include", [])
        return len(names) != len({*names})

    crash_if(patch, "get_incident", twice)


@mutant("crash", "list_incident_impacts")
def include_without_impacts_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "list_incident_impacts",
        lambda state, it: (
            "include" in it.query
            and it.path["incident_id"] in state.incidents
            and not state.children("impacts", it.path["incident_id"])
        ),
    )


@mutant("crash", "create_incident_integration")
def negative_integration_type_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_incident_integration", lambda _, it: attributes(it)["integration_type"] < 0)


@mutant("crash", "update_incident_integration")
def integration_with_teams_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "update_incident_integration", lambda _, it: "teams" in attributes(it)["metadata"])


@mutant("crash", "create_incident_rule")
def number_of_more_than_32_bits_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch, "create_incident_rule", lambda _, it: any(abs(one) >= 2**31 for one in numbers(attributes(it)))
    )


@mutant("crash", "create_incident_rule")
def last_task_of_a_rule_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_rule",
        lambda _, it: attributes(it)["task_id"] == "ms-teams-suppress-summarization-job",
    )


@mutant("crash", "list_incident_rules")
def empty_filter_of_rules_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "list_incident_rules", lambda _, it: it.query.get("filter[task_id]") == "")


@mutant("crash", "list_incident_user_defined_roles")
def filter_by_an_unknown_type_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "list_incident_user_defined_roles",
        lambda state, it: (
            it.query.get("filter[incident-type]", state.incident_type) not in state.members["types"]
        ),
    )


@mutant("crash", "search_incidents")
def syntax_error_in_a_search_crashes(patch: pytest.MonkeyPatch) -> None:
    rewrite_responses(patch, "search_incidents", lambda request, reply: _crash_if_syntax(request, reply), 400)


def _crash_if_syntax(_: Request, reply: Reply) -> Reply:
    return crash() if b"query has a syntax error" in reply.body else reply


@mutant("crash", "search_incidents")
def search_for_a_single_quote_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "search_incidents", lambda _, it: "'" in it.query["query"])


@mutant("crash", "create_incident_impact_field")
def apostrophe_in_a_name_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_incident_impact_field", lambda _, it: "'" in attributes(it)["display_name"])


@mutant("crash", "create_incident_impact_field")
def impact_field_without_choices_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_impact_field",
        lambda _, it: attributes(it)["field_type"] == "dropdown" and "field_choices" not in attributes(it),
    )


@mutant("crash", "create_incident_postmortem_attachment")
def percent_sign_in_a_title_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch, "create_incident_postmortem_attachment", lambda _, it: "%" in attributes(it).get("title", "")
    )


@mutant("crash", "create_timestamp_override")
def first_day_of_all_crashes_in_utc(patch: pytest.MonkeyPatch) -> None:
    def overflows(_: MockState, arguments: Arguments) -> bool:
        timestamp = parse(attributes(arguments)["timestamp_value"])
        try:
            return timestamp is not None and timestamp.astimezone(datetime.UTC) is None
        except OverflowError:
            return True

    crash_if(patch, "create_timestamp_override", overflows)


@mutant("crash", "update_timestamp_override")
def timestamp_before_1970_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "update_timestamp_override",
        lambda _, it: attributes(it).get("timestamp_value", "2")[:4] < "1970",
    )


@mutant("crash", "create_incident_impact")
def nested_field_of_an_impact_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_incident_impact",
        lambda _, it: any(isinstance(one, dict) for one in attributes(it).get("fields", {}).values()),
    )


@mutant("crash", "create_incident_todo")
def assignee_named_twice_crashes(patch: pytest.MonkeyPatch) -> None:
    def twice(_: MockState, arguments: Arguments) -> bool:
        handles = [one for one in attributes(arguments)["assignees"] if isinstance(one, str)]
        return len(handles) != len({*handles})

    crash_if(patch, "create_incident_todo", twice)


@mutant("crash", "create_page_from_incident")
def page_with_role_and_target_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_page_from_incident", lambda _, it: attributes(it).keys() >= {"role", "target"})


@mutant("crash", "create_on_call_page_from_incident")
def page_without_tags_and_services_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_on_call_page_from_incident",
        lambda _, it: not attributes(it).keys() & {"tags", "services"},
    )


@mutant("crash", "create_user")
def user_with_a_known_address_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "create_user",
        lambda state, it: any(
            attributes(it)["email"].lower() == one["attributes"]["email"] for one in state.users.values()
        ),
    )


@mutant("crash", "create_user")
def user_with_two_roles_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(patch, "create_user", lambda _, it: len(relationships(it).get("roles", {}).get("data", ())) > 1)


@mutant("crash", "get_incident_ai_postmortem")
def draft_for_an_incident_without_todos_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "get_incident_ai_postmortem",
        lambda state, it: (
            not any(one["incident_id"] == it.path["incident_id"] for one in state.todos.values())
        ),
    )


@mutant("crash", "update_incident_configuration")
def configuration_with_another_id_crashes(patch: pytest.MonkeyPatch) -> None:
    crash_if(
        patch,
        "update_incident_configuration",
        lambda state, it: it.body["data"]["id"] not in state.members["configurations"],
    )
