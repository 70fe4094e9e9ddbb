"""Values come from the seed alone: Hypothesis takes none from the source of whatever is imported."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis.internal.conjecture import providers

from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.source_constants import without_source_constants
from datadog_incidents.mock import MockDatadog

from .model.sessions import session_of

ORIGINAL: Any = providers._get_local_constants


def takes_values() -> bool:
    """Return whether Hypothesis takes values from source code at present, of which a checkout has some."""
    source: Any = providers._get_local_constants
    return source is ORIGINAL or len(source()) > 0


@pytest.mark.parametrize("name", ["model", "contract"])
def test_an_engine_takes_no_values_from_source_code(name: str) -> None:
    session, found = session_of(MockDatadog(), operations=["get_incident_todo"]), set[bool]()
    session.connection.listeners.append(lambda _: found.add(takes_values()))
    (engine,) = engines(name)
    engine.run(session)
    assert found == {False}
    assert takes_values()


def test_of_several_runs_the_last_to_end_restores_what_was_there() -> None:
    first, second = without_source_constants(), without_source_constants()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not takes_values()
    second.__exit__(None, None, None)
    assert takes_values()
