"""Probes on a server that other clients use at the same time."""

from __future__ import annotations

from itertools import count

from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.mock import MockDatadog
from tests.fuzz.right_servers.neighbor import Neighbor

from .running import run, session_of

LISTS = "list_incidents"


def test_changes_by_others_are_no_difference_between_clients() -> None:
    mock = MockDatadog()
    neighbor = Neighbor(mock._server)
    incident = neighbor.create("incidents")
    session, requests = session_of(mock), count(1)

    def act(request: Request) -> None:
        # After two equal responses, before the one of a client, and before it is repeated.
        if request.operation == LISTS and (number := next(requests)) in (3, 5):
            neighbor.update(incident, title=f"Changed before request {number}")

    session.connection.guards.append(act)
    run(session, "clients", [LISTS])
    assert not [*session.failures]
    assert next(requests) > 6


def test_a_request_about_an_unknown_id_is_not_repeated_with_a_known_one() -> None:
    """Another client changes the incident once, as if the refused request had done so."""
    mock = MockDatadog()
    neighbor, changed = Neighbor(mock._server), list[str]()
    session = session_of(mock)

    def act(request: Request) -> None:
        if request.path.endswith("/no-such-id") and not changed:
            changed.append([*mock._server.state.incidents][-1])
            neighbor.update(changed[0], title="Another")

    session.connection.guards.append(act)
    run(session, "identifiers", ["update_incident"])
    assert not [*session.failures]
    assert changed
