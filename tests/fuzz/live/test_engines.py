"""The engines themselves, against a mock that is served as if it were live."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.fuzz.contract import engine
from datadog_incidents.fuzz.engines import engines
from datadog_incidents.fuzz.execution import execute
from datadog_incidents.fuzz.model import engine as model
from datadog_incidents.mock import MockDatadog

from ...amounts import amount
from .audit import violations
from .foreign import add_foreign, added, is_residue, readings, stored
from .live_session import live_session

REQUESTS = amount(300, 700)


@pytest.mark.parametrize("name", ["model", "contract"])
def test_engine_changes_nothing_of_others_and_leaves_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mock = MockDatadog(seed=1, max_calls=None)
    foreign = add_foreign(mock)
    before, read, calls = stored(mock), readings(mock, foreign), len(mock.calls)
    options = {"engine": name, "seed": 3, "max_requests": REQUESTS}
    with live_session(mock, monkeypatch, tmp_path, **options) as (session, live):
        execute(session, engines(name))
    assert live.clean_up is not None
    assert live.clean_up.is_complete, live.clean_up.lines()
    sent = mock.calls[calls:]
    assert any(call.method == "POST" and call.status == 201 for call in sent)
    assert violations(sent, foreign, session.run_id) == []
    assert all(is_residue(*one) for one in added(before, mock).items())
    assert readings(mock, foreign) == read


def test_invalid_values_that_marks_replace_may_be_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Flags and assignees are replaced, which makes some of the invalid bodies valid."""
    monkeypatch.setattr(engine, "ROUNDS", 1)  # links to requests that are refused are looked for in vain
    options: dict[str, Any] = {
        "engine": "contract",
        "operations": (
            *("create_incident", "create_incident_todo"),
            *("create_incident_type", "delete_incident_type"),
        ),
        "checks": ("negative_data_rejection", "positive_data_acceptance"),
    }
    mock = MockDatadog(seed=1, max_calls=0)
    with live_session(mock, monkeypatch, tmp_path, **options) as (session, _):
        execute(session, engines("contract"))
    assert session.progress.checks["negative_data_rejection"] > 100
    # Guards refuse most random requests.
    assert session.progress.gaps == []
    assert any(note.startswith("contract: ") for note in session.progress.notes)
    assert [(one.check, one.subject) for one in session.failures] == []


@pytest.mark.parametrize(
    ("test", "operation"),
    [
        ("search_follows_every_change incidents", "search_incidents"),
        ("one_attribute_changes todos", "update_incident_todo"),
    ],
)
def test_incidents_are_created_after_all_users_that_the_guards_permit(
    test: str, operation: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They have no commander then. Names of fields have a mark, with which no query names them."""
    mock = MockDatadog(seed=1, max_calls=0)
    monkeypatch.setattr(model, "_begins", lambda _, name: name in {"created_is_read users", test})
    with live_session(mock, monkeypatch, tmp_path, engine="model") as (session, _):
        result = execute(session, engines("model"))
    assert result.failures == ()
    assert any(reply.startswith(f"{operation} 200") for reply in session.progress.replies)
