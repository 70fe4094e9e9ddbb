"""Selections without what their operations need: it is created, and neither checked nor counted."""

from __future__ import annotations

import pytest
from attrs import evolve

from datadog_incidents.fuzz.contract import engine
from datadog_incidents.fuzz.contract.engine import ContractEngine
from datadog_incidents.fuzz.live.dry_run import plan
from datadog_incidents.fuzz.report.counts import counts
from datadog_incidents.fuzz.selection import selected
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog

from .conftest import NewSession
from .seeded_bugs import content, on, replies


def run_of(new_session: NewSession, *resources: str, excluded: tuple[str, ...] = ()) -> Session:
    """Run the engine for some resources alone."""
    session = new_session(MockDatadog(), checks=None)
    session.selection = selected(resources=resources, excluded=excluded)
    ContractEngine().run(session)
    return session


def test_a_run_of_todos_alone_is_complete_and_follows_their_links(new_session: NewSession) -> None:
    session = run_of(new_session, "todos")
    assert [*session.failures] == []
    assert session.progress.gaps == []
    assert session.progress.replies["create_incident_todo 201"]
    reached, declared = counts(session).links
    assert reached == declared > 0


def test_a_run_of_what_needs_a_user_in_its_body_is_complete(new_session: NewSession) -> None:
    session = run_of(new_session, "responders")
    assert ([*session.failures], session.progress.gaps) == ([], [])
    assert session.progress.replies["create_incident_responder 201"]


def test_what_is_created_for_others_is_neither_checked_nor_counted(
    new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    replies("create_incident", on(201, content(lambda it: it["data"].update(type="wrong"))))(monkeypatch)
    session = run_of(new_session, "todos")
    assert [*session.failures] == []
    assert session.progress.replies["create_incident 201"]
    assert not any(name.startswith("create_incident ") for name in session.progress.parameters)


def test_what_is_excluded_is_not_called_to_prepare(new_session: NewSession) -> None:
    session = run_of(new_session, "todos", excluded=("create_incident",))
    assert not any(name.startswith("create_incident ") for name in session.progress.replies)
    remedy = "it needs create_incident, so do not exclude it"
    assert f"create_incident_todo never returned 201; {remedy}" in session.progress.gaps
    assert "create_incident_todo never returned 400" not in session.progress.gaps


def test_a_run_of_all_operations_prepares_nothing_else(new_session: NewSession) -> None:
    """Neither on the mock nor on a live server, where some operations are not selected."""
    session = new_session(MockDatadog())
    assert engine._prepares(session) == set()
    called = plan(session.selection, session.profile, live_writes=True).tested
    session.selection = evolve(session.selection, operations=called)
    session.connection.guards.append(lambda _: None)
    assert engine._prepares(session) == set()
