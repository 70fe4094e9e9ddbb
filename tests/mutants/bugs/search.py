"""Bugs of the class `search`: searches disagree with lists, facets with the results."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import paging
from datadog_incidents.mock.search import facets, query, search
from datadog_incidents.mock.search.texts import SEPARATOR, Texts
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.handlers import alter_arguments, alter_query, alter_success, altered, wrap
from ..tools.memory import notes
from ..tools.texts import AlteredTexts

SEARCH = "search_incidents"
Compiler = query._Compiler


def _alter_results(patch: pytest.MonkeyPatch, alter: Callable[[Record], object]) -> None:
    """Alter the `attributes` of the response: `facets`, `incidents` and `total`."""
    alter_success(patch, SEARCH, lambda state, arguments, document: alter(document["data"]["attributes"]))


@mutant("search", SEARCH)
def query_is_ignored(patch: pytest.MonkeyPatch) -> None:
    def everything(text: str, check_field: Callable[[str], str | None]) -> None:
        query.parse(text, check_field)

    patch.setattr(search, "parse", everything)


@mutant("search", SEARCH)
def negation_is_ignored(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Compiler, "none_of", lambda self, parts: parts[0])


@mutant("search", SEARCH)
def alternatives_must_all_match(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Compiler, "any_of", Compiler.all_of)


@mutant("search", SEARCH)
def one_of_several_terms_suffices(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Compiler, "all_of", Compiler.any_of)


@mutant("search", SEARCH)
def phrases_match_any_of_their_words(patch: pytest.MonkeyPatch) -> None:
    anywhere = Compiler.anywhere

    def loose(self: Any, parts: list[Any]) -> Any:
        if parts[0].type != "QUOTED":
            return anywhere(self, parts)
        words = str(parts[0]).strip('"').lower().split()
        return lambda texts: any(word in text for word in words for text in texts(None))

    patch.setattr(Compiler, "anywhere", loose)


@mutant("search", SEARCH)
def wildcards_are_literal(patch: pytest.MonkeyPatch) -> None:
    pattern = query._pattern
    patch.setattr(query, "_pattern", lambda token: pattern(token).replace("*", "[*]"))


@mutant("search", SEARCH)
def words_must_match_in_case(patch: pytest.MonkeyPatch) -> None:
    pattern = query._pattern

    def sensitive(token: Any) -> str:
        return "\N{REPLACEMENT CHARACTER}" if str(token) != str(token).lower() else pattern(token)

    patch.setattr(query, "_pattern", sensitive)


@mutant("search", SEARCH)
def terms_with_a_field_match_in_any_field(patch: pytest.MonkeyPatch) -> None:
    def anywhere(self: Any, parts: list[Any]) -> Any:
        return lambda texts: parts[1](texts.all().split(SEPARATOR))

    patch.setattr(Compiler, "in_field", anywhere)


@mutant("search", SEARCH)
def state_is_searched_as_it_was_at_first(patch: pytest.MonkeyPatch) -> None:
    texts = search.IncidentTexts

    def stale(state: MockState, incident: Record) -> Texts:
        found = texts(state, incident)
        return AlteredTexts(
            found, lambda field: [incident["states"][0][0]] if field == "state" else found.of(field)
        )

    patch.setattr(search, "IncidentTexts", stale)


@mutant("search", SEARCH)
def facets_count_only_the_page(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        reply = handler(state, arguments)
        shown: list[str] = []

        def ids(document: Record) -> None:
            shown.extend(one["data"]["id"] for one in document["data"]["attributes"]["incidents"])

        altered(reply, ids)
        stored = state.incidents
        state.incidents = {key: stored[key] for key in stored if key in shown}
        found = [copy.deepcopy(one) for one in state.incidents.values()]
        counted = facets.count(state, found)
        state.incidents = stored
        return altered(reply, lambda document: document["data"]["attributes"].update(facets=counted))

    wrap(patch, SEARCH, around)


@mutant("search", SEARCH)
def total_counts_only_the_page(patch: pytest.MonkeyPatch) -> None:
    _alter_results(patch, lambda results: results.update(total=len(results["incidents"])))


@mutant("search", SEARCH)
def facet_of_severity_is_one_too_high(patch: pytest.MonkeyPatch) -> None:
    def raise_(results: Record) -> None:
        first = results["facets"]["severity"][0]
        first["count"] += 1 if first["count"] else 0

    _alter_results(patch, raise_)


@mutant("search", SEARCH)
def facet_of_state_counts_resolved_as_active(patch: pytest.MonkeyPatch) -> None:
    def mix_up(results: Record) -> None:
        found = {one["name"]: one for one in results["facets"]["state"]}
        found["active"]["count"] += found["resolved"]["count"]
        found["resolved"]["count"] = 0

    _alter_results(patch, mix_up)


@mutant("search", SEARCH)
def facet_of_commander_lacks_the_last_user(patch: pytest.MonkeyPatch) -> None:
    _alter_results(
        patch, lambda results: results["facets"].update(commander=results["facets"]["commander"][:-1])
    )


@mutant("search", SEARCH)
def facet_of_customer_impact_is_inverted(patch: pytest.MonkeyPatch) -> None:
    def invert(results: Record) -> None:
        flags = results["facets"]["customer_impacted"]
        flags[0]["count"], flags[1]["count"] = flags[1]["count"], flags[0]["count"]

    _alter_results(patch, invert)


@mutant("search", SEARCH)
def sort_of_searches_is_ignored(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, SEARCH, lambda query: query.pop("sort", None))


@mutant("search", SEARCH, "update_incident")
def searches_show_the_title_at_creation(patch: pytest.MonkeyPatch) -> None:
    def stale(state: MockState, arguments: Arguments, document: Record) -> None:
        titles = notes(state)
        for one in document["data"]["attributes"]["incidents"]:
            data = one["data"]
            data["attributes"]["title"] = titles.get(data["id"], data["attributes"]["title"])

    def remember(state: MockState, arguments: Arguments, document: Record) -> None:
        notes(state)[document["data"]["id"]] = document["data"]["attributes"]["title"]

    alter_success(patch, "create_incident", remember)
    alter_success(patch, SEARCH, stale)


@mutant("search", SEARCH, "delete_incident")
def deleted_incidents_are_found(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments) -> None:
        stored = state.incidents.get(arguments.path["incident_id"])
        if stored is not None:
            notes(state)[stored["id"]] = stored

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = state.incidents
        state.incidents = stored | notes(state)
        try:
            return handler(state, arguments)
        finally:
            state.incidents = stored

    alter_arguments(patch, "delete_incident", remember)
    wrap(patch, SEARCH, around)


@mutant("search", SEARCH, "create_incident")
def newest_incident_is_not_found(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = state.incidents
        state.incidents = dict(list(stored.items())[:-1])
        try:
            return handler(state, arguments)
        finally:
            state.incidents = stored

    wrap(patch, SEARCH, around)


@mutant("search", SEARCH, "import_incident")
def imported_incidents_are_not_found(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments, document: Record) -> None:
        notes(state)[document["data"]["id"]] = True

    hidden = search._hidden
    alter_success(patch, "import_incident", remember)
    patch.setattr(search, "_hidden", lambda state: hidden(state).union(notes(state)))


@mutant("search", SEARCH)
def page_offset_of_searches_is_ignored(patch: pytest.MonkeyPatch) -> None:
    alter_query(patch, SEARCH, lambda query: query.pop("page[offset]", None))


@mutant("search", SEARCH)
def last_page_of_searches_is_empty_unless_it_is_full(patch: pytest.MonkeyPatch) -> None:
    def full(found: Any, arguments: Arguments) -> tuple[Any, Record]:
        shown, meta = paging.page(found, arguments)
        size = arguments.query.get("page[size]", paging.DEFAULT_SIZE)
        partial = arguments.query.get("page[offset]", 0) > 0 and len(shown) < size
        return (found[:0], meta) if partial else (shown, meta)

    patch.setattr(search, "page", full)


@mutant("search", SEARCH)
def include_of_searches_lacks_the_commanders(patch: pytest.MonkeyPatch) -> None:
    def remove(state: MockState, arguments: Arguments, document: Record) -> None:
        document["included"] = [
            one for one in document["included"] if one["type"] != "users" or one["id"] == state.current_user
        ]

    alter_success(patch, SEARCH, remove)


@mutant("search", SEARCH)
def searches_show_all_incidents_as_without_impact(patch: pytest.MonkeyPatch) -> None:
    def reset(results: Record) -> None:
        for one in results["incidents"]:
            one["data"]["attributes"]["customer_impacted"] = False

    _alter_results(patch, reset)


@mutant("search", SEARCH, "update_incident")
def removed_commander_is_still_found(patch: pytest.MonkeyPatch) -> None:
    def remember(state: MockState, arguments: Arguments) -> None:
        stored = state.incidents.get(arguments.path["incident_id"])
        if stored is not None and stored["commander"] is not None:
            notes(state)[stored["id"]] = stored["commander"]

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        stored = state.incidents
        state.incidents = {
            key: one | {"commander": one["commander"] or notes(state).get(key)} for key, one in stored.items()
        }
        try:
            return handler(state, arguments)
        finally:
            state.incidents = stored

    alter_arguments(patch, "update_incident", remember)
    wrap(patch, SEARCH, around)


@mutant("search", SEARCH)
def relationship_of_searches_is_in_the_opposite_order(patch: pytest.MonkeyPatch) -> None:
    alter_success(
        patch,
        SEARCH,
        lambda state, arguments, document: document["data"]["relationships"]["incidents_relationship"][
            "data"
        ].reverse(),
    )
