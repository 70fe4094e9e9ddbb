"""Calls that a failed call depends on: creates and changes of the resources that its request refers to.

Schemathesis records the calls along a link. A request can also contain IDs from elsewhere, e.g. of a user in
its body, or of a resource that an earlier scenario created.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from datadog_incidents._common.json_kinds import is_object

from ..exchanges import Exchange
from ..failure_limits import MAX_BYTES, size

CHANGING = ("PUT", "PATCH", "DELETE")
MOST_CHANGES = 3
"""Changes of one resource that are kept at most, the last ones."""
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Causes:
    """Creates and changes of a run, by the ID of the resource.

    Attributes:
        omitted: number of creates and changes that are not kept, because they would take too much memory.
    """

    def __init__(self) -> None:
        self._creates: dict[str, Exchange] = {}
        self._changes: dict[str, list[Exchange]] = {}
        self._bytes = 0
        self.omitted = 0

    def record(self, exchange: Exchange) -> None:
        """Record a create or a change; a listener of the connection."""
        if not exchange.response.ok:
            return
        if exchange.request.method == "POST":
            body = exchange.response.json()
            data = body.get("data") if is_object(body) else None
            found = data.get("id") if is_object(data) else None
            if isinstance(found, str) and found not in self._creates and self._has_room(exchange):
                self._creates[found] = exchange
        elif exchange.request.method in CHANGING and (ids := UUID.findall(exchange.request.path)):
            self._record_change(ids[-1], exchange)

    def _record_change(self, identifier: str, exchange: Exchange) -> None:
        """Keep a change, and of those before it so many that there are not more than `MOST_CHANGES`."""
        changes = self._changes.setdefault(identifier, [])
        if len(changes) == MOST_CHANGES:
            self._bytes -= size([changes.pop(0)])
        if self._has_room(exchange):
            changes.append(exchange)

    def _has_room(self, exchange: Exchange) -> bool:
        taken = self._bytes + size([exchange])
        if taken > MAX_BYTES:
            self.omitted += 1
            return False
        self._bytes = taken
        return True

    def of(self, exchanges: Iterable[Exchange]) -> tuple[Exchange, ...]:
        """Return some calls and those that they depend on, in the order in which they were sent."""
        found: dict[int, Exchange] = {}
        pending = [*exchanges]
        while pending:
            exchange = pending.pop()
            if exchange.number not in found:
                found[exchange.number] = exchange
                pending += self._needed(exchange)
        return tuple(found[number] for number in sorted(found))

    def _needed(self, exchange: Exchange) -> Iterator[Exchange]:
        request = exchange.request
        text = f"{request.path} {request.query} {request.body.decode(errors='replace')}"
        for identifier in dict.fromkeys(UUID.findall(text)):
            create = self._creates.get(identifier)
            if create is not None and create.number < exchange.number:
                yield create
            changes = self._changes.get(identifier, ())
            yield from (one for one in changes if one.number < exchange.number)
