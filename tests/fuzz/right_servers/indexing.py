"""Servers whose search index lags behind (EVIDENCE.md#incident-search)."""

from __future__ import annotations

import pickle
from collections import deque

import pytest
from attrs import define, field

from datadog_incidents.mock import server as mock_server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.server import Server

from .alterations import Answer, around
from .right_server import right_server


@define
class Index:
    """Copies of the state, of which searches see the newest that is old enough.

    Attributes:
        lag: number of requests until a copy is visible.
        requests: requests so far.
        pending: copies that are not yet visible, with the request that made them.
        visible: state that searches see.
    """

    lag: int
    requests: int = 0
    pending: deque[tuple[int, bytes]] = field(factory=deque[tuple[int, bytes]])
    visible: MockState | None = None

    def add(self, state: MockState) -> None:
        """Copy the state after a change."""
        self.pending.append((self.requests, pickle.dumps(state)))

    def seen(self, state: MockState) -> MockState:
        """Return the state that a search sees."""
        copy = pickle.dumps(state) if self.visible is None else None
        while self.pending and self.pending[0][0] + self.lag <= self.requests:
            copy = self.pending.popleft()[1]
        if copy is not None:
            self.visible = pickle.loads(copy)
        assert self.visible is not None
        return self.visible


def lag_behind(patch: pytest.MonkeyPatch, lag: int) -> None:
    """Let searches see the state as it was some requests ago, and everything else the current one."""
    indexes: dict[MockState, Index] = {}
    search = mock_server.HANDLERS["search_incidents"]

    def stale(state: MockState, arguments: Arguments) -> Reply:
        return search(indexes[state].seen(state), arguments)

    def wrap(answer: Answer) -> Answer:
        def indexed(server: Server, request: Request) -> tuple[str | None, Delivery]:
            index = indexes.setdefault(server.state, Index(lag))
            index.requests += 1
            operation, delivery = answer(server, request)
            if request.method != "GET" and delivery.reply.status < 300:
                index.add(server.state)
            return operation, delivery

        return indexed

    patch.setitem(mock_server.HANDLERS, "search_incidents", stale)
    around(patch, wrap)


@right_server("The index lags: a search may miss the last changes, which lists and gets show at once.")
def search_lags_by_three_requests(patch: pytest.MonkeyPatch) -> None:
    lag_behind(patch, 3)


@right_server("The index lags, and how long is nowhere stated.")
def search_lags_by_fifteen_requests(patch: pytest.MonkeyPatch) -> None:
    lag_behind(patch, 15)
