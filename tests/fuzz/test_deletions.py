"""Resources that a run has deleted, whichever engine did."""

from __future__ import annotations

import pytest

from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.mock import MockDatadog

from .model.sessions import session_of

USER = "/api/v2/users/{}"


@pytest.mark.parametrize(
    ("method", "prefix", "is_deleted"),
    [("DELETE", "", True), ("DELETE", "x", False), ("GET", "", False)],
    ids=["deleted", "refused", "read"],
)
def test_successful_deletes_are_recorded(method: str, prefix: str, is_deleted: bool) -> None:
    mock = MockDatadog()
    with mock.client() as dd:
        user = dd.users.create(email="ana@example.com")
    session = session_of(mock)
    session.connection.send(Request(method, USER.format(prefix + user.id)))
    assert (user.id in session.deletions) == is_deleted
    assert "ana" not in session.deletions


def test_ids_are_percent_decoded_and_parents_are_not_deleted() -> None:
    mock = MockDatadog()
    with mock.client(unstable_operations="all") as dd:
        incident = dd.incidents.create(title="Down")
        todo = dd.todos.create(incident.id, content="Call", assignees=["@ana"])
    session = session_of(mock)
    encoded = todo.id.replace("-", "%2D")
    path = f"/api/v2/incidents/{incident.id}/relationships/todos/{encoded}"
    assert session.connection.send(Request("DELETE", path)).response.ok
    assert todo.id in session.deletions and incident.id not in session.deletions
