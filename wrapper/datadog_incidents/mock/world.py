"""What the mock knows: its people, incidents and todos, and a clock and ids that a seed determines."""

from __future__ import annotations

import datetime
import random
from typing import Any
from uuid import UUID

Record = dict[str, Any]

START = datetime.datetime(2026, 1, 5, 9, 0, tzinfo=datetime.UTC)
FIRST_PUBLIC_ID = 1


class World:
    """All state. The same seed and the same requests give the same state, to the byte.

    Attributes:
        users: everybody who ever was, by id, with `disabled` set once they are deleted.
        incidents: by id, in the order of their creation.
        todos: by id, in the order of their creation.
        caller: id of the user whom the application key belongs to.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311  # has to be predictable
        self._now = START
        self._public_id = FIRST_PUBLIC_ID - 1
        self.users: dict[str, Record] = {}
        self.incidents: dict[str, Record] = {}
        self.todos: dict[str, Record] = {}
        self.organization = self.new_id(1)
        self.incident_type = self.new_id(4)
        # Seven fields as old as the server's first back end, and `slug`.
        self.field_ids = [self.new_id(5) for _ in range(7)] + [self.new_id(4)]
        self.caller = self.new_id(1)

    def tick(self) -> None:
        """Let some time pass, as it does between requests."""
        self._now += datetime.timedelta(microseconds=self._random.randint(90_000, 400_000))

    def now(self, earlier_ms: int = 0) -> str:
        """The time, as the back end of incidents writes it."""
        return (self._now - datetime.timedelta(milliseconds=earlier_ms)).isoformat()

    def between(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def new_id(self, version: int) -> str:
        """A UUID. The server's are of version 5 for incidents and todos, 1 or 4 for users."""
        return str(UUID(int=self._random.getrandbits(128), version=version))

    def next_public_id(self) -> int:
        """One counter an organization; numbers of deleted incidents are not given again."""
        self._public_id += 1
        return self._public_id
