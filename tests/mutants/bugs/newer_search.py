"""Bugs written without a look at the fuzzer, before it was improved: searches."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources.incident_replies import included
from datadog_incidents.mock.resources.timestamps import to_second
from datadog_incidents.mock.search import query, search
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import alter_success, altered, wrap


def _search_of(
    handler: Handler, state: MockState, arguments: Arguments, incidents: dict[str, Record], **changes: Any
) -> Reply:
    """Search some incidents, with other query parameters."""
    existing, state.incidents = state.incidents, incidents
    try:
        return handler(state, evolve(arguments, query={**arguments.query, **changes}))
    finally:
        state.incidents = existing


@mutant("search", "search_incidents")
def asterisks_in_phrases_stand_for_any_text(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `query`: `*` is any text outside of quotation marks only."""
    pattern = query._pattern

    def lax(token: Any) -> str:
        found = pattern(token)
        return found.replace("[*]", "*") if token.type == "QUOTED" else found

    patch.setattr(query, "_pattern", lax)


@mutant("search", "search_incidents")
def facet_of_tests_counts_what_affects_customers(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the facet `is_test`, which counts the values of this attribute."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        facets = document["data"]["attributes"]["facets"]
        facets["is_test"] = facets["customer_impacted"]

    alter_success(patch, "search_incidents", replace)


@mutant("search", "search_incidents")
def ascending_results_of_one_second_are_newest_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `sort=created`: incidents are in the order in which the list shows their `created`."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if arguments.query.get("sort") != "created":
            return handler(state, arguments)
        newest_first = reversed(state.incidents.items())
        by_second = sorted(newest_first, key=lambda pair: str(to_second(pair[1]["attributes"]["created"])))
        return _search_of(handler, state, arguments, dict(by_second))

    wrap(patch, "search_incidents", around)


@mutant("search", "search_incidents")
def pages_of_searches_skip_incidents_before_the_query_selects_any(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `page[offset]`: it counts items, which are the results."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, offset = handler(state, arguments), arguments.query.get("page[offset]", 0)
        if not offset or not arguments.query["query"].strip():
            return reply
        incidents = [*state.incidents.items()]
        oldest_first = arguments.query.get("sort") == "created"
        rest = dict(incidents[offset:] if oldest_first else incidents[: max(0, len(incidents) - offset)])
        page = json.loads(_search_of(handler, state, arguments, rest, **{"page[offset]": 0}).body)
        size = page["meta"]["pagination"]["size"]

        def replace(document: Record) -> None:
            data, shown = document["data"], page["data"]
            data["attributes"]["incidents"] = shown["attributes"]["incidents"]
            data["relationships"] = shown["relationships"]
            document["included"] = page["included"]
            document["meta"]["pagination"] |= {"size": size, "next_offset": offset + size}

        return altered(reply, replace)

    wrap(patch, "search_incidents", around)


@mutant("search", "search_incidents")
def attachments_after_a_result_without_any_are_not_included(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `include`: the attachments of all results of the page are included."""

    def up_to_first_without(
        state: MockState, incidents: Iterable[Record], arguments: Arguments
    ) -> list[Record]:
        shown = list(incidents)
        attached = takewhile(bool, (state.children("attachments", one["id"]) for one in shown))
        kept = {one["id"] for attachments in attached for one in attachments}
        found = included(state, shown, arguments)
        return [one for one in found if one["type"] != "incident_attachments" or one["id"] in kept]

    patch.setattr(search, "included", up_to_first_without)


@mutant("search", "search_incidents")
def total_counts_an_incident_once_for_each_alternative_that_it_matches(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: `total` covers the results, of which each is one incident."""

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply, alternatives = handler(state, arguments), arguments.query["query"].split(" OR ")
        if len(alternatives) == 1 or re.search(r'[()"]', arguments.query["query"]):
            return reply
        found = [_search_of(handler, state, arguments, state.incidents, query=one) for one in alternatives]
        total = sum(json.loads(one.body)["data"]["attributes"]["total"] for one in found)
        return altered(reply, lambda document: document["data"]["attributes"].update(total=total))

    wrap(patch, "search_incidents", around)
