"""Held-out bugs, written without a look at the fuzzer: lists and searches.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import settings, users
from datadog_incidents.mock.resources.timestamps import epoch
from datadog_incidents.mock.search import facets
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import alter_items, alter_success, altered, wrap

TYPE = "filter[incident-type]"


@mutant("list", "list_incident_notification_templates")
def type_in_upper_case_matches_no_notification_template(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: filters compare for equality, ignoring case."""

    def drop(_: MockState, arguments: Arguments, document: Record) -> None:
        if arguments.query.get(TYPE, "").lower() != arguments.query.get(TYPE, ""):
            document["data"] = []
            if "meta" in document:
                document["meta"]["page"]["total_filtered_count"] = 0

    alter_success(patch, "list_incident_notification_templates", drop)


@mutant("list", "list_org_settings", "delete_incident_type")
def settings_of_deleted_types_are_on_every_page(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of the list: settings are returned one page at a time, each once."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if not arguments.query.get("include-deleted"):
            return handler(state, arguments)
        query = {name: value for name, value in arguments.query.items() if name != "include-deleted"}
        deleted = [settings._of_type(state, arguments, one.resource) for one in state.deleted["types"]]
        reply = handler(state, evolve(arguments, query=query))
        return altered(reply, lambda document: document.update(data=[*document["data"], *deleted]))

    wrap(patch, "list_org_settings", around)


@mutant("list", "list_incident_impacts")
def impacts_are_listed_by_their_start(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: lists are in order of creation."""
    alter_items(
        patch,
        "list_incident_impacts",
        lambda items: sorted(items, key=lambda one: epoch(one["attributes"]["start_at"])),
    )


@mutant("list", "import_incident", "list_incidents")
def private_incidents_are_not_listed(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incidents: lists include imported incidents, of either visibility."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        existing = state.incidents
        state.incidents = {
            key: one for key, one in existing.items() if one["attributes"]["visibility"] != "private"
        }
        try:
            return handler(state, arguments)
        finally:
            state.incidents = existing

    wrap(patch, "list_incidents", around)


@mutant("search", "import_incident", "search_incidents")
def facet_of_declarers_counts_the_creators(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: each facet counts the values of its own attribute."""

    def join(_: MockState, __: Arguments, document: Record) -> None:
        found = document["data"]["attributes"]["facets"]
        found["declared_by"] = found["created_by"]

    alter_success(patch, "search_incidents", join)


@mutant("search", "disable_user", "search_incidents")
def disabled_users_are_missing_from_the_facets(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `disable_user`: past actions remain attributed to the user."""
    count_users = facets._users

    def active(state: MockState, counted: Mapping[str | None, int]) -> list[Record]:
        kept: dict[str | None, int] = {
            one: times
            for one, times in counted.items()
            if one and not state.users[one]["attributes"]["disabled"]
        }
        return count_users(state, kept)

    patch.setattr(facets, "_users", active)


@mutant("search", "update_incident", "search_incidents")
def severity_0_is_counted_as_unknown(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: `SEV-0` is a value of the facet if it occurs."""

    def merge(_: MockState, __: Arguments, document: Record) -> None:
        found = document["data"]["attributes"]["facets"]
        counts = {one["name"]: one["count"] for one in found["severity"]}
        counts["UNKNOWN"] += counts.pop("SEV-0", 0)
        ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        found["severity"] = [{"name": name, "count": times} for name, times in ordered]

    alter_success(patch, "search_incidents", merge)


@mutant("list", "list_incidents")
def page_as_large_as_the_list_lacks_the_last_incident(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `page[size]`: a page has as many items as requested if there are so many."""

    def cut(state: MockState, arguments: Arguments, document: Record) -> None:
        if 1 < len(state.incidents) == arguments.query.get("page[size]") == len(document["data"]):
            document["data"].pop()
            document["meta"]["pagination"] = {
                name: number - (name != "offset") for name, number in document["meta"]["pagination"].items()
            }

    alter_success(patch, "list_incidents", cut)


@mutant("list", "list_users")
def descending_users_are_sorted_page_by_page(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `sort_dir`, which is the direction of the whole list."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if arguments.query.get("sort_dir") != "desc":
            return handler(state, arguments)
        ascending = {name: one for name, one in arguments.query.items() if name != "sort_dir"}
        reply = handler(state, evolve(arguments, query=ascending))
        return altered(reply, lambda document: document["data"].reverse())

    wrap(patch, "list_users", around)


@mutant("list", "list_users")
def filter_of_users_finds_beginnings_only(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#users: the filter searches names and addresses."""

    def narrow(_: MockState, arguments: Arguments, document: Record) -> None:
        part = arguments.query.get("filter", "").lower()
        document["data"] = [
            one
            for one in document["data"]
            if any((one["attributes"][name] or "").lower().startswith(part) for name in users.NAMES)
        ]

    alter_success(patch, "list_users", narrow)


@mutant("list", "list_users", "disable_user")
def status_of_users_does_not_count_beside_a_text(patch: pytest.MonkeyPatch) -> None:
    """Contradicts both filters, of which each selects."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if not arguments.query.get("filter"):
            return handler(state, arguments)
        others = {name: one for name, one in arguments.query.items() if name != "filter[status]"}
        return handler(state, evolve(arguments, query=others))

    wrap(patch, "list_users", around)
