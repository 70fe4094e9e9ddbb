"""Views of lists, `included` and counts after changes, and children in all responses that show a parent."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable

import pytest

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.server import Handler
from tests.mutants.tools.arguments import query_parameters
from tests.mutants.tools.handlers import afterwards, alter_arguments, alter_success, altered, wrap
from tests.mutants.tools.memory import count, notes

from .sessions import run_scenario, session_of

Patch = Callable[[pytest.MonkeyPatch], None]


def note_created(patch: pytest.MonkeyPatch, operation: str) -> None:
    """Note the IDs of what an operation creates."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        notes(state)[json.loads(reply.body)["data"]["id"]] = True
        return reply

    wrap(patch, operation, around)


def without_noted(patch: pytest.MonkeyPatch, operation: str, relationship: str) -> None:
    """Remove what is noted from a relationship of all items of a list."""

    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        for item in document["data"]:
            link = item["relationships"][relationship]
            link["data"] = [one for one in link["data"] if one["id"] not in notes(state)]

    alter_success(patch, operation, remove)


def included_is_what_it_was_before_an_update(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        rule = state.members["notification_rules"][arguments.path["id"]].resource
        before = (rule["relationships"].get("notification_template") or {}).get("data") or {"id": None}

        def keep(document: Record) -> None:
            document["included"] = [
                one
                for one in document.get("included", ())
                if one["type"] != "notification_templates" or one["id"] == before["id"]
            ]

        return altered(handler(state, arguments), keep)

    wrap(patch, "update_incident_notification_rule", around)


def new_commanders_are_not_included(patch: pytest.MonkeyPatch) -> None:
    def commanders(state: MockState) -> set[str]:
        links = (
            one.resource["relationships"].get("commander_user") for one in state.members["handles"].values()
        )
        return {link["data"]["id"] for link in links if link and link["data"]}

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        before = commanders(state)
        reply = handler(state, arguments)
        notes(state).update(dict.fromkeys(commanders(state) - before))
        return reply

    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        if "included" in document:
            document["included"] = [one for one in document["included"] if one["id"] not in notes(state)]

    wrap(patch, "update_global_incident_handle", around)
    alter_success(patch, "list_global_incident_handles", remove)


def included_ends_after_a_delete(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        if "deletes" in notes(state):
            document.pop("included", None)

    operation = "delete_incident_user_defined_role"
    afterwards(patch, operation, lambda state, arguments: count(state, "deletes"))
    alter_success(patch, "get_incident_user_defined_role", remove)


def filtered_count_includes_deleted_ones(patch: pytest.MonkeyPatch) -> None:
    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        if "filter[incident-type]" in arguments.query and "meta" in document:
            document["meta"]["page"]["total_filtered_count"] += notes(state).get("deletes", 0)

    operation = "delete_incident_notification_template"
    afterwards(patch, operation, lambda state, arguments: count(state, "deletes"))
    alter_success(patch, "list_incident_notification_templates", add)


def size_counts_deleted_ones(patch: pytest.MonkeyPatch) -> None:
    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        document["meta"]["pagination"]["size"] += notes(state).get("deletes", 0)

    afterwards(patch, "delete_incident_todo", lambda state, arguments: count(state, "deletes"))
    alter_success(patch, "list_incident_todos", add)


def deleted_settings_are_missing_with_include(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        if "include" in arguments.query:
            query_parameters(arguments).pop("include-deleted", None)

    alter_arguments(patch, "list_org_settings", ignore)


def deleted_fields_ignore_the_filter(patch: pytest.MonkeyPatch) -> None:
    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        if arguments.query.get("include-deleted") and "filter[incident-type]" in arguments.query:
            shown = {one["id"] for one in document["data"]}
            deleted = (one.resource for one in state.deleted["user_defined_fields"])
            document["data"] += [one for one in deleted if one["id"] not in shown]

    alter_success(patch, "list_incident_user_defined_fields", add)


def imported_incidents_are_missing_from_small_pages(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        if arguments.query.get("page[size]", 10) < 10:
            document["data"] = [one for one in document["data"] if one["id"] not in notes(state)]

    note_created(patch, "import_incident")
    alter_success(patch, "list_incidents", remove)


def templates_are_not_sorted_after_a_delete(patch: pytest.MonkeyPatch) -> None:
    def ignore(state: MockState, arguments: Arguments) -> None:
        if "deletes" in notes(state):
            query_parameters(arguments).pop("sort", None)

    operation = "delete_incident_postmortem_template"
    afterwards(patch, operation, lambda state, arguments: count(state, "deletes"))
    alter_arguments(patch, "list_incident_postmortem_templates", ignore)


def default_page_is_shorter_after_a_delete(patch: pytest.MonkeyPatch) -> None:
    def cut(state: MockState, arguments: Arguments, document: Record) -> None:
        if "page[size]" not in arguments.query and "deletes" in notes(state):
            document["data"] = document["data"][:1]

    afterwards(patch, "delete_incident", lambda state, arguments: count(state, "deletes"))
    alter_success(patch, "list_incidents", cut)


def searches_name_deleted_impacts(patch: pytest.MonkeyPatch) -> None:
    def keep(state: MockState, arguments: Arguments) -> None:
        incident, impact = arguments.path.values()
        notes(state).setdefault(incident, []).append({"type": "incident_impacts", "id": impact})

    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]["attributes"]["incidents"]:
            one["data"]["relationships"]["impacts"]["data"] += notes(state).get(one["data"]["id"], [])

    afterwards(patch, "delete_incident_impact", keep)
    alter_success(patch, "search_incidents", add)


def updated_incidents_name_deleted_responders(patch: pytest.MonkeyPatch) -> None:
    def keep(state: MockState, arguments: Arguments) -> None:
        incident, responder = arguments.path.values()
        notes(state).setdefault(incident, []).append({"type": "incident_responders", "id": responder})

    def add(state: MockState, arguments: Arguments, document: Record) -> None:
        links = document["data"]["relationships"]["responders"]["data"]
        links += notes(state).get(document["data"]["id"], [])

    afterwards(patch, "delete_incident_responder", keep)
    alter_success(patch, "update_incident", add)


def incidents_in_lists_lack_new_fields(patch: pytest.MonkeyPatch) -> None:
    note_created(patch, "create_incident_user_defined_field")
    without_noted(patch, "list_incidents", "user_defined_fields")


def incidents_in_lists_lack_service_now_records(patch: pytest.MonkeyPatch) -> None:
    note_created(patch, "create_incident_service_now_record")
    without_noted(patch, "list_incidents", "integrations")


def included_attachments_are_as_created(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        attachment = state.members["attachments"][arguments.path["attachment_id"]].resource
        notes(state).setdefault(attachment["id"], copy.deepcopy(attachment))
        return handler(state, arguments)

    def show(state: MockState, arguments: Arguments, document: Record) -> None:
        if "included" in document:
            document["included"] = [notes(state).get(one["id"], one) for one in document["included"]]

    wrap(patch, "update_incident_attachment", around)
    alter_success(patch, "get_incident", show)


def linked_pages_vanish_with_the_first_delete(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        if "deletes" in notes(state):
            document["data"] = [one for one in document["data"] if one["id"] not in notes(state)]

    note_created(patch, "link_page_to_incident")
    afterwards(patch, "delete_incident_integration", lambda state, arguments: count(state, "deletes"))
    alter_success(patch, "list_incident_integrations", remove)


@pytest.mark.parametrize(
    ("patch", "scenario", "resource", "check"),
    [
        (
            included_is_what_it_was_before_an_update,
            "update_includes",
            "notification_rules",
            "include_includes",
        ),
        (new_commanders_are_not_included, "list_views_agree", "handles", "include_includes"),
        (included_ends_after_a_delete, "list_views_agree", "user_defined_roles", "include_includes"),
        (filtered_count_includes_deleted_ones, "list_views_agree", "notification_templates", "meta_counts"),
        (included_attachments_are_as_created, "included_follow_changes", "incidents", "included_agrees"),
        (
            linked_pages_vanish_with_the_first_delete,
            *("list_follows_changes", "integrations", "delete_keeps_others"),
        ),
        (size_counts_deleted_ones, "list_follows_changes", "todos", "meta_counts"),
        (deleted_settings_are_missing_with_include, "list_views_agree", "org_settings", "filter_filters"),
        (deleted_fields_ignore_the_filter, "list_views_agree", "user_defined_fields", "deleted_is_gone"),
        (imported_incidents_are_missing_from_small_pages, "list_views_agree", "incidents", "pages_partition"),
        (templates_are_not_sorted_after_a_delete, "list_views_agree", "postmortem_templates", "sort_sorts"),
        (default_page_is_shorter_after_a_delete, "list_views_agree", "incidents", "page_size"),
        (searches_name_deleted_impacts, "parents_name_children", "impacts", "parent_names_children"),
        (
            updated_incidents_name_deleted_responders,
            *("parents_name_children", "responders", "parent_names_children"),
        ),
        (
            incidents_in_lists_lack_new_fields,
            *("parents_name_children", "user_defined_fields", "parent_names_children"),
        ),
        (
            incidents_in_lists_lack_service_now_records,
            *("parents_name_children", "integrations", "parent_names_children"),
        ),
    ],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_fault_is_found(
    patch: Patch, scenario: str, resource: str, check: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    patch(monkeypatch)
    found = run_scenario(session_of(MockDatadog()), scenario, resource)
    assert check in {one for one, *_ in found}


def test_lists_without_creates_are_viewed_through_the_resource_that_they_follow_from() -> None:
    session = session_of(MockDatadog())
    queries: set[str] = set()
    session.connection.listeners.append(lambda one: queries.add(one.request.query))
    assert run_scenario(session, "list_views_agree", "org_settings") == []
    assert any("include-deleted=true" in one and "include=" in one and "size%5D=2" in one for one in queries)


def test_an_item_that_a_list_lacks_is_not_said_to_be_listed_several_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def cut(_state: MockState, _arguments: Arguments, document: Record) -> None:
        del document["data"][1:]

    alter_success(monkeypatch, "list_incident_todos", cut)
    found = run_scenario(session_of(MockDatadog(), "todos"), "all_triples", "todos")
    assert ("create_makes_one", "list_incident_todos", "missing") in found
    assert "repeated" not in {subject for *_, subject in found}
