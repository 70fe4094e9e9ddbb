"""Calls that a failed call depends on: the creates of the resources that its request refers to.

Schemathesis records the calls along a link. A request can also contain IDs from elsewhere, e.g. of a user in
its body, or of a resource that an earlier scenario created.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from datadog_incidents._common.json_kinds import is_object

from ..exchanges import Exchange
from ..failure_limits import MAX_BYTES, size

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Causes:
    """Creates of a run, by the ID of the created resource.

    Attributes:
        omitted: number of creates that are not kept, because they would take too much memory.
    """

    def __init__(self) -> None:
        self._creates: dict[str, Exchange] = {}
        self._bytes = 0
        self.omitted = 0

    def record(self, exchange: Exchange) -> None:
        """Record a create; a listener of the connection."""
        if exchange.request.method == "POST" and exchange.response.ok:
            body = exchange.response.json()
            data = body.get("data") if is_object(body) else None
            if is_object(data) and isinstance(data.get("id"), str):
                self._keep(data["id"], exchange)

    def _keep(self, identifier: str, exchange: Exchange) -> None:
        if identifier in self._creates:
            return
        taken = self._bytes + size([exchange])
        if taken > MAX_BYTES:
            self.omitted += 1
            return
        self._creates[identifier], self._bytes = exchange, taken

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
