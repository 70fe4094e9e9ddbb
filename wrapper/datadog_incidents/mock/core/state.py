"""State of the mock: users, incidents and all other resources, the time, and IDs derived from a seed."""

from __future__ import annotations

import copy
import datetime
import random
from collections import defaultdict
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from operator import attrgetter, itemgetter
from typing import Any

from attrs import define

from .by_incident import ByIncident
from .clock import MockClock
from .derived import DerivedValues

Record = dict[str, Any]


@define
class Member:
    """Member of a collection.

    Attributes:
        incident: ID of the incident to which it belongs; None for resources of the organization.
        resource: JSON:API resource.
    """

    incident: str | None
    resource: Record


class MembersByTag(dict[str, ByIncident[Member]]):
    """Members by tag; a tag without members has none, rather than being unknown."""

    def __missing__(self, tag: str) -> ByIncident[Member]:
        self[tag] = {}
        return self[tag]

    def __setitem__(self, tag: str, members: Mapping[str, Member]) -> None:
        super().__setitem__(tag, ByIncident(attrgetter("incident"), members))


FIRST_PUBLIC_ID = 1


class MockState:
    """Complete state of the mock. The same seed, times and requests give the same state, byte for byte.

    Args:
        seed: seed of IDs, counters, and the steps between requests.
        now: time of the initial state.

    Attributes:
        users: users by ID, including deleted ones, which have `disabled` set.
        incidents: incidents by ID, in order of creation.
        todos: todos by ID, in order of creation.
        members: all other resources, by tag and then by ID.
        deleted: deleted members, by tag.
        linked_pages: IDs of linked pages, by ID of the incident.
        derived: what searches compute of each incident, until it changes.
        organization: ID of the organization.
        incident_type: ID of the default incident type.
        field_ids: IDs of the built-in fields of incidents.
        current_user: ID of the user to whom the application key belongs.
    """

    def __init__(self, seed: int, now: datetime.datetime) -> None:
        self._random = random.Random(seed)  # noqa: S311  # must be reproducible
        self._now = now  # the same for all timestamps of a request
        self._public_id = FIRST_PUBLIC_ID - 1
        self.users: dict[str, Record] = {}
        self.incidents: dict[str, Record] = {}
        self.todos = {}
        self.members = MembersByTag()
        self.linked_pages: dict[str, set[str]] = {}
        self.derived = DerivedValues()
        self.deleted: defaultdict[str, list[Member]] = defaultdict(list)
        self.organization = self.new_id(1)
        self.incident_type = self.new_id(4)
        # Seven fields date from the server's first back end, with UUIDs of version 5; `slug` is newer.
        self.field_ids = [self.new_id(5) for _ in range(7)] + [self.new_id(4)]
        self.current_user = self.new_id(1)

    def children(self, tag: str, incident: str) -> list[Record]:
        """Return an incident's members of a resource, in order of creation."""
        members = self.members[tag].of(incident)
        return [one.resource for one in members] if members else []

    @property
    def todos(self) -> ByIncident[Record]:
        return self._todos

    @todos.setter
    def todos(self, todos: Mapping[str, Record]) -> None:
        self._todos = ByIncident[Record](itemgetter("incident_id"), todos)

    def tick(self) -> None:
        """Advance the time, as between two requests."""
        self._now += self._step()

    def _step(self) -> datetime.timedelta:
        # Drawn also if the clock does not use it, so that IDs depend on the seed alone.
        return datetime.timedelta(microseconds=self._random.randint(90_000, 400_000))

    def take_time(self, clock: MockClock) -> datetime.timedelta:
        """Take the time of the next request from a clock; return by how much the request has advanced it."""
        self._now, step = clock.tick(self._step, self._now)
        return step

    @contextmanager
    def at(self, time: datetime.datetime) -> Generator[None]:
        """Let another time be that of the request for a while."""
        before, self._now = self._now, time
        try:
            yield
        finally:
            self._now = before

    def branch(self) -> MockState:
        """Return a copy to which resources can be added. It has the same resources, which must not change."""
        copied = copy.copy(self)
        copied._random = random.Random()  # noqa: S311
        copied._random.setstate(self._random.getstate())
        copied.users, copied.incidents, copied.todos = {**self.users}, {**self.incidents}, self.todos
        copied.members = MembersByTag()
        for tag, members in self.members.items():
            copied.members[tag] = members
        return copied

    @property
    def time(self) -> datetime.datetime:
        """Current time."""
        return self._now

    def now(self, earlier_ms: int = 0) -> str:
        """Return the time of the request in the format of the back end that serves incidents.

        Args:
            earlier_ms: milliseconds to subtract.
        """
        time = self._now - datetime.timedelta(milliseconds=earlier_ms) if earlier_ms else self._now
        return time.isoformat()

    def instant(self, digits: int = 6) -> str:
        """Return the time of the request in the format of the back end that serves most other resources.

        Args:
            digits: digits of the fraction, 6 or 9.
        """
        nanoseconds = f"{self._random.randint(0, 999):03}" if digits == 9 else ""
        return self._now.strftime("%Y-%m-%dT%H:%M:%S.%f") + nanoseconds + "Z"

    def counters(self) -> Record:
        """Return as JSON that from which IDs and steps between requests follow."""
        version, internal, gauss = self._random.getstate()
        return {"random": [version, [*internal], gauss], "public_id": self._public_id}

    def restore_counters(self, saved: Record) -> None:
        """Continue from what `counters` returned."""
        version, internal, gauss = saved["random"]
        self._random.setstate((version, tuple(internal), gauss))
        self._public_id = saved["public_id"]

    def between(self, low: int, high: int) -> int:
        """Return a random integer within inclusive bounds."""
        return self._random.randint(low, high)

    def new_id(self, version: int) -> str:
        """Return a new UUID. Versions on the server: 5 for incidents and todos, 1 or 4 for users."""
        bits = self._random.getrandbits(128)
        bits = bits & ~(0xF000 << 64) | version << 76  # as `uuid.UUID` does, which takes three times as long
        text = f"{bits & ~(0xC000 << 48) | 0x8000 << 48:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def next_public_id(self) -> int:
        """Return the organization's next public ID; those of deleted incidents are not reused."""
        self._public_id += 1
        return self._public_id
