"""Deletes that are refused with a declared status: other servers than the mock may do so."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.contract import engine
from datadog_incidents.fuzz.contract.engine import ContractEngine
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Refused, Reply
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import HANDLERS

from .conftest import NewSession

OPERATIONS = ("create_incident_type", "get_incident_type", "delete_incident_type")
CHECKS = ("positive_data_acceptance", "status_code_conformance")


@pytest.mark.parametrize(
    ("status", "is_allowed"), [(400, True), (409, False)], ids=["declared", "undeclared"]
)
def test_other_servers_may_refuse_deletes_as_declared(
    status: int, is_allowed: bool, new_session: NewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: MockState, arguments: Arguments) -> Reply:
        raise Refused(status, f"{arguments.path} is in use")

    monkeypatch.setitem(HANDLERS, "delete_incident_type", refuse)
    monkeypatch.setattr(engine, "ROUNDS", 2)  # links from what is refused are looked for in vain
    mock = MockDatadog()
    for session in (
        new_session(mock, operations=OPERATIONS, checks=CHECKS),
        new_session(mock, operations=OPERATIONS, checks=CHECKS, mock=None),
    ):
        ContractEngine().run(session)
        found = {one.operations[0] for one in session.failures}
        assert found == (set() if is_allowed and session.mock is None else {"delete_incident_type"})
