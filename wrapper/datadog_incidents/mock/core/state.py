"""What the mock knows: its people, incidents and all else, and a clock and ids that a seed determines."""

from __future__ import annotations

import datetime
import random
from collections import defaultdict
from typing import Any
from uuid import UUID

from attrs import define

Record = dict[str, Any]


@define
class Member:
    """One member of a collection.

    Attributes:
        incident: id of the incident that it belongs to; None for what belongs to the organization.
        resource: the JSON:API resource.
    """

    incident: str | None
    resource: Record


START = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
FIRST_PUBLIC_ID = 1


class MockState:
    """All state. The same seed and the same requests give the same state, to the byte.

    Attributes:
        users: everybody who ever was, by id, with `disabled` set once they are deleted.
        incidents: by id, in the order of their creation.
        todos: by id, in the order of their creation.
        members: of every other resource, by the resource's tag and then by id: what they belong to, and what
            replies show of them.
        deleted: likewise, without their ids.
        linked_pages: ids of pages, by the incident that they are linked with.
        caller: id of the user whom the application key belongs to.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  # has to be predictable
        self._now = START
        self._public_id = FIRST_PUBLIC_ID - 1
        self.users: dict[str, Record] = {}
        self.incidents: dict[str, Record] = {}
        self.todos: dict[str, Record] = {}
        self.members: defaultdict[str, dict[str, Member]] = defaultdict(dict)
        self.linked_pages: dict[str, set[str]] = {}
        self.deleted: defaultdict[str, list[Member]] = defaultdict(list)
        self.organization = self.new_id(1)
        self.incident_type = self.new_id(4)
        # Seven fields as old as the server's first back end, and `slug`.
        self.field_ids = [self.new_id(5) for _ in range(7)] + [self.new_id(4)]
        self.current_user = self.new_id(1)

    def children(self, tag: str, incident: str) -> list[Record]:
        """An incident's members of a resource, in the order of their creation."""
        return [one.resource for one in self.members[tag].values() if one.incident == incident]

    def tick(self) -> None:
        """Let some time pass, as it does between requests."""
        self._now += datetime.timedelta(microseconds=self._random.randint(90_000, 400_000))

    def now(self, earlier_ms: int = 0) -> str:
        """The time, as the back end of incidents writes it."""
        return (self._now - datetime.timedelta(milliseconds=earlier_ms)).isoformat()

    def instant(self, digits: int = 6) -> str:
        """The time, as the back end of most other resources writes it."""
        nanoseconds = f"{self._random.randint(0, 999):03}" if digits == 9 else ""
        return self._now.strftime("%Y-%m-%dT%H:%M:%S.%f") + nanoseconds + "Z"

    def between(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def new_id(self, version: int) -> str:
        """A UUID. The server's are of version 5 for incidents and todos, 1 or 4 for users."""
        return str(UUID(int=self._random.getrandbits(128), version=version))

    def next_public_id(self) -> int:
        """One counter an organization; numbers of deleted incidents are not given again."""
        self._public_id += 1
        return self._public_id
