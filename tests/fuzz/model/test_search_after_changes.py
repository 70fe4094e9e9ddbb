"""Searches after changes: results, what they show, facets, and queries for the values of facets."""

from __future__ import annotations

import copy
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any

import pytest
from attrs import frozen

from datadog_incidents.fuzz.failures import Failure, Failures, FirstFailure
from datadog_incidents.fuzz.model import checks
from datadog_incidents.fuzz.model.check_registry import Check
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources import incident_replies
from datadog_incidents.mock.search import facets, search
from datadog_incidents.mock.search.texts import SEPARATOR, Texts
from datadog_incidents.mock.server import Handler
from tests.mutants.mutant import load
from tests.mutants.tools.handlers import afterwards, alter_success, wrap
from tests.mutants.tools.memory import notes

from ...amounts import some
from .sessions import run_scenario, session_of

SCENARIO = "search_follows_every_change"
Patch = Callable[[pytest.MonkeyPatch], None]


def run(stop_at: Callable[[Failure], bool] | None = None) -> set[tuple[str, str]]:
    """Run the scenario, up to a failure if one is named; return the checks and subjects of the failures."""
    session = session_of(MockDatadog())
    session.failures = Failures(stop_at)
    with suppress(FirstFailure):
        run_scenario(session, SCENARIO, "incidents")
    return {(one.check, one.subject) for one in session.failures}


def test_the_mock_has_no_failures() -> None:
    assert run() == set()


@pytest.mark.parametrize(
    ("bug", "check"),
    some(
        [
            ("searches_show_timestamps_without_their_overrides", checks.SEARCH_AGREES),
            ("hidden_incident_is_found_again_after_an_update", checks.SEARCH_AGREES),
            ("total_of_searches_counts_hidden_incidents", checks.SEARCH_AGREES),
            ("renamed_type_is_searched_by_its_first_name", checks.SEARCH_AGREES),
            ("facet_of_impacts_counts_deleted_ones", checks.FACETS_AGREE),
            ("severity_0_is_counted_as_unknown", checks.FACETS_AGREE),
            ("negation_excludes_incidents_without_a_value", checks.FACETS_AGREE),
            ("incidents_in_lists_refer_to_deleted_integrations", checks.LIST_AGREES),
        ],
        3,
    ),
)
def test_seeded_bugs_are_found(bug: str, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    load()[bug].patch(monkeypatch)
    assert check.name in {name for name, _ in run(lambda failure: failure.check == check.name)}


def with_first_texts(patch: pytest.MonkeyPatch, *names: str) -> None:
    """Let searches match some fields by the values that they had when they were searched first."""
    texts = search.IncidentTexts

    def first(state: MockState, incident: Record) -> Texts:
        found = texts(state, incident)
        kept = notes(state).setdefault(f"texts {incident['id']}", {})
        for name in names:
            if list(found.of(name)):
                kept.setdefault(name, list(found.of(name)))
        return WithFirst(found, names, kept)

    patch.setattr(search, "IncidentTexts", first)


@frozen
class WithFirst:
    """Values of an incident, of which those of some fields are the first ones."""

    found: Texts
    names: tuple[str, ...]
    kept: dict[str, list[str]]

    def of(self, field: str) -> Collection[str]:
        return self.kept.get(field, []) if field in self.names else self.found.of(field)

    def all(self) -> str:
        return SEPARATOR.join([self.found.all(), *(text for values in self.kept.values() for text in values)])


def old_root_cause_is_found(patch: pytest.MonkeyPatch) -> None:
    with_first_texts(patch, "root_cause")


def old_scope_is_found(patch: pytest.MonkeyPatch) -> None:
    with_first_texts(patch, "customer_impact_scope")


def removed_commander_is_found(patch: pytest.MonkeyPatch) -> None:
    with_first_texts(patch, "commander")


def removed_postmortem_is_found(patch: pytest.MonkeyPatch) -> None:
    postmortem = facets.postmortem

    def with_deleted(state: MockState, incident: Record) -> str:
        deleted = any(one.incident == incident["id"] for one in state.deleted["attachments"])
        return "Yes" if deleted else postmortem(state, incident)

    patch.setattr(facets, "postmortem", with_deleted)
    patch.setattr(facets, "with_children", lambda state, tag: state.incidents)


def hidden_incident_is_found_by_its_integration(patch: pytest.MonkeyPatch) -> None:
    hidden = search._hidden
    patch.setattr(
        search, "_hidden", lambda state: hidden(state).difference(state.members["integrations"].parents())
    )


def hidden_incident_stays_hidden(patch: pytest.MonkeyPatch) -> None:
    hidden = search._hidden

    def forever(state: MockState) -> frozenset[str | None]:
        notes(state).update({str(one): True for one in hidden(state)})
        return frozenset(notes(state))

    patch.setattr(search, "_hidden", forever)


def deleted_incident_is_found_after_an_update(patch: pytest.MonkeyPatch) -> None:
    def keep(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        incident = state.incidents[arguments.path["incident_id"]]
        notes(state)["deleted"] = incident
        return handler(state, arguments)

    def around(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        before = {**state.incidents}
        if notes(state).get("shown"):
            state.incidents[notes(state)["deleted"]["id"]] = notes(state)["deleted"]
        try:
            return handler(state, arguments)
        finally:
            state.incidents.clear()
            state.incidents.update(before)

    wrap(patch, "delete_incident", keep)
    afterwards(
        patch, "update_incident", lambda state, _: notes(state).update(shown="deleted" in notes(state))
    )
    wrap(patch, "search_incidents", around)


def search_shows_the_first_responders(patch: pytest.MonkeyPatch) -> None:
    def stale(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]["attributes"]["incidents"]:
            links = one["data"]["relationships"]
            kept = notes(state).setdefault(one["data"]["id"], copy.deepcopy(links["responders"]))
            links["responders"] = kept

    alter_success(patch, "search_incidents", stale)


def search_shows_no_user_defined_field(patch: pytest.MonkeyPatch) -> None:
    found = incident_replies._search_attributes
    builtin = ("severity", "state", "detection_method", "root_cause", "summary", "services", "teams", "slug")

    def without(attributes: Record, states: list[tuple[str, str]]) -> Record:
        fields = {name: one for name, one in attributes["fields"].items() if name in builtin}
        return {**found(attributes, states), "fields": fields}

    patch.setattr(incident_replies, "_search_attributes", without)


def first_state_never_ends(patch: pytest.MonkeyPatch) -> None:
    analytics = incident_replies._analytics

    def open_first(states: list[tuple[str, str]]) -> Record:
        found = analytics(states)
        found[states[0][0]]["spans"][0]["end"] = None
        return found

    patch.setattr(incident_replies, "_analytics", open_first)


def included_attachments_are_as_they_were_first(patch: pytest.MonkeyPatch) -> None:
    def stale(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["included"]:
            if one["type"] == "incident_attachments":
                kept = notes(state).setdefault(one["id"], copy.deepcopy(one["attributes"]))
                one["attributes"] = kept

    alter_success(patch, "search_incidents", stale)


def facet_of_commanders_names_another(patch: pytest.MonkeyPatch) -> None:
    def rename(state: MockState, arguments: Arguments, document: Record) -> None:
        for one in document["data"]["attributes"]["facets"]["commander"]:
            one["email"] = "somebody.else@example.com"

    alter_success(patch, "search_incidents", rename)


BUGS: list[tuple[Patch, Check, str]] = [
    (old_root_cause_is_found, checks.SEARCH_AGREES, "old root_cause"),
    (old_scope_is_found, checks.SEARCH_AGREES, "old customer_impact_scope"),
    (removed_commander_is_found, checks.FACETS_AGREE, "query for facet commander"),
    (removed_postmortem_is_found, checks.FACETS_AGREE, "facet postmortem"),
    (hidden_incident_is_found_by_its_integration, checks.SEARCH_AGREES, "results"),
    (hidden_incident_stays_hidden, checks.SEARCH_AGREES, "results"),
    (deleted_incident_is_found_after_an_update, checks.SEARCH_AGREES, "results"),
    (search_shows_the_first_responders, checks.SEARCH_AGREES, "search responders"),
    (search_shows_no_user_defined_field, checks.SEARCH_AGREES, "search fields"),
    (first_state_never_ends, checks.SEARCH_AGREES, "field_analytics state"),
    (included_attachments_are_as_they_were_first, checks.SEARCH_AGREES, "included attachment attachment"),
    (facet_of_commanders_names_another, checks.FACETS_AGREE, "email in facet commander"),
]


@pytest.mark.parametrize(("bug", "check", "subject"), some(BUGS, 3))
def test_bugs_of_searches_are_found(
    bug: Patch, check: Check, subject: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bug(monkeypatch)
    assert (check.name, subject) in run(lambda one: (one.check, one.subject) == (check.name, subject))


def test_a_search_need_not_embed_users(monkeypatch: pytest.MonkeyPatch) -> None:
    def omit(state: MockState, arguments: Arguments, document: Any) -> None:
        for one in document["data"]["attributes"]["incidents"]:
            one["data"]["attributes"].pop("declared_by")
            one["data"]["attributes"]["last_modified_by"] = None

    alter_success(monkeypatch, "search_incidents", omit)
    assert run() == set()
