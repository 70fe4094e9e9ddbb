"""Edges of the class `search`: pages with an offset, former states, and what is included or counted."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_replies, incidents, paging
from datadog_incidents.mock.search import facets, search
from datadog_incidents.mock.search.texts import Texts
from datadog_incidents.mock.server import Handler

from ..mutant import mutant
from ..tools.arguments import query_parameters
from ..tools.handlers import afterwards, alter_arguments, alter_success, wrap
from ..tools.memory import notes
from ..tools.texts import AlteredTexts


@mutant("search", "search_incidents")
def ascending_sort_applies_to_the_page_only(patch: pytest.MonkeyPatch) -> None:
    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        if query_parameters(arguments).pop("sort", "") != "created":
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
    patch.setattr(facets, "with_children", lambda state, tag: state.incidents)
    alter_arguments(patch, "delete_incident_responder", remember)


@mutant("search", "search_incidents")
def total_of_search_counts_from_the_offset(patch: pytest.MonkeyPatch) -> None:
    def subtract(state: MockState, arguments: Arguments, document: Record) -> None:
        attributes = document["data"]["attributes"]
        attributes["total"] = max(0, attributes["total"] - arguments.query.get("page[offset]", 0))

    alter_success(patch, "search_incidents", subtract)


@mutant("search", "search_incidents")
def incident_is_found_by_its_former_commanders(patch: pytest.MonkeyPatch) -> None:
    texts = search.IncidentTexts

    def before(state: MockState, arguments: Arguments) -> None:
        incident = state.incidents.get(arguments.path["incident_id"])
        if incident is not None and incident["commander"]:
            notes(state).setdefault(incident["id"], []).append(incident["commander"])

    def with_former(state: MockState, incident: Record) -> Texts:
        known, former = texts(state, incident), notes(state).get(incident["id"], [])
        names = [name for user in former for name in search._names(state, user)]
        return AlteredTexts(known, lambda field: [*known.of(field), *(names if field == "commander" else ())])

    alter_arguments(patch, "update_incident", before)
    patch.setattr(search, "IncidentTexts", with_former)


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

    alter_success(patch, "search_incidents", merge)


@mutant("search", "search_incidents")
def bounds_of_repair_times_are_swapped(patch: pytest.MonkeyPatch) -> None:
    def swap(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]["attributes"]["facets"]["time_to_repair"]:
            bounds = one["aggregates"]
            bounds["min"], bounds["max"] = bounds["max"], bounds["min"]

    alter_success(patch, "search_incidents", swap)


@mutant("search", "search_incidents", "create_incident_configuration", "update_incident_configuration")
def incident_that_was_once_hidden_stays_hidden(patch: pytest.MonkeyPatch) -> None:
    def hide(state: MockState, arguments: Arguments) -> None:
        for member in state.members["configurations"].values():
            if member.resource["attributes"].get("include_in_search") is False:
                notes(state).setdefault("hidden", set()).add(member.incident)

    hidden = search._hidden

    def still(state: MockState) -> frozenset[str | None]:
        return hidden(state).union(notes(state).get("hidden", ()))

    for operation in ("create_incident_configuration", "update_incident_configuration"):
        afterwards(patch, operation, hide)
    patch.setattr(search, "_hidden", still)


@mutant("search", "search_incidents")
def facets_of_fields_count_each_value_once(patch: pytest.MonkeyPatch) -> None:
    def once(state: MockState, arguments: Arguments, document: Record) -> None:
        for field in document["data"]["attributes"]["facets"]["fields"]:
            for one in field["facets"]:
                one["count"] = min(one["count"], 1)

    alter_success(patch, "search_incidents", once)
