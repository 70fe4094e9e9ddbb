"""Holdout: bugs written without a look at the fuzzer, which has not been changed since: searches."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from fnmatch import translate
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_replies
from datadog_incidents.mock.resources.paging import DEFAULT_SIZE
from datadog_incidents.mock.search import facets, query
from datadog_incidents.mock.search.texts import SEPARATOR, Texts

from ..mutant import mutant
from ..tools.handlers import alter_query, alter_success

VALUES = re.compile(r"([\w@][\w.@-]*):\(\s*(?!NOT\b|-|\()")
LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


@mutant("search", "search_incidents", needs="incidents whose titles contain values of their fields")
def only_the_first_of_several_values_is_searched_in_the_field(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `query`: `state:(active OR stable)` has several values of a field."""

    def unbind(sent: Record) -> None:
        sent["query"] = VALUES.sub(r"(\1:", sent["query"])

    alter_query(patch, "search_incidents", unbind)


@mutant("search", "search_incidents")
def next_offset_of_a_search_is_that_after_a_full_page(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#pagination: after five results, `next_offset` is 5, whatever the page size."""

    def fill(state: MockState, arguments: Arguments, document: Record) -> None:
        pagination = document["meta"]["pagination"]
        size: int = arguments.query.get("page[size]", DEFAULT_SIZE)
        pagination["next_offset"] = pagination["offset"] + size

    alter_success(patch, "search_incidents", fill)


@mutant("search", "search_incidents", needs="a comparison of the spans of states with each other")
def state_to_which_an_incident_returns_has_only_its_last_span(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: a state has the time spent in it, with all its spans."""
    analytics = incident_replies._analytics

    def last(states: list[tuple[str, str]]) -> Record:
        found = analytics(states)
        for state in found.values():
            span = state["spans"][-1]
            state |= {"spans": [span], "duration": (span["end"] or span["start"]) - span["start"]}
        return found

    patch.setattr(incident_replies, "_analytics", last)


@mutant("search", "search_incidents")
def users_of_equal_count_in_facets_are_ordered_by_handle(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: users are ordered by descending count, then by ID."""
    in_order = facets._users

    def by_handle(state: MockState, counted: Mapping[str | None, int]) -> list[Record]:
        return sorted(in_order(state, counted), key=lambda one: (-one["count"], one["handle"]))

    patch.setattr(facets, "_users", by_handle)


@mutant("search", "search_incidents")
def capital_letters_beyond_ascii_in_queries_match_nothing(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#assumptions-of-the-mock: matching ignores case."""
    pattern = query._pattern

    def in_ascii(token: Any) -> str:
        lower: str = str(token).translate(LOWER)
        if lower == lower.lower():
            return pattern(token)
        # The values are in lower case, so that nothing has the letter, like the character that is added.
        return pattern(token) + "\N{REPLACEMENT CHARACTER}"

    patch.setattr(query, "_pattern", in_ascii)


@mutant("search", "search_incidents")
def words_are_found_only_where_a_text_begins(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the parameter `query`: a word or phrase matches in any text of the incident."""

    def anywhere(self: Any, parts: list[Any]) -> query.Predicate:
        compiled = re.compile(translate(f"{query._pattern(parts[0])}*"))

        def begins(texts: Texts) -> bool:
            return any(compiled.match(one) for one in texts.all().split(SEPARATOR))

        return begins

    patch.setattr(query._Compiler, "anywhere", anywhere)
