"""Bugs of the holdout: searches.

The docstring of each bug says what the bug contradicts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

import pytest
from lark import Lark

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources.incidents import ENDED
from datadog_incidents.mock.search import facets, query, search

from ..mutant import mutant
from ..tools.handlers import alter_success


def _alter_facet(patch: pytest.MonkeyPatch, name: str, alter: Callable[[list[Record]], list[Record]]) -> None:
    """Replace the items of a facet in the responses to searches."""

    def replace(state: MockState, arguments: Arguments, document: Record) -> None:
        counted = document["data"]["attributes"]["facets"]
        counted[name] = alter(counted[name])

    alter_success(patch, "search_incidents", replace)


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
