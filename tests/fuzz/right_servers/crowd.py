"""Servers of large organizations: resources of others that exist before the run, and their unusual values."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from datadog_incidents.mock.server import Server

from .neighbor import CHILDREN, CREATES, Neighbor, after_reset
from .right_server import right_server

MANY = 120
"""Members of each resource of the organization: more than the largest page."""
MANY_INCIDENTS = 1_050
ODD_NAMES = (
    "",
    " ",
    "O\u2019Neil <b>&amp;",
    "\u202enamow",
    "\U0001f9d1\u200d\U0001f692" * 40,
    "null",
    "x" * 1_025,
)
EDGES = {
    "title": "\U0001f525" * 2_000,
    "customer_impact_scope": "",
    "customer_impact_start": "0001-01-01T00:00:00Z",
    "customer_impact_end": "9999-12-31T23:59:59.999999Z",
    "notification_handles": [],
}
"""Attributes of an incident at the edges of what the spec permits."""


def filled(patch: pytest.MonkeyPatch, fill: Callable[[Neighbor, Server], None]) -> None:
    """Let each mock start with the resources that a function creates; it is called once."""
    stored: list[bytes] = []

    def restore(server: Server) -> None:
        if not stored:
            fill(Neighbor(server), server)
            stored.append(pickle.dumps(server.state))
        server.state = pickle.loads(stored[0])  # made above

    after_reset(patch, restore)


@right_server("A list can have any number of items, of which only the first page is returned at once.")
def everything_fills_several_pages(patch: pytest.MonkeyPatch) -> None:
    def fill(neighbor: Neighbor, _: Server) -> None:
        neighbor.create_all()
        of_incident = {*CHILDREN, "postmortem_attachments"}
        for tag in CREATES.keys() - of_incident - {"incidents", "users"}:
            if "{incident_id}" not in CREATES[tag].path:
                for _number in range(MANY):
                    neighbor.create(tag)
        for number in range(MANY_INCIDENTS):
            neighbor.create("incidents", title=f"Incident {number} of many")
        for child in CHILDREN:
            for _number in range(MANY):
                neighbor.create(child)

    filled(patch, fill)


@right_server("Names are free text: they can be empty, long or equal, and in any script.")
def users_have_odd_names(patch: pytest.MonkeyPatch) -> None:
    def fill(neighbor: Neighbor, server: Server) -> None:
        neighbor.create_all()
        for name in ODD_NAMES:
            user = neighbor.create("users", name=name)
            incident = neighbor.create("incidents", title=f"Incident of {name[:20]}")
            neighbor.command(incident, user)
        server.state.users[server.state.current_user]["attributes"]["name"] = ODD_NAMES[2]

    filled(patch, fill)


@right_server("Resources of others have any values that the OpenAPI document permits, also the longest ones.")
def others_have_values_at_every_edge(patch: pytest.MonkeyPatch) -> None:
    def fill(neighbor: Neighbor, server: Server) -> None:
        neighbor.create_all()
        for number in range(3):
            neighbor.create("incidents")
            for child in CHILDREN[number:]:
                neighbor.create(child)
        for incident in server.state.incidents.values():
            incident["attributes"] |= EDGES
        for todo in server.state.todos.values():
            todo |= {"content": "", "assignees": ["@" + "x" * 500], "due_date": None}
        for member in server.state.members["impacts"].values():
            member.resource["attributes"] |= {"description": "", "end_at": "9999-12-31T23:59:59.999999Z"}

    filled(patch, fill)


@right_server("Texts contain IDs and numbers of other resources: incidents refer to each other.")
def resources_refer_to_each_other(patch: pytest.MonkeyPatch) -> None:
    def fill(neighbor: Neighbor, server: Server) -> None:
        neighbor.create_all()
        first, second = (neighbor.create("incidents") for _ in range(2))
        for one, other in ((first, second), (second, first)):
            number = server.state.incidents[other]["attributes"]["public_id"]
            neighbor.update(one, title=f"Duplicate of #{number}: /incidents/{other}")
            neighbor.ids["incidents"] = one
            for child in CHILDREN:
                neighbor.create(child)
        for todo in server.state.todos.values():
            todo["content"] = f"See {first} and {second}"

    filled(patch, fill)
