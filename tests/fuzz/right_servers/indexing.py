"""Servers whose search index lags behind (EVIDENCE.md#incident-search)."""

from __future__ import annotations

import copy
import pickle
from collections import deque
from weakref import WeakKeyDictionary

import pytest
from attrs import define, field, frozen

from datadog_incidents.mock import server as mock_server
from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Reply, Request
from datadog_incidents.mock.core.state import MembersByTag, MockState
from datadog_incidents.mock.server import Server

from .alterations import Answer, around, path_of
from .right_server import right_server


@frozen
class Version:
    """Incident and what belongs to it, as they were before a change.

    Attributes:
        last: number of the last request to which the version is visible.
        content: the incident, and its members by tag and ID; pickled, because the mock changes them in place.
    """

    last: int
    content: bytes


@define
class Index:
    """Incidents as they were some requests ago. What does not belong to an incident is always current.

    Attributes:
        lag: number of requests until a change is visible.
        requests: requests so far.
        versions: versions that are still visible, by ID of the incident, the oldest first.
        created: numbers of the last requests to which new incidents are not visible, by ID.
    """

    lag: int
    requests: int = 0
    versions: dict[str, deque[Version]] = field(factory=dict[str, deque[Version]])
    created: dict[str, int] = field(factory=dict[str, int])

    def count(self) -> None:
        """Count a request, which makes older changes visible."""
        self.requests += 1
        for incident, versions in [*self.versions.items()]:
            while versions and versions[0].last < self.requests:
                versions.popleft()
            if not versions:
                del self.versions[incident]
        for incident in [one for one, last in self.created.items() if last < self.requests]:
            del self.created[incident]

    def version(self, state: MockState, incident: str) -> Version | None:
        """Return the present version of an incident, to be added if it changes; None if there is none."""
        if incident not in state.incidents:
            return None
        members = {
            tag: {one.resource["id"]: one for one in group.of(incident)}
            for tag, group in state.members.items()
            if incident in group.parents()
        }
        return Version(self.requests + self.lag, pickle.dumps((state.incidents[incident], members)))

    def add(self, incident: str, version: Version) -> None:
        """Keep what an incident was before a change."""
        self.versions.setdefault(incident, deque()).append(version)

    def seen(self, state: MockState) -> MockState:
        """Return the state that a search sees."""
        if not self.versions and not self.created:
            return state
        older = {incident: pickle.loads(versions[0].content) for incident, versions in self.versions.items()}
        seen = copy.copy(state)
        incidents = {**state.incidents, **{incident: content[0] for incident, content in older.items()}}
        in_order = sorted(incidents.items(), key=lambda item: int(item[1]["attributes"]["public_id"]))
        seen.incidents = {incident: one for incident, one in in_order if incident not in self.created}
        seen.members = MembersByTag()
        for tag, group in state.members.items():
            members = {key: one for key, one in group.items() if one.incident not in older}
            for _, old in older.values():
                members |= old.get(tag, {})
            seen.members[tag] = members
        return seen


def lag_behind(patch: pytest.MonkeyPatch, lag: int) -> None:
    """Let searches see incidents as they were some requests ago, and everything else the current ones."""
    indexes: WeakKeyDictionary[MockState, Index] = WeakKeyDictionary()
    search = mock_server.HANDLERS["search_incidents"]

    def stale(state: MockState, arguments: Arguments) -> Reply:
        return search(indexes[state].seen(state), arguments)

    def wrap(answer: Answer) -> Answer:
        def indexed(server: Server, request: Request) -> tuple[str | None, Delivery]:
            state = server.state
            index = indexes.setdefault(state, Index(lag))
            index.count()
            if request.method == "GET":
                return answer(server, request)
            known, incident = {*state.incidents}, path_of(request).get("incident_id", "")
            version = index.version(state, incident)
            operation, delivery = answer(server, request)
            if delivery.reply.status < 300 and version is not None:
                index.add(incident, version)
            for created in state.incidents.keys() - known:
                index.created[created] = index.requests + lag
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
