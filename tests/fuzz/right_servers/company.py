"""Servers with other users: resources that exist before the run, and others that come and go during it."""

from __future__ import annotations

import pickle

import pytest

from datadog_incidents.mock.server import Server

from .neighbor import CHILDREN, Neighbor, after_reset, work
from .right_server import right_server

INCIDENTS = 240
"""Incidents that exist before the run."""
STATES = ("active", "stable", "resolved", "completed")
SEVERITIES = ("UNKNOWN", "SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5")


def settle_in(server: Server) -> None:
    """Create incidents of all states and types with children, and delete some of them."""
    neighbor = Neighbor(server)
    for _ in range(3):
        neighbor.create_all()
    for number in range(INCIDENTS):
        if number % 40 == 0:
            neighbor.create("users")
            neighbor.create("types", name=f"Type {number}")
        incident = neighbor.create("incidents", title=f"Incident {number} of others", fields={})
        for child in CHILDREN[: number % (len(CHILDREN) + 1)]:
            neighbor.create(child)
        fields = {"state": STATES[number % 4], "severity": SEVERITIES[number % 6]}
        neighbor.update(
            incident, fields={name: {"type": "dropdown", "value": value} for name, value in fields.items()}
        )
        if number % 12 == 11:
            neighbor.delete(incident)


@right_server("An organization has incidents of all states before the run, with gaps between their numbers.")
def much_has_happened_before(patch: pytest.MonkeyPatch) -> None:
    stored: list[bytes] = []

    def fill(server: Server) -> None:
        if not stored:
            settle_in(server)
            stored.append(pickle.dumps(server.state))
        server.state = pickle.loads(stored[0])  # made above

    after_reset(patch, fill)


@right_server("Other users of the organization create, change and delete resources of their own at any time.")
def others_work_at_the_same_time(patch: pytest.MonkeyPatch) -> None:
    def turn(neighbor: Neighbor, number: int) -> None:
        own = declared.setdefault(neighbor, [])
        if number % 3 == 0:
            own.append(neighbor.create("incidents", title=f"Incident {number} of others"))
        elif number % 3 == 1 and own:
            neighbor.update(own[-1], title=f"Changed in turn {number}")
            neighbor.create(CHILDREN[number % len(CHILDREN)])
            neighbor.create("notification_rules")
        elif len(own) > 4:
            neighbor.delete(own.pop(0))

    declared: dict[Neighbor, list[str]] = {}
    work(patch, 31, turn)
