"""Servers on which other clients work without a pause, at resources of their own of every kind."""

from __future__ import annotations

import random
from itertools import count

import pytest

from datadog_incidents.mock import server as mock_server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.messages import Reply
from datadog_incidents.mock.core.state import MockState

from .neighbor import CHILDREN, DELETES, UPDATES, Neighbor, work
from .right_server import right_server

NEEDED = ("incidents", "types", "users", "notification_templates", "postmortem_templates")
"""Resources to which others of the same client refer."""
LATE = 4
"""Requests until a list shows an incident of another client."""
SHOWN = 30
"""Incidents that the other client keeps."""


@right_server("Other users change resources of theirs, of every kind, every few requests.")
def others_change_something_all_the_time(patch: pytest.MonkeyPatch) -> None:
    kinds = [*UPDATES]

    def turn(neighbor: Neighbor, number: int) -> None:
        neighbor.update(neighbor.ids["incidents"], title=f"Changed in turn {number}")
        neighbor.update_any(kinds[number % len(kinds)])

    work(patch, 7, turn)


@right_server("Other users create and delete resources of theirs, of every kind, every few requests.")
def others_come_and_go_all_the_time(patch: pytest.MonkeyPatch) -> None:
    kinds = [one for one in DELETES if one not in NEEDED]

    def turn(neighbor: Neighbor, number: int) -> None:
        kind = kinds[number // 2 % len(kinds)]
        if number % 2:
            neighbor.delete_any(kind)
        else:
            neighbor.create(kind)

    work(patch, 3, turn)


@right_server("Other users declare and delete incidents every few requests.")
def others_declare_and_delete_incidents(patch: pytest.MonkeyPatch) -> None:
    own: list[tuple[Neighbor, str]] = []

    def turn(neighbor: Neighbor, number: int) -> None:
        if number % 2:
            own.append((neighbor, neighbor.create("incidents", title=f"Incident {number} of others")))
            neighbor.create(CHILDREN[number // 2 % len(CHILDREN)])
        elif len(own) > 2:
            owner, incident = own.pop(0)
            owner.delete(incident)

    work(patch, 3, turn)


@right_server("A replica that answers lists can lag behind for what other clients have written.")
def lists_show_incidents_of_others_late(patch: pytest.MonkeyPatch) -> None:
    chance = random.Random(9)  # noqa: S311  # must be reproducible
    written: dict[str, int] = {}
    turns = count()
    now = [0]
    listed = mock_server.HANDLERS["list_incidents"]

    def turn(neighbor: Neighbor, number: int) -> None:
        now[0] = next(turns)
        if chance.random() < 1 / 9:
            written[neighbor.create("incidents", title=f"Incident {number} of others")] = now[0]
        if len(written) > SHOWN:
            oldest = next(iter(written))
            del written[oldest]
            neighbor.delete(oldest)

    def late(state: MockState, arguments: Arguments) -> Reply:
        before = state.incidents
        state.incidents = {
            key: one for key, one in before.items() if now[0] - written.get(key, -LATE) >= LATE
        }
        try:
            return listed(state, arguments)
        finally:
            state.incidents = before

    patch.setitem(mock_server.HANDLERS, "list_incidents", late)
    work(patch, 1, turn)
