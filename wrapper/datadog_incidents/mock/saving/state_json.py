"""State and notifications of one organization as JSON, and back."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import asdict

from ..core.state import Member, MembersByTag, MockState, Record
from ..notifications.notification import Notification


def state_to_json(state: MockState) -> Record:
    """Return a state as JSON, which shares objects with it."""
    return {
        "now": state.time.isoformat(),
        "counters": state.counters(),
        "organization": state.organization,
        "incident_type": state.incident_type,
        "field_ids": state.field_ids,
        "current_user": state.current_user,
        "users": state.users,
        "incidents": {key: incident_to_json(one) for key, one in state.incidents.items()},
        "todos": dict(state.todos.items()),
        "members": {tag: members_to_json(members) for tag, members in state.members.items()},
        "deleted": {tag: [*map(_member_to_json, members)] for tag, members in state.deleted.items()},
        "linked_pages": {incident: sorted(pages, key=repr) for incident, pages in state.linked_pages.items()},
    }


def state_from_json(saved: Record) -> MockState:
    """Return a new state, which takes over the objects of its JSON."""
    state = MockState(0, datetime.datetime.fromisoformat(saved["now"]))
    state.restore_counters(saved["counters"])
    state.organization = saved["organization"]
    state.incident_type = saved["incident_type"]
    state.field_ids = saved["field_ids"]
    state.current_user = saved["current_user"]
    state.users = saved["users"]
    state.incidents = {key: incident_from_json(one) for key, one in saved["incidents"].items()}
    state.todos = saved["todos"]
    state.members = MembersByTag()
    for tag, members in saved["members"].items():
        state.members[tag] = members_from_json(members)
    for tag, members in saved["deleted"].items():
        state.deleted[tag] = [Member(*one) for one in members]
    state.linked_pages = {incident: {*pages} for incident, pages in saved["linked_pages"].items()}
    return state


def incident_to_json(incident: Record) -> Record:
    return incident | {"handled": sorted(incident["handled"])}


def incident_from_json(saved: Record) -> Record:
    """Return an incident as stored, with the types that JSON does not have."""
    states = [(name, since) for name, since in saved["states"]]
    return saved | {"handled": frozenset(saved["handled"]), "states": states}


def members_to_json(members: Mapping[str, Member]) -> Record:
    # By key, which is not the ID of all of them: that of settings is the ID of their incident type.
    return {key: _member_to_json(one) for key, one in members.items()}


def members_from_json(saved: Record) -> dict[str, Member]:
    return {key: Member(*one) for key, one in saved.items()}


def notification_to_json(one: Notification) -> Record:
    """Return a notification as JSON. A pending delivery is none of the mock that restores it."""
    saved: Record = asdict(one)
    saved |= {"time": one.time.isoformat(), "body": one.body.decode(), "handles": [*one.handles]}
    if one.status == "pending":
        saved |= {"status": "discarded", "error": "the delivery was pending when the state was saved"}
    return saved


def notification_from_json(saved: Record) -> Notification:
    time = datetime.datetime.fromisoformat(saved["time"])
    restored: Record = {"time": time, "body": saved["body"].encode(), "handles": (*saved["handles"],)}
    return Notification(**(saved | restored))


def _member_to_json(member: Member) -> list[Any]:
    return [member.incident, member.resource]
