"""Seeded bugs at edges of deletes, lists and searches: filters, sorts, pages and includes together."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply, no_content
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_replies, incidents, paging
from datadog_incidents.mock.search import facets, search
from datadog_incidents.mock.server import Handler

from .mutant import mutant
from .wrapping import (
    afterwards,
    alter_items,
    alter_request,
    alter_response,
    altered,
    notes,
    query,
    target,
    wrap,
)

FIELDS = "list_incident_user_defined_fields"
RULES = "list_incident_rules"


@mutant("delete", "delete_incident_user_defined_field", "get_incident_user_defined_field", FIELDS)
def delete_of_field_deletes_those_of_the_same_name(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        reply = handler(state, arguments)
        members = state.members["user_defined_fields"]
        for key, member in list(members.items()):
            if stored and member.resource["attributes"]["name"] == stored["attributes"]["name"]:
                del members[key]
        return reply

    wrap(patch, "delete_incident_user_defined_field", around)


@mutant(
    "delete",
    *("delete_incident_postmortem_template", "get_incident_postmortem_template"),
    "list_incident_postmortem_templates",
)
def default_postmortem_template_survives_its_delete(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        if stored is not None and stored["attributes"].get("is_default"):
            return no_content()
        return handler(state, arguments)

    wrap(patch, "delete_incident_postmortem_template", around)


@mutant("delete", "delete_incident_impact", "get_incident", "list_incidents")
def last_impact_remains_in_the_incident_after_its_delete(patch: pytest.MonkeyPatch) -> None:
    children = MockState.children

    def stale(state: MockState, tag: str, incident: str) -> list[Record]:
        found = children(state, tag, incident)
        if tag != "impacts":
            return found
        seen: dict[str, list[Record]] = notes(state).setdefault("impacts", {})
        if found:
            seen[incident] = found
        return found or seen.get(incident, [])

    patch.setattr(MockState, "children", stale)


@mutant("delete", "delete_incident_rule", RULES)
def deleted_rule_remains_in_lists_filtered_by_trigger(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        wanted = arguments.query.get("filter[trigger]")
        deleted = [one for one in state.deleted["rules"] if one.resource["attributes"].get("trigger") == wanted]
        kept = {one.resource["id"]: one for one in deleted}
        members = state.members["rules"]
        members.update(kept)
        try:
            return handler(state, arguments)
        finally:
            for key in kept:
                members.pop(key, None)

    wrap(patch, RULES, around)


@mutant("delete", "delete_incident", "list_incident_todos", "get_incident_todo")
def delete_of_an_incident_deletes_the_todos_of_incidents_whose_number_begins_alike(
    patch: pytest.MonkeyPatch,
) -> None:
    # Numbers are compared as text: incident 1 and incidents 10 to 19.
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = target(state, arguments)
        reply = handler(state, arguments)
        number = str(stored["attributes"]["public_id"]) if stored else "-"
        alike = {
            key
            for key, one in state.incidents.items()
            if str(one["attributes"]["public_id"]).startswith(number)
        }
        state.todos = {key: one for key, one in state.todos.items() if one["incident_id"] not in alike}
        return reply

    wrap(patch, "delete_incident", around)


@mutant("delete", "delete_global_incident_handle", "list_global_incident_handles")
def delete_of_handles_leaves_those_with_fields(patch: pytest.MonkeyPatch) -> None:
    # All handles are deleted (EVIDENCE.md#assumptions-of-the-spec).
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        members = state.members["handles"]
        kept = {key: one for key, one in members.items() if one.resource["attributes"].get("fields")}
        reply = handler(state, arguments)
        members.update(kept)
        return reply

    wrap(patch, "delete_global_incident_handle", around)


@mutant("delete", "disable_user", "create_incident_responder")
def disabled_user_is_still_accepted_as_responder(patch: pytest.MonkeyPatch) -> None:
    # A disabled user in a relationship gives 404 (EVIDENCE.md#assumptions-of-the-mock).
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        disabled = [one for one in state.users.values() if one["attributes"]["disabled"]]
        for one in disabled:
            one["attributes"]["disabled"] = False
        try:
            return handler(state, arguments)
        finally:
            for one in disabled:
                one["attributes"]["disabled"] = True

    wrap(patch, "create_incident_responder", around)


@mutant("list", "list_org_settings")
def offset_of_organization_settings_counts_pages_if_there_is_a_size(patch: pytest.MonkeyPatch) -> None:
    def multiply(state: MockState, arguments: Arguments) -> None:
        if "page[size]" in arguments.query and "page[offset]" in arguments.query:
            query(arguments)["page[offset]"] *= query(arguments)["page[size]"]

    alter_request(patch, "list_org_settings", multiply)


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
        wanted = query(arguments).pop("filter[incident-type]", None)
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

    alter_response(patch, "list_incident_notification_templates", count)


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
            query(arguments)["sort"] = arguments.query["sort"].removeprefix("-")

    alter_request(patch, "list_incident_postmortem_templates", ascend)


@mutant("list", "list_incident_attachments")
def filtered_attachments_come_without_their_users(patch: pytest.MonkeyPatch) -> None:
    # `included` has the user who changed an attachment last (EVIDENCE.md#attachments).
    def drop(state: MockState, arguments: Arguments, document: Record) -> None:
        if "filter[attachment_type]" in arguments.query:
            document["included"] = []

    alter_response(patch, "list_incident_attachments", drop)


@mutant("list", "list_incidents")
def page_of_one_incident_is_a_page_of_the_default_size(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        if arguments.query.get("page[size]") == 1:
            del query(arguments)["page[size]"]

    alter_request(patch, "list_incidents", ignore)


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
            query(arguments)["include_deleted"] = True

    alter_request(patch, "list_incident_types", present)


@mutant("list", "list_incident_notification_rules", "get_incident_notification_rule")
def included_template_of_rule_is_as_it_was_first_seen(patch: pytest.MonkeyPatch) -> None:
    def stale(state: MockState, arguments: Arguments, document: Record) -> None:
        seen = notes(state).setdefault("templates", {})
        included = document.get("included", [])
        for place, one in enumerate(included):
            if one["type"] == "notification_templates":
                included[place] = seen.setdefault(one["id"], copy.deepcopy(one))

    for operation in ("list_incident_notification_rules", "get_incident_notification_rule"):
        alter_response(patch, operation, stale)


@mutant("search", "search_incidents")
def ascending_sort_applies_to_the_page_only(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if query(arguments).pop("sort", "") != "created":
            return handler(state, arguments)
        page = paging.page
        with pytest.MonkeyPatch.context() as inner:
            inner.setattr(
                search,
                "page",
                lambda found, arguments: (
                    list(page(found, arguments)[0])[::-1],
                    page(found, arguments)[1],
                ),
            )
            return handler(state, arguments)

    wrap(patch, "search_incidents", around)


@mutant("search", "search_incidents")
def removed_responder_is_still_counted(patch: pytest.MonkeyPatch) -> None:
    ids = incidents.responder_ids

    def ever(state: MockState, incident: Record) -> list[str]:
        known: dict[str, None] = notes(state).setdefault(incident["id"], {})
        known.update(dict.fromkeys(ids(state, incident)))
        return list(known)

    def remember(state: MockState, arguments: Arguments) -> None:
        incident = state.incidents.get(arguments.path["incident_id"])
        if incident is not None:
            ever(state, incident)

    patch.setattr(facets, "responder_ids", ever)
    alter_request(patch, "delete_incident_responder", remember)


@mutant("search", "search_incidents")
def total_of_search_counts_from_the_offset(patch: pytest.MonkeyPatch) -> None:
    def subtract(state: MockState, arguments: Arguments, document: Record) -> None:
        attributes = document["data"]["attributes"]
        attributes["total"] = max(0, attributes["total"] - arguments.query.get("page[offset]", 0))

    alter_response(patch, "search_incidents", subtract)


@mutant("search", "search_incidents")
def incident_is_found_by_its_former_commanders(patch: pytest.MonkeyPatch) -> None:
    texts = search._texts

    def before(state: MockState, arguments: Arguments) -> None:
        incident = state.incidents.get(arguments.path["incident_id"])
        if incident is not None and incident["commander"]:
            notes(state).setdefault(incident["id"], []).append(incident["commander"])

    def with_former(state: MockState, incident: Record) -> Any:
        known, former = texts(state, incident), notes(state).get(incident["id"], [])
        names = [name for user in former for name in search._names(state, user)]
        return lambda field: [*known(field), *(names if field == "commander" else ())]

    alter_request(patch, "update_incident", before)
    patch.setattr(search, "_texts", with_former)


@mutant("search", "search_incidents")
def search_includes_attachments_of_all_results(patch: pytest.MonkeyPatch) -> None:
    included = incident_replies.included

    def of_all(state: MockState, shown: Any, arguments: Arguments) -> list[Record]:
        found = included(state, shown, arguments)
        if "attachments" not in arguments.query.get("include", ()):
            return found
        others = included(
            state, state.incidents.values(), evolve(arguments, query={"include": ["attachments"]})
        )
        return [one for one in found if one["type"] == "users"] + others

    patch.setattr(search, "included", of_all)


@mutant("search", "search_incidents")
def facet_of_types_merges_types_of_one_name(patch: pytest.MonkeyPatch) -> None:
    # Several types share a name, each with an entry of its own (EVIDENCE.md#incident-search).
    def merge(state: MockState, arguments: Arguments, document: Record) -> None:
        merged: dict[str, Record] = {}
        for one in document["data"]["attributes"]["facets"]["incident_type"]:
            if one["name"] in merged:
                merged[one["name"]]["count"] += one["count"]
            else:
                merged[one["name"]] = one
        document["data"]["attributes"]["facets"]["incident_type"] = list(merged.values())

    alter_response(patch, "search_incidents", merge)


@mutant("search", "search_incidents")
def bounds_of_repair_times_are_swapped(patch: pytest.MonkeyPatch) -> None:
    def swap(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]["attributes"]["facets"]["time_to_repair"]:
            bounds = one["aggregates"]
            bounds["min"], bounds["max"] = bounds["max"], bounds["min"]

    alter_response(patch, "search_incidents", swap)


@mutant("search", "search_incidents", "create_incident_configuration", "update_incident_configuration")
def incident_that_was_once_hidden_stays_hidden(patch: pytest.MonkeyPatch) -> None:
    def hide(state: MockState, arguments: Arguments) -> None:
        for member in state.members["configurations"].values():
            if member.resource["attributes"].get("include_in_search") is False:
                notes(state).setdefault("hidden", set()).add(member.incident)

    searchable = search._searchable

    def never_again(state: MockState, incident: Record) -> bool:
        return searchable(state, incident) and incident["id"] not in notes(state).get("hidden", ())

    for operation in ("create_incident_configuration", "update_incident_configuration"):
        afterwards(patch, operation, hide)
    patch.setattr(search, "_searchable", never_again)
