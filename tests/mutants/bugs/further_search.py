"""Bugs written without a look at the fuzzer, before it was improved again: searches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.search import facets
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import afterwards, alter_query, alter_success, wrap
from ..tools.memory import notes


@mutant("search", "search_incidents")
def negated_alternatives_exclude_only_what_matches_both(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the query language: `NOT (a OR b)` excludes what matches either."""

    def distribute(query: Record) -> None:
        query["query"] = re.sub(r"NOT \(([^ ()]+) OR ([^ ()]+)\)", r"(NOT \1 OR NOT \2)", query["query"])

    alter_query(patch, "search_incidents", distribute)


@mutant("search", "search_incidents")
def commanders_of_a_search_are_counted_on_the_page_only(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: facets count all results."""

    def recount(state: MockState, arguments: Arguments, document: Record) -> None:
        attributes = document["data"]["attributes"]
        shown = [state.incidents[one["data"]["id"]]["commander"] for one in attributes["incidents"]]
        for facet in attributes["facets"]["commander"]:
            facet["count"] = shown.count(facet["uuid"])

    alter_success(patch, "search_incidents", recount)


@mutant("search", "search_incidents")
def any_attachment_is_counted_as_postmortem(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the facet `postmortem`, which is about attachments of this type."""

    def any_of(state: MockState, incident: Record) -> str:
        return "Yes" if state.children("attachments", incident["id"]) else "No"

    patch.setattr(facets, "postmortem", any_of)


@mutant("search", "search_incidents")
def search_is_cached_until_an_incident_is_created_or_deleted(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the list of incidents, which shows updates at once."""

    def cached(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        key = f"search {json.dumps({**arguments.query}, sort_keys=True)}"
        if key not in notes(state):
            notes(state)[key] = handler(state, arguments)
        reply: Reply = notes(state)[key]
        return reply

    wrap(patch, "search_incidents", cached)
    for operation in ("create_incident", "delete_incident"):
        afterwards(patch, operation, lambda state, _: notes(state).clear())


@mutant("search", "search_incidents")
def longest_time_to_repair_of_a_search_is_that_of_the_last_result(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the aggregate `max` of the facet, which is the longest time of all results."""
    bounds = facets._bounds

    def of_the_last(name: str, durations: Iterable[int]) -> Any:
        every = [*durations]
        document = bounds(name, every)
        if name == "time_to_repair" and document["aggregates"]["max"] is not None:
            document["aggregates"]["max"] = float([one for one in every if one][-1])
        return document

    patch.setattr(facets, "_bounds", of_the_last)


@mutant("search", "search_incidents")
def commanders_are_missing_among_the_included_users_of_searches(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `include=users`, which includes the users to whom the found incidents refer."""

    def drop(state: MockState, arguments: Arguments, document: Record) -> None:
        document["included"] = [
            one
            for one in document["included"]
            if one["type"] != "users"
            or one["id"] == state.current_user
            or all(incident["commander"] != one["id"] for incident in state.incidents.values())
        ]

    alter_success(patch, "search_incidents", drop)
