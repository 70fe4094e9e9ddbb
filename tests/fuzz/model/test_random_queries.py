"""Random queries find a bug that shows only in queries that are nested."""

from __future__ import annotations

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Handler
from tests.mutants.tools.handlers import wrap

from .sessions import run_quick


def test_search_that_ignores_the_second_of_two_negations_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def once(handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        text = arguments.query["query"].replace("NOT (NOT ", "NOT (")
        return handler(state, evolve(arguments, query={**arguments.query, "query": text}))

    wrap(monkeypatch, "search_incidents", once)
    assert "search_agrees" in {check for check, *_ in run_quick("search_agrees", "incidents")}
