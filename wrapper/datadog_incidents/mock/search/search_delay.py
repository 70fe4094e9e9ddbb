"""Delay of searches: an index that sees changes of incidents some time after they are made.

Recorded (EVIDENCE.md#incident-search): the server's index lags. An incident created just before a search is
missing from its results, facets and `total`, whereas a list shows it at once; one that was deleted shortly
before is missing too. How long the index lags is not recorded.
"""

from __future__ import annotations

import copy
import datetime
import json
import sys
from collections import deque
from collections.abc import Callable
from typing import Any

from attrs import frozen

from datadog_incidents._common.argument_checks import is_a
from datadog_incidents._common.json_kinds import is_object
from datadog_incidents_api.operations import OPERATIONS

from ..core.contract import Arguments
from ..core.messages import Reply
from ..core.state import Member, MembersByTag, MockState, Record
from ..saving.state_json import incident_from_json, incident_to_json, members_from_json, members_to_json

Handler = Callable[[MockState, Arguments], Reply]

SEARCH = "search_incidents"
NEVER = datetime.datetime.max.replace(tzinfo=datetime.UTC)
"""Time of a change that searches do not see before the clock ends."""


@frozen
class _Version:
    """Incident as searches saw it before a change.

    Attributes:
        visible: time from which searches see the change.
        incident: incident; None if it did not exist.
        members: its members, by tag and ID.
    """

    visible: datetime.datetime
    incident: Record | None
    members: dict[str, dict[str, Member]]


class SearchDelay:
    """Handling of requests by a server whose searches see creates and updates of incidents later.

    Deletes, and changes of users, types and fields, are seen at once: only their sudden effect is recorded.

    Args:
        delay: seconds, on the clock of the mock.
    """

    def __init__(self, delay: float) -> None:
        try:
            self._delay = datetime.timedelta(seconds=delay)
        except OverflowError:
            self._delay = datetime.timedelta.max
        self._versions: dict[str, deque[_Version]] = {}

    def clear(self) -> None:
        """Forget all changes, after which searches see the current state."""
        self._versions.clear()

    def saved(self) -> Record:
        """Return as JSON what searches do not see yet."""
        return {
            incident: [
                {
                    "visible": one.visible.isoformat(),
                    "incident": one.incident and incident_to_json(one.incident),
                    "members": {tag: members_to_json(members) for tag, members in one.members.items()},
                }
                for one in versions
            ]
            for incident, versions in self._versions.items()
        }

    def restore(self, saved: Record) -> None:
        """Restore what searches did not see yet when it was saved."""
        self._versions = {
            incident: deque(
                _Version(
                    datetime.datetime.fromisoformat(one["visible"]),
                    one["incident"] and incident_from_json(one["incident"]),
                    {tag: members_from_json(members) for tag, members in one["members"].items()},
                )
                for one in versions
            )
            for incident, versions in saved.items()
        }

    def handled(self, handler: Handler, state: MockState, arguments: Arguments) -> Reply:
        """Handle a request, by the handler of its operation."""
        if arguments.operation == SEARCH:
            return handler(self._seen(state), arguments)
        if OPERATIONS[arguments.operation].method == "GET":
            return handler(state, arguments)
        incident = arguments.path.get("incident_id")
        before = None if incident is None else self._version(state, incident)
        reply = handler(state, arguments)
        if reply.status < 300:
            if before is not None and incident is not None:
                self._add(incident, before)
            elif incident is None and (created := _created_incident(reply)) is not None:
                self._add(created, _Version(self._visible(state), None, {}))
        return reply

    def _add(self, incident: str, version: _Version) -> None:
        self._versions.setdefault(incident, deque()).append(version)

    def _visible(self, state: MockState) -> datetime.datetime:
        """Return the time at which searches see a change that is made now."""
        try:
            return datetime.datetime.fromisoformat(state.now()) + self._delay
        except OverflowError:
            return NEVER

    def _version(self, state: MockState, incident: str) -> _Version | None:
        """Return a copy of an incident; None if it does not exist."""
        found = state.incidents.get(incident)
        if found is None:
            return None
        members = {
            tag: members_from_json(
                _copied(members_to_json({one.resource["id"]: one for one in group.of(incident)}))
            )
            for tag, group in state.members.items()
        }
        return _Version(self._visible(state), incident_from_json(_copied(incident_to_json(found))), members)

    def _seen(self, state: MockState) -> MockState:
        """Return the state that a search sees at the present time."""
        now = datetime.datetime.fromisoformat(state.now())
        for incident, versions in [*self._versions.items()]:
            while versions and versions[0].visible <= now:
                versions.popleft()
            if not versions or incident not in state.incidents:
                del self._versions[incident]
        if not self._versions:
            return state
        older = {incident: versions[0] for incident, versions in self._versions.items()}
        seen = copy.copy(state)
        seen.incidents = {}
        for key, one in state.incidents.items():
            shown = older[key].incident if key in older else one
            if shown is not None:
                seen.incidents[key] = shown
        seen.members = MembersByTag()
        for tag, group in state.members.items():
            shown_members = {key: one for key, one in group.items() if one.incident not in older}
            for version in older.values():
                shown_members |= version.members.get(tag, {})
            seen.members[tag] = shown_members
        return seen


def check_search_delay(delay: float) -> None:
    """Reject a delay that is not a number of seconds.

    Raises:
        ValueError: it is negative, infinite or no number.
    """
    if not is_a(delay, int | float) or is_a(delay, bool) or not 0 <= delay <= sys.float_info.max:
        raise ValueError(f"search_delay must be a number of seconds of at least 0, not {delay!r}")


def _copied(value: Record) -> Record:
    """Return a copy of JSON. `copy.deepcopy` does not reach as deep as clients may nest what they send."""
    copied: Record = json.loads(json.dumps(value))
    return copied


def _created_incident(reply: Reply) -> str | None:
    """Return the ID of the incident in a response to a create; None if it has none."""
    if not reply.body:
        return None
    data: Any = json.loads(reply.body).get("data")
    return data["id"] if is_object(data) and data["type"] == "incidents" else None
