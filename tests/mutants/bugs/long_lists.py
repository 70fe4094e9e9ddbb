"""Bugs of the classes `list` and `search`: wrong only beyond 100 items, or beyond the end."""

from __future__ import annotations

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record

from ..mutant import mutant
from ..tools.arguments import query_parameters
from ..tools.handlers import alter_arguments, alter_items, alter_query, alter_success

LIMIT = 100


@mutant("list", "list_incident_user_defined_roles", "create_incident_user_defined_role")
def list_of_roles_ends_after_100_items(patch: pytest.MonkeyPatch) -> None:
    alter_items(patch, "list_incident_user_defined_roles", lambda items: items[:LIMIT])


@mutant("list", "list_incident_todos", "create_incident_todo")
def list_of_todos_lacks_the_oldest_beyond_100(patch: pytest.MonkeyPatch) -> None:
    alter_items(patch, "list_incident_todos", lambda items: items[-LIMIT:])


@mutant("list", "list_incident_rules")
def filter_of_rules_selects_at_most_100(patch: pytest.MonkeyPatch) -> None:
    def cut(state: MockState, arguments: Arguments, document: Record) -> None:
        if arguments.query:
            document["data"] = document["data"][:LIMIT]

    alter_success(patch, "list_incident_rules", cut)


@mutant("list", "list_incidents")
def default_page_of_incidents_has_twenty_items(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, "list_incidents", lambda query: query.setdefault("page[size]", 20))


@mutant("list", "list_incidents")
def pages_beyond_the_end_start_again(patch: pytest.MonkeyPatch) -> None:
    def wrap_around(state: MockState, arguments: Arguments) -> None:
        if state.incidents and arguments.query.get("page[offset]", 0) > len(state.incidents):
            query_parameters(arguments)["page[offset]"] %= len(state.incidents)

    alter_arguments(patch, "list_incidents", wrap_around)


@mutant("list", "list_incidents")
def last_page_of_a_long_list_of_incidents_is_filled_up(patch: pytest.MonkeyPatch) -> None:
    def fill(state: MockState, arguments: Arguments) -> None:
        sent, end = query_parameters(arguments), len(state.incidents)
        size, offset = sent.get("page[size]", 10), sent.get("page[offset]", 0)
        if end > LIMIT and offset < end < offset + size:
            sent["page[offset]"] = end - size

    alter_arguments(patch, "list_incidents", fill)


@mutant("list", "list_incidents")
def page_offset_of_incidents_is_at_most_100(patch: pytest.MonkeyPatch) -> None:
    def limit(state: MockState, arguments: Arguments) -> None:
        if arguments.query.get("page[offset]", 0) > LIMIT:
            query_parameters(arguments)["page[offset]"] = LIMIT

    alter_arguments(patch, "list_incidents", limit)


@mutant("list", "list_incident_user_defined_fields")
def second_page_of_100_user_defined_fields_lacks_its_first_item(patch: pytest.MonkeyPatch) -> None:
    def skip(state: MockState, arguments: Arguments, document: Record) -> None:
        if arguments.query.get("page[number]", 0) * arguments.query.get("page[size]", 10) >= LIMIT:
            del document["data"][:1]

    alter_success(patch, "list_incident_user_defined_fields", skip)


@mutant("list", "list_incident_notification_templates")
def counts_of_notification_templates_end_at_100(patch: pytest.MonkeyPatch) -> None:
    def limit(state: MockState, arguments: Arguments, document: Record) -> None:
        page = document.get("meta", {}).get("page", {})
        page.update({name: min(value, LIMIT) for name, value in page.items()})

    alter_success(patch, "list_incident_notification_templates", limit)


@mutant("search", "search_incidents")
def search_total_is_at_most_100(patch: pytest.MonkeyPatch) -> None:
    def limit(state: MockState, arguments: Arguments, document: Record) -> None:
        attributes = document["data"]["attributes"]
        attributes["total"] = min(attributes["total"], LIMIT)

    alter_success(patch, "search_incidents", limit)


@mutant("search", "search_incidents")
def search_has_no_pages_beyond_100_results(patch: pytest.MonkeyPatch) -> None:
    def empty(state: MockState, arguments: Arguments, document: Record) -> None:
        if arguments.query.get("page[offset]", 0) >= LIMIT:
            document["data"]["attributes"]["incidents"] = []
            document["data"]["relationships"]["incidents_relationship"]["data"] = []
            document["included"] = []

    alter_success(patch, "search_incidents", empty)


@mutant("search", "search_incidents")
def facets_of_state_count_at_most_100(patch: pytest.MonkeyPatch) -> None:
    def limit(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]["attributes"]["facets"]["state"]:
            one["count"] = min(one["count"], LIMIT)

    alter_success(patch, "search_incidents", limit)
