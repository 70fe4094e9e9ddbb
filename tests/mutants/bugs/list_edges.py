"""Edges of the class `list`: filters, sort, pages, counts and `include` together."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_replies
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import query_parameters
from ..tools.handlers import alter_arguments, alter_items, alter_success, altered, wrap
from ..tools.memory import notes

FIELDS = "list_incident_user_defined_fields"
RULES = "list_incident_rules"


@mutant("list", "list_org_settings")
def offset_of_organization_settings_counts_pages_if_there_is_a_size(patch: pytest.MonkeyPatch) -> None:
    def multiply(state: MockState, arguments: Arguments) -> None:
        if "page[size]" in arguments.query and "page[offset]" in arguments.query:
            query_parameters(arguments)["page[offset]"] *= query_parameters(arguments)["page[size]"]

    alter_arguments(patch, "list_org_settings", multiply)


@mutant("list", "list_incidents")
def included_users_are_those_of_the_first_incident_of_the_page(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        included = incident_replies.included
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(
                "datadog_incidents.mock.resources.incidents.included",
                lambda state, found, arguments: included(state, list(found)[:1], arguments),
            )
            return handler(state, arguments)

    wrap(patch, "list_incidents", around)


@mutant("list", FIELDS)
def filter_of_fields_applies_to_the_page_only(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        wanted = query_parameters(arguments).pop("filter[incident-type]", None)
        reply = handler(state, arguments)

        def choose(document: Record) -> None:
            document["data"] = [
                one
                for one in document["data"]
                if one["relationships"]["incident_type"]["data"]["id"] == wanted
            ]

        return reply if wanted is None else altered(reply, choose)

    wrap(patch, FIELDS, around)


@mutant("list", "list_incident_notification_templates")
def total_count_of_templates_counts_the_filtered_ones(patch: pytest.MonkeyPatch) -> None:
    def count(state: MockState, arguments: Arguments, document: Record) -> None:
        if "meta" in document:
            document["meta"]["page"]["total_count"] = document["meta"]["page"]["total_filtered_count"]

    alter_success(patch, "list_incident_notification_templates", count)


@mutant("list", RULES)
def two_filters_of_rules_are_alternatives(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if not {"filter[task_id]", "filter[trigger]"} <= arguments.query.keys():
            return handler(state, arguments)
        found: dict[str, Any] = {}
        for name in ("filter[task_id]", "filter[trigger]"):
            one = evolve(arguments, query={name: arguments.query[name]})
            reply = handler(state, one)
            found |= {item["id"]: item for item in json.loads(reply.body)["data"]}
        return altered(reply, lambda document: document.update(data=list(found.values())))

    wrap(patch, RULES, around)


@mutant("list", "list_incident_postmortem_templates")
def descending_sort_of_filtered_templates_ascends(patch: pytest.MonkeyPatch) -> None:
    def ascend(state: MockState, arguments: Arguments) -> None:
        if "sort" in arguments.query and "filter[incident-type]" in arguments.query:
            query_parameters(arguments)["sort"] = arguments.query["sort"].removeprefix("-")

    alter_arguments(patch, "list_incident_postmortem_templates", ascend)


@mutant("list", "list_incident_attachments")
def filtered_attachments_come_without_their_users(patch: pytest.MonkeyPatch) -> None:
    # `included` has the user who changed an attachment last (EVIDENCE.md#attachments).
    def drop(state: MockState, arguments: Arguments, document: Record) -> None:
        if "filter[attachment_type]" in arguments.query:
            document["included"] = []

    alter_success(patch, "list_incident_attachments", drop)


@mutant("list", "list_incidents")
def page_of_one_incident_is_a_page_of_the_default_size(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        if arguments.query.get("page[size]") == 1:
            del query_parameters(arguments)["page[size]"]

    alter_arguments(patch, "list_incidents", ignore)


@mutant("list", "list_incident_integrations")
def integrations_of_equal_metadata_are_listed_once(patch: pytest.MonkeyPatch) -> None:
    def distinct(items: list[Record]) -> list[Record]:
        found = {json.dumps(one.get("attributes", {}).get("metadata")): one for one in items}
        return list(found.values())

    alter_items(patch, "list_incident_integrations", distinct)


@mutant("list", "list_incident_impacts")
def impacts_without_an_end_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    alter_items(
        patch,
        "list_incident_impacts",
        lambda items: [one for one in items if one["attributes"]["end_at"] is not None],
    )


@mutant("list", "list_incident_types")
def false_includes_deleted_types_too(patch: pytest.MonkeyPatch) -> None:
    def present(state: MockState, arguments: Arguments) -> None:
        if "include_deleted" in arguments.query:
            query_parameters(arguments)["include_deleted"] = True

    alter_arguments(patch, "list_incident_types", present)


@mutant("list", "list_incident_notification_rules", "get_incident_notification_rule")
def included_template_of_rule_is_as_it_was_first_seen(patch: pytest.MonkeyPatch) -> None:
    def stale(state: MockState, arguments: Arguments, document: Record) -> None:
        seen = notes(state).setdefault("templates", {})
        included = document.get("included", [])
        for place, one in enumerate(included):
            if one["type"] == "notification_templates":
                included[place] = seen.setdefault(one["id"], copy.deepcopy(one))

    for operation in ("list_incident_notification_rules", "get_incident_notification_rule"):
        alter_success(patch, operation, stale)


@mutant("list", "list_incident_todos")
def todos_beyond_the_twenty_fifth_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    alter_items(patch, "list_incident_todos", lambda items: items[:25])
