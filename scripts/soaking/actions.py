"""Random calls of an application, for both kinds of clients, with checks of their responses."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from attrs import frozen

START = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
KNOWN = 50
"""Incidents of each process that its calls refer to."""


@frozen
class Incident:
    """Incident that was created.

    Attributes:
        id: ID of the incident.
        title: unique title. Updates append text to it, after a space.
    """

    id: str
    title: str


@frozen
class Action:
    """Call of a resource method.

    Attributes:
        kind: name of the method.
        call: function that calls the method of a client; its result must be awaited if the client is
            asynchronous.
        check: function that returns what is wrong with a result; None if nothing is.
        title: unique title of the incident that the call creates; None for other calls.
        incident: incident to which the call refers; None if it refers to none.
        calls: requests that the method makes at most, not counting retries. Each has its own deadline.
    """

    kind: str
    call: Callable[[Any], Any]
    check: Callable[[Any], str | None]
    title: str | None = None
    incident: Incident | None = None
    calls: int = 1


class Actions:
    """Source of random actions, shared by the threads or tasks of one process.

    Args:
        origin: text that makes titles unique.
    """

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._numbers = itertools.count()
        # Entries are replaced one by one, which needs no lock.
        self._known: list[Incident | None] = [None] * KNOWN

    def draw(self, random: Random) -> Action:
        """Draw an action; a create as long as no incident is known."""
        incident = random.choice(self._known)
        if incident is None or random.random() < 0.25:
            return self._create(random.randrange(KNOWN))
        kinds = (self._get, self._update, self._add_todo, self._add_impact, self._list_impacts, self._delete)
        if random.random() < 0.15:
            return self._list(random)
        return random.choices(kinds, (30, 15, 12, 8, 10, 3))[0](incident)

    def plain(self) -> Action:
        """Return a call that must succeed without faults."""
        return self._create(0)

    def forget(self, action: Action) -> None:
        """Forget the incident of a call to which the server responded with 404."""
        for position, incident in enumerate(self._known):
            if incident is action.incident:
                self._known[position] = None

    def _next(self) -> int:
        return next(self._numbers)

    def _create(self, position: int) -> Action:
        title = f"soak-{self._origin}-{self._next()}"

        def check(created: Any) -> str | None:
            if created.attributes.title != title:
                return f"create of {title!r} returned {created.attributes.title!r}"
            self._known[position] = Incident(created.id, title)
            return None

        return Action("create", lambda client: client.incidents.create(title=title), check, title)

    def _get(self, incident: Incident) -> Action:
        return Action(
            "get",
            lambda client: client.incidents.get(incident.id),
            lambda got: _other(incident, got),
            incident=incident,
        )

    def _update(self, incident: Incident) -> Action:
        title = f"{incident.title} {self._next()}"

        def check(updated: Any) -> str | None:
            if updated.attributes.title != title:
                return f"update to {title!r} returned {updated.attributes.title!r}"
            return _other(incident, updated)

        return Action(
            "update",
            lambda client: client.incidents.update(incident.id, title=title),
            check,
            incident=incident,
        )

    def _delete(self, incident: Incident) -> Action:
        return Action(
            "delete", lambda client: client.incidents.delete(incident.id), lambda _: None, incident=incident
        )

    def _add_todo(self, incident: Incident) -> Action:
        content = f"{incident.title} todo {self._next()}"

        def check(todo: Any) -> str | None:
            found = todo.attributes.content
            return None if found == content else f"create of todo {content!r} returned {found!r}"

        return Action(
            "create todo",
            lambda client: client.todos.create(incident.id, content=content),
            check,
            incident=incident,
        )

    def _add_impact(self, incident: Incident) -> Action:
        description = f"{incident.title} impact {self._next()}"

        def check(impact: Any) -> str | None:
            found = impact.attributes.description
            return None if found == description else f"create of impact {description!r} returned {found!r}"

        def call(client: Any) -> Any:
            return client.impacts.create(incident.id, description=description, start_at=START)

        return Action("create impact", call, check, incident=incident)

    def _list_impacts(self, incident: Incident) -> Action:
        def check(impacts: Sequence[Any]) -> str | None:
            found = [impact.attributes.description for impact in impacts]
            wrong = [text for text in found if text.split(" ")[0] != incident.title]
            return f"impacts of {incident.title!r} contain {wrong}" if wrong else None

        return Action(
            "list impacts",
            lambda client: client.impacts.list(incident.id).take(1000),
            check,
            incident=incident,
        )

    def _list(self, random: Random) -> Action:
        size, count = random.choice(((10, 30), (20, 40), (50, 50), (100, 100)))

        def check(incidents: Sequence[Any]) -> str | None:
            wrong = [one for one in incidents if not one.attributes.title.startswith("soak-")]
            ids = {one.id for one in incidents}
            if wrong or len(incidents) > count or len(ids) < len(incidents):
                return f"list of {count} incidents returned {len(incidents)} with {len(ids)} IDs, {wrong}"
            return None

        # A page that is not full, yet not short enough to be the last, causes one more request.
        return Action(
            "list", lambda client: client.incidents.list(page_size=size).take(count), check, calls=count // 10
        )


def _other(expected: Incident, found: Any) -> str | None:
    if found.id == expected.id and found.attributes.title.split(" ")[0] == expected.title:
        return None
    return f"{expected} requested, {found.id} with title {found.attributes.title!r} returned"
