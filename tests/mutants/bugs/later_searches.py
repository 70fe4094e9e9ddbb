"""Bugs of searches: queries, facets, and the order and the pages of results.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from typing import Any

import pytest
from attrs import evolve
from lark import Lark

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources.incidents import ENDED
from datadog_incidents.mock.search import facets, query, search
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import query_parameters
from ..tools.handlers import alter_arguments, alter_success, altered, wrap
from ..tools.memory import notes


def _alter_facet(patch: pytest.MonkeyPatch, name: str, alter: Callable[[list[Record]], list[Record]]) -> None:
    """Replace the items of a facet in the responses to searches."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        counted = document["data"]["attributes"]["facets"]
        counted[name] = alter(counted[name])

    alter_success(patch, "search_incidents", replace)


def _sort_page(document: Record, key: Callable[[str], Any], *, reverse: bool = False) -> None:
    """Sort the results on a page by a key of their IDs."""
    found = document["data"]["attributes"]["incidents"]
    found.sort(key=lambda one: key(one["data"]["id"]), reverse=reverse)
    identifiers = [{"type": "incidents", "id": one["data"]["id"]} for one in found]
    document["data"]["relationships"]["incidents_relationship"]["data"] = identifiers


def _parse_by(patch: pytest.MonkeyPatch, *changes: tuple[str, str]) -> None:
    """Parse queries by a grammar in which lines are replaced."""
    grammar = query.GRAMMAR
    for right, wrong in changes:
        if right not in grammar:
            raise ValueError(f"the grammar has no {right!r}")
        grammar = grammar.replace(right, wrong)
    parser = Lark(grammar, parser="lalr", propagate_positions=True)
    patch.setattr(query, "_parser", lambda: parser)


@mutant("search", "search_incidents")
def facet_of_last_modifiers_counts_the_declarers(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the facet `last_modified_by`: it is that of the users who changed the incidents last."""

    def copied(state: MockState, arguments: Arguments, document: Record) -> None:
        counted = document["data"]["attributes"]["facets"]
        counted["last_modified_by"] = counted["declared_by"]

    alter_success(patch, "search_incidents", copied)


@mutant("search", "search_incidents")
def facet_of_declarers_names_them_by_their_handles(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the facet, whose `name` is that of the user, beside the handle."""
    _alter_facet(patch, "declared_by", lambda items: [one | {"name": one["handle"]} for one in items])


@mutant("search", "search_incidents")
def facet_of_commanders_names_them_by_their_handles(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the facet, whose `name` is that of the user, beside the handle."""
    _alter_facet(patch, "commander", lambda items: [one | {"name": one["handle"]} for one in items])


@mutant("search", "search_incidents")
def negation_extends_to_the_end_of_the_conjunction(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of `query`: `NOT` before a term negates the term."""
    right = '?negated: ("NOT" | "-") negated          -> none_of\n'
    wrong = '?negated: "NOT" both                     -> none_of\n        | "-" negated -> none_of\n'
    _parse_by(patch, (right, wrong))


@mutant("search", "search_incidents")
def alternatives_take_precedence_over_conjunctions(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of `query`: `AND` takes precedence."""
    _parse_by(
        patch,
        ('?either: both ("OR" both)*               -> any_of', '?either: both ("AND"? both)* -> all_of'),
        ('?both: negated ("AND"? negated)*         -> all_of', '?both: negated ("OR" negated)* -> any_of'),
    )


@mutant("search", "search_incidents")
def values_of_fields_are_found_by_any_part_of_them(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of `query`: `*` is any text, so that a value without it is the whole."""
    text = query._Compiler.text

    def part(self: Any, parts: list[Any]) -> Callable[[Collection[str]], bool]:
        pattern = query._pattern(parts[0])
        if query._SPECIAL.search(pattern):
            return text(self, parts)
        return lambda found: any(pattern in one for one in found)

    patch.setattr(query._Compiler, "text", part)


@mutant("search", "search_incidents")
def facet_of_impacts_counts_an_incident_once_per_impact(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of the search: facets count the matching incidents."""

    def each(state: MockState, incident: Record) -> list[str]:
        impacts = state.children("impacts", incident["id"])
        return [one["attributes"]["impact_type"] for one in impacts] or [facets.NO_IMPACT]

    patch.setattr(facets, "impacts", each)


@mutant("search", "search_incidents")
def facet_of_responders_has_ten_users_at_most(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: facets have several hundred users."""
    _alter_facet(patch, "responder", lambda items: items[:10])


@mutant("search", "search_incidents")
def values_with_an_ampersand_are_not_found_by_their_field(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the description of `query`, whose example is `teams:"web & mobile"`."""
    as_text = search._as_text

    def escaped(value: Any) -> list[str]:
        return [one.replace("&", "&amp;") for one in as_text(value)]

    patch.setattr(search, "_as_text", escaped)


@mutant("search", "search_incidents")
def facet_of_commanders_counts_open_incidents_only(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: facets cover all results."""
    facts, place = facets.facts, facets.FACTS.index("commander")

    def of_open(state: MockState) -> Callable[[Record], tuple[Any, ...]]:
        right = facts(state)

        def of(incident: Record) -> tuple[Any, ...]:
            found = right(incident)
            has_ended = incident["attributes"]["state"] in ENDED
            return (*found[:place], None, *found[place + 1 :]) if has_ended else found

        return of

    patch.setattr(facets, "facts", of_open)


@mutant("search", "search_incidents")
def bounds_of_times_to_detect_are_compared_as_texts(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the aggregates of the facet, which are the least and the greatest number."""
    bounds = facets._bounds

    def as_texts(name: str, durations: Iterable[int]) -> Record:
        found = sorted({*durations} - {0}, key=str)
        if name != "time_to_detect" or not found:
            return bounds(name, found)
        return {"name": name, "aggregates": {"min": float(found[0]), "max": float(found[-1])}}

    patch.setattr(facets, "_bounds", as_texts)


@mutant("search", "search_incidents")
def facet_of_types_begins_with_the_rarest(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: items are ordered by descending count."""
    _alter_facet(
        patch, "incident_type", lambda items: sorted(items, key=lambda one: (one["count"], one["id"]))
    )


@mutant("search", "search_incidents")
def facet_of_responders_has_names_for_handles(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the schema of the facet, whose `handle` is that of the user, beside the name."""
    _alter_facet(patch, "responder", lambda items: [one | {"handle": one["name"]} for one in items])


@mutant("search", "search_incidents")
def values_of_equal_counts_are_in_reverse_order(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: items of equal counts are ordered by name."""
    values = facets._values

    def reverse(counted: Any, known: tuple[str, ...] = ()) -> list[Record]:
        by_name = sorted(values(counted, known), key=lambda one: str(one["name"]), reverse=True)
        return sorted(by_name, key=lambda one: -one["count"])

    patch.setattr(facets, "_values", reverse)


@mutant("search", "search_incidents")
def facets_of_fields_begin_with_the_rarest_value(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: items are ordered by descending count."""

    def rarest_first(items: list[Record]) -> list[Record]:
        return [one | {"facets": sorted(one["facets"], key=lambda each: each["count"])} for one in items]

    _alter_facet(patch, "fields", rarest_first)


@mutant("search", "search_incidents")
def facets_count_the_page_if_results_ascend(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: facets cover all results, not the page."""

    def of_page(state: MockState, arguments: Arguments, document: Record) -> None:
        attributes = document["data"]["attributes"]
        if arguments.query.get("sort") == "created":
            shown = [state.incidents[one["data"]["id"]] for one in attributes["incidents"]]
            attributes["facets"] = facets.count(state, shown)

    alter_success(patch, "search_incidents", of_page)


@mutant("search", "search_incidents")
def total_counts_the_page_if_users_are_included(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: `total` covers all results, not the page."""

    def of_page(state: MockState, arguments: Arguments, document: Record) -> None:
        if "users" in arguments.query.get("include", ()):
            attributes = document["data"]["attributes"]
            attributes["total"] = len(attributes["incidents"])

    alter_success(patch, "search_incidents", of_page)


@mutant("search", "search_incidents")
def total_is_zero_beyond_the_last_page(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: `total` covers all results, not the page."""

    def reset(state: MockState, arguments: Arguments, document: Record) -> None:
        if not document["data"]["attributes"]["incidents"]:
            document["data"]["attributes"]["total"] = 0

    alter_success(patch, "search_incidents", reset)


@mutant("search", "search_incidents")
def relationship_of_later_pages_is_that_of_the_first(patch: pytest.MonkeyPatch) -> None:
    """Contradicts EVIDENCE.md#incident-search: `incidents_relationship` has the IDs of the page."""

    def first_page(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        first = evolve(arguments, query={**arguments.query, "page[offset]": 0})
        shown = json.loads(handler(state, first).body)["data"]["relationships"]
        return altered(
            handler(state, arguments), lambda document: document["data"].update(relationships=shown)
        )

    wrap(patch, "search_incidents", first_page)


@mutant(
    "search",
    "search_incidents",
    needs="a search for alternatives, of which the first matches an older incident than the second",
)
def results_of_alternatives_are_in_the_order_of_these(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the default of `sort`, which is `-created` for each query."""

    def one_after_the_other(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        found: dict[str, int] = {}
        alternatives = arguments.query["query"].split(" OR ")
        if "(" not in arguments.query["query"] and len(alternatives) > 1:
            for one in alternatives:
                alone = evolve(arguments, query={**arguments.query, "query": one, "page[size]": 100})
                for shown in json.loads(handler(state, alone).body)["data"]["attributes"]["incidents"]:
                    found.setdefault(shown["data"]["id"], len(found))
        return altered(
            handler(state, arguments),
            lambda document: _sort_page(document, lambda one: found.get(one, len(found))),
        )

    wrap(patch, "search_incidents", one_after_the_other)


@mutant("search", "search_incidents")
def search_without_sort_has_the_order_of_the_one_before(patch: pytest.MonkeyPatch) -> None:
    """Contradicts the default of `sort`, which is `-created` for each request."""

    def keep(state: MockState, arguments: Arguments) -> None:
        parameters = query_parameters(arguments)
        if "sort" in parameters:
            notes(state)["sort"] = parameters["sort"]
        parameters.setdefault("sort", notes(state).get("sort", "-created"))

    alter_arguments(patch, "search_incidents", keep)


@mutant("search", "search_incidents")
def searches_are_in_the_order_of_the_last_change(patch: pytest.MonkeyPatch) -> None:
    """Contradicts `sort`, whose values name the time of creation."""

    def by_change(state: MockState, arguments: Arguments, document: Record) -> None:
        descends = arguments.query.get("sort", "-created") == "-created"
        _sort_page(document, lambda one: state.incidents[one]["attributes"]["modified"], reverse=descends)

    alter_success(patch, "search_incidents", by_change)
