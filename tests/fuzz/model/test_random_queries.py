"""Random queries find a bug that shows only in queries that are nested, and none in the mock."""

from __future__ import annotations

import pytest
from attrs import evolve

from datadog_incidents.fuzz.model.leaves import WORDS
from datadog_incidents.fuzz.model.scenarios.searches.queries import TITLE_WORDS
from datadog_incidents.fuzz.profiles import PROFILES
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler
from tests.mutants.tools.handlers import wrap

from .sessions import run_quick, run_scenario, session_of


def test_search_that_ignores_the_second_of_two_negations_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def once(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        text = arguments.query["query"].replace("NOT (NOT ", "NOT (")
        return handler(state, evolve(arguments, query={**arguments.query, "query": text}))

    wrap(monkeypatch, "search_incidents", once)
    assert "search_agrees" in {check for check, *_ in run_quick("search_agrees", "incidents")}


def test_no_other_text_of_an_incident_has_a_word_of_its_title() -> None:
    """With seeds 12 to 14, `quick` drew an incident type and a scope with the first word of titles."""
    assert not {*TITLE_WORDS} & {*WORDS}


@pytest.mark.parametrize("seed", [12, 13, 14])
def test_searches_of_the_mock_agree(seed: int) -> None:
    session = session_of(MockDatadog(seed=seed), seed=seed)
    session.profile, session.run_id = PROFILES["quick"], f"fuzz-{seed}"
    assert run_scenario(session, "search_agrees", "incidents") == []
