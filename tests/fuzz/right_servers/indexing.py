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
        newest_visible: copy that searches see.
        requests: requests so far.
        pending: copies that are not yet visible, with the request that made them.
    """

    lag: int
    newest_visible: bytes
    requests: int = 0
    pending: deque[tuple[int, bytes]] = field(factory=deque[tuple[int, bytes]])

    def count(self) -> None:
        """Count a request, which makes older copies visible."""
        self.requests += 1
        while self.pending and self.pending[0][0] + self.lag < self.requests:
            self.newest_visible = self.pending.popleft()[1]

    def add(self, state: MockState) -> None:
        """Copy the state after a change."""
        self.pending.append((self.requests, pickle.dumps(state)))

    def seen(self) -> MockState:
        """Return the state that a search sees."""
        state: MockState = pickle.loads(self.newest_visible)
        return state


def lag_behind(patch: pytest.MonkeyPatch, lag: int) -> None:
    """Let searches see the state as it was some requests ago, and everything else the current one."""
    indexes: dict[MockState, Index] = {}
    search = mock_server.HANDLERS["search_incidents"]

    def stale(state: MockState, arguments: Arguments) -> Reply:
        return search(indexes[state].seen(), arguments)

    def wrap(answer: Answer) -> Answer:
        def indexed(server: Server, request: Request) -> tuple[str | None, Delivery]:
            if server.state not in indexes:
                indexes[server.state] = Index(lag, pickle.dumps(server.state))
            index = indexes[server.state]
            index.count()
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
def search_lags_by_six_requests(patch: pytest.MonkeyPatch) -> None:
    lag_behind(patch, 6)


@right_server("The index lags by seconds, during which a client has sent many requests.")
def search_lags_by_eight_requests(patch: pytest.MonkeyPatch) -> None:
    lag_behind(patch, 8)
