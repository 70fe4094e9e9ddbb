"""Bugs of the class `list`: items are missing, repeated or invented; pages, sort or filters are wrong."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import collection, incidents, paging, settings
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import query_parameters
from ..tools.handlers import alter_arguments, alter_items, alter_query, alter_success, wrap
from ..tools.memory import count, notes
from ..tools.stored import attributes_of, behave


@mutant("list", "list_incident_rules", "create_incident_rule")
def newest_rule_is_not_listed(patch: pytest.MonkeyPatch) -> None:
    def all_but_last(items: list[Record]) -> list[Record]:
        return items[:-1] if len(items) > 1 else items

    alter_items(patch, "list_incident_rules", all_but_last)


@mutant("list", "list_incident_impact_fields", "create_incident_impact_field")
def oldest_impact_field_is_not_listed(patch: pytest.MonkeyPatch) -> None:
    def all_but_first(items: list[Record]) -> list[Record]:
        return items[1:] if len(items) > 1 else items

    alter_items(patch, "list_incident_impact_fields", all_but_first)


@mutant("list", "list_incident_attachments")
def newest_attachment_is_listed_twice(patch: pytest.MonkeyPatch) -> None:
    alter_items(patch, "list_incident_attachments", lambda items: items + items[-1:])


@mutant("list", "list_incident_notification_rules", "create_incident_notification_rule")
def at_most_two_notification_rules_are_listed(patch: pytest.MonkeyPatch) -> None:
    alter_items(patch, "list_incident_notification_rules", lambda items: items[:2])


@mutant("list", "list_global_incident_handles", "create_global_incident_handle")
def handles_with_the_same_commander_are_listed_once(patch: pytest.MonkeyPatch) -> None:
    def distinct(items: list[Record]) -> list[Record]:
        found = {str(one["relationships"].get("commander_user")): one for one in reversed(items)}
        return [one for one in items if one in found.values()]

    alter_items(patch, "list_global_incident_handles", distinct)


@mutant("list", "list_timestamp_overrides")
def timestamp_overrides_are_listed_with_the_value_of_the_first(patch: pytest.MonkeyPatch) -> None:
    def first_value(items: list[Record]) -> list[Record]:
        for one in items:
            one["attributes"]["timestamp_value"] = items[0]["attributes"]["timestamp_value"]
        return items

    alter_items(patch, "list_timestamp_overrides", first_value)


@mutant("list", "list_incident_user_defined_roles", "update_incident_user_defined_role")
def roles_are_listed_as_first_seen(patch: pytest.MonkeyPatch) -> None:
    def stale(state: MockState, arguments: Arguments, document: Record) -> None:
        seen = notes(state)
        document["data"] = [seen.setdefault(one["id"], one) for one in document["data"]]

    alter_success(patch, "list_incident_user_defined_roles", stale)


@mutant("list", "list_incident_todos", "update_incident_todo")
def todos_are_listed_without_their_completion(patch: pytest.MonkeyPatch) -> None:
    def open_(items: list[Record]) -> list[Record]:
        for one in items:
            one["attributes"]["completed"] = None
        return items

    alter_items(patch, "list_incident_todos", open_)


@mutant("list", "list_incidents")
def pages_of_incidents_skip_an_item_between_them(patch: pytest.MonkeyPatch) -> None:
    def skip(state: MockState, arguments: Arguments) -> None:
        if query_parameters(arguments).get("page[offset]"):
            query_parameters(arguments)["page[offset]"] += 1

    alter_arguments(patch, "list_incidents", skip)


@mutant("list", "list_incidents")
def pages_of_incidents_overlap_by_an_item(patch: pytest.MonkeyPatch) -> None:
    def overlap(state: MockState, arguments: Arguments) -> None:
        if query_parameters(arguments).get("page[offset]"):
            query_parameters(arguments)["page[offset]"] -= 1

    alter_arguments(patch, "list_incidents", overlap)


@mutant("list", "list_incidents")
def pages_of_incidents_have_one_item_too_many(patch: pytest.MonkeyPatch) -> None:
    def enlarge(state: MockState, arguments: Arguments) -> None:
        if "page[size]" in arguments.query:
            query_parameters(arguments)["page[size]"] += 1

    alter_arguments(patch, "list_incidents", enlarge)


@mutant("list", "list_incidents")
def pages_of_incidents_have_at_most_three_items(patch: pytest.MonkeyPatch) -> None:
    def cut(found: Any, arguments: Arguments) -> tuple[Any, Record]:
        shown, _ = paging.page(found, arguments)
        offset, _ = paging.bounds(arguments)
        return shown[:3], paging.meta(offset, len(shown))

    patch.setattr(incidents, "page", cut)


@mutant("list", "list_incidents")
def page_offset_of_incidents_is_ignored(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, "list_incidents", lambda query: query.pop("page[offset]", None))


@mutant("list", "list_incidents")
def next_offset_of_incidents_is_the_size_of_the_page(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: MockState, arguments: Arguments, document: Record) -> None:
        about = document["meta"]["pagination"]
        about["next_offset"] = about["size"]

    alter_success(patch, "list_incidents", wrong)


@mutant("list", "list_incidents")
def meta_of_incidents_counts_all_instead_of_the_page(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: MockState, arguments: Arguments, document: Record) -> None:
        document["meta"]["pagination"]["size"] = len(state.incidents)

    alter_success(patch, "list_incidents", wrong)


@mutant("list", "list_incidents")
def order_of_incidents_is_reversed_on_later_pages(patch: pytest.MonkeyPatch) -> None:
    def unstable(found: Any, arguments: Arguments) -> tuple[Any, Record]:
        later = arguments.query.get("page[offset]", 0) > 0
        return paging.page(list(reversed(found)) if later else found, arguments)

    patch.setattr(incidents, "page", unstable)


@mutant("list", "list_org_settings")
def page_offset_of_org_settings_counts_pages(patch: pytest.MonkeyPatch) -> None:
    def multiply(state: MockState, arguments: Arguments) -> None:
        if "page[offset]" in arguments.query:
            query_parameters(arguments)["page[offset]"] *= arguments.query.get(
                "page[size]", paging.DEFAULT_SIZE
            )

    alter_arguments(patch, "list_org_settings", multiply)


@mutant("list", "list_org_settings")
def page_size_of_org_settings_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def unlimited(found: Any, arguments: Arguments) -> tuple[Any, Record]:
        offset, _ = paging.bounds(arguments)
        return found[offset:], {}

    patch.setattr(settings, "page", unlimited)


@mutant("list", "list_incident_user_defined_fields")
def page_number_of_user_defined_fields_is_ignored(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, "list_incident_user_defined_fields", lambda query: query.pop("page[number]", None))


@mutant("list", "list_incident_user_defined_fields")
def page_number_of_user_defined_fields_counts_items(patch: pytest.MonkeyPatch) -> None:
    def bounds(arguments: Arguments) -> tuple[int, int]:
        size: int = arguments.query.get("page[size]", paging.DEFAULT_SIZE)
        start: int = arguments.query.get("page[number]", 0)
        return start, start + size

    patch.setattr(collection, "bounds", bounds)


@mutant("list", "list_incident_postmortem_templates")
def sort_of_postmortem_templates_is_ignored(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, "list_incident_postmortem_templates", lambda query: query.pop("sort", None))


@mutant("list", "list_incident_postmortem_templates")
def descending_sort_of_postmortem_templates_is_ascending(patch: pytest.MonkeyPatch) -> None:
    def ascend(state: MockState, arguments: Arguments) -> None:
        if "sort" in arguments.query:
            query_parameters(arguments)["sort"] = arguments.query["sort"].removeprefix("-")

    alter_arguments(patch, "list_incident_postmortem_templates", ascend)


@mutant("list", "list_incident_rules")
def filter_of_rules_by_trigger_is_ignored(patch: pytest.MonkeyPatch) -> None:
    behave(patch, "rules", filters={"filter[task_id]": "task_id"})


@mutant("list", "list_incident_rules")
def filter_of_rules_by_task_is_inverted(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        task = query_parameters(arguments).pop("filter[task_id]", None)
        if task is None:
            return handler(state, arguments)
        members = state.members["rules"]
        state.members["rules"] = {
            key: one for key, one in members.items() if attributes_of(one.resource)["task_id"] != task
        }
        try:
            return handler(state, arguments)
        finally:
            state.members["rules"] = members

    wrap(patch, "list_incident_rules", around)


@mutant("list", "list_incident_user_defined_roles")
def filter_of_roles_by_incident_type_is_ignored(patch: pytest.MonkeyPatch) -> None:
    behave(patch, "user_defined_roles", filters={})


@mutant("list", "list_incident_notification_templates")
def filter_of_notification_templates_returns_the_first_match_only(patch: pytest.MonkeyPatch) -> None:
    def first(state: MockState, arguments: Arguments, document: Record) -> None:
        if "filter[incident-type]" in arguments.query:
            document["data"] = document["data"][:1]

    alter_success(patch, "list_incident_notification_templates", first)


@mutant("list", "list_incident_attachments")
def filter_of_attachments_returns_nothing_for_links(patch: pytest.MonkeyPatch) -> None:
    def none(state: MockState, arguments: Arguments, document: Record) -> None:
        if arguments.query.get("filter[attachment_type]") == "link":
            document["data"] = []

    alter_success(patch, "list_incident_attachments", none)


@mutant("list", "list_incident_notification_rules")
def include_of_listed_notification_rules_lacks_the_templates(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        if "included" in document:
            document["included"] = [
                one for one in document["included"] if one["type"] != "notification_templates"
            ]

    alter_success(patch, "list_incident_notification_rules", remove)


@mutant("list", "list_incidents", "get_incident")
def include_of_incidents_repeats_the_users(patch: pytest.MonkeyPatch) -> None:
    def repeat(state: MockState, arguments: Arguments, document: Record) -> None:
        if "included" in document:
            document["included"] += [one for one in document["included"] if one["type"] == "users"]

    for operation in ("list_incidents", "get_incident"):
        alter_success(patch, operation, repeat)


@mutant("list", "list_incident_impacts")
def include_of_impacts_is_ignored_on_lists(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, "list_incident_impacts", lambda query: query.pop("include", None))


@mutant("list", "list_incident_notification_templates")
def total_count_of_notification_templates_is_one_too_low(patch: pytest.MonkeyPatch) -> None:
    def lower(state: MockState, arguments: Arguments, document: Record) -> None:
        if "meta" in document:
            document["meta"]["page"]["total_count"] -= 1

    alter_success(patch, "list_incident_notification_templates", lower)


@mutant("list", "list_incident_responders")
def responders_are_missing_from_every_second_list(patch: pytest.MonkeyPatch) -> None:
    def drop(state: MockState, arguments: Arguments, document: Record) -> None:
        if count(state, "lists") % 2 == 0:
            document["data"] = document["data"][:-1]

    alter_success(patch, "list_incident_responders", drop)


@mutant("list", "list_incident_types")
def default_type_is_not_listed(patch: pytest.MonkeyPatch) -> None:
    alter_items(
        patch,
        "list_incident_types",
        lambda items: [one for one in items if not one["attributes"]["is_default"]],
    )


@mutant("list", "list_incident_integrations", "create_incident_service_now_record")
def service_now_records_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    alter_items(
        patch, "list_incident_integrations", lambda items: [one for one in items if "attributes" in one]
    )


@mutant("list", "list_org_settings", "create_incident_type")
def org_settings_of_the_newest_type_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        known = state.members["types"]
        state.members["types"] = dict(list(known.items())[:-1]) if len(known) > 1 else known
        try:
            return handler(state, arguments)
        finally:
            state.members["types"] = known

    wrap(patch, "list_org_settings", around)
