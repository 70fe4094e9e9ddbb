"""Users: creation, reads, lists, disabling, and their representations in other resources."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, json_reply, no_content
from ..core.state import MockState, Record
from .paging import bounds
from .plain_attributes import plain_attributes
from .sorting import sort

NAMES = ("name", "email", "handle")
"""Attributes that the parameter `filter` of a list searches (EVIDENCE.md#users)."""


def seed(state: MockState) -> None:
    """Add the user to whom the application key belongs."""
    state.users[state.current_user] = _user(
        state, state.current_user, "mock@example.com", None, None, status="Active"
    )


def create_user(state: MockState, arguments: Arguments) -> Reply:
    data = arguments.body["data"]
    sent = data["attributes"]
    user = _user(state, state.new_id(4), sent["email"], sent.get("name"), sent.get("title"), status="Pending")
    user["attributes"] |= plain_attributes(arguments, user["attributes"])
    user["relationships"]["roles"]["data"] = data.get("relationships", {}).get("roles", {}).get("data", [])
    state.users[user["id"]] = user
    return json_reply(201, {"data": user})


def get_user(state: MockState, arguments: Arguments) -> Reply:
    user_id = arguments.path["user_id"]
    if user_id not in state.users:
        raise Refused(404, f"user {user_id} not found")
    return json_reply(200, {"data": state.users[user_id]})


def list_users(state: MockState, arguments: Arguments) -> Reply:
    found = _selected(state.users.values(), arguments.query)
    if "sort" in arguments.query:
        sort(found, arguments.query["sort"], descending=arguments.query.get("sort_dir") == "desc")
    offset, end = bounds(arguments)
    counts = {"total_filtered_count": len(found), "total_count": len(state.users)}
    # The mock has no roles that `included` could contain.
    return json_reply(200, {"meta": {"page": counts}, "data": found[offset:end]})


def _selected(users: Iterable[Record], query: Mapping[str, Any]) -> list[Record]:
    """Return the users that match the filters of a list."""
    if "filter[status]" in query:
        users = [one for one in users if one["attributes"]["status"] in query["filter[status]"]]
    if part := query.get("filter", "").lower():
        users = [
            one for one in users if any(part in (one["attributes"][name] or "").lower() for name in NAMES)
        ]
    return [*users]


def disable_user(state: MockState, arguments: Arguments) -> Reply:
    attributes = find(state, arguments.path["user_id"])["attributes"]
    # Recorded (EVIDENCE.md#users): lists show both of disabled users.
    attributes |= {"disabled": True, "status": "Disabled", "modified_at": state.now()}
    return no_content()


def find(state: MockState, user_id: str) -> Record:
    """Return an active user.

    Raises:
        Refused: 404 for an unknown or disabled user.
    """
    user = state.users.get(user_id)
    if user is None or user["attributes"]["disabled"]:
        raise Refused(404, f"user {user_id} not found")
    return user


def link(user_id: str | None) -> dict[str, Any]:
    """Return a relationship to a user; with null `data` for None."""
    return {"data": None if user_id is None else {"type": "users", "id": user_id}}


def linked(link: Any) -> str | None:
    """Return the ID of the user in a relationship, or None."""
    named: Record = link or {}
    data = named.get("data")
    return None if data is None else str(data["id"])


def embedded(state: MockState, user_id: str | None) -> dict[str, Any] | None:
    """Return a user as embedded in the attributes of other resources."""
    return None if user_id is None else {"data": brief(state, user_id)}


def brief(state: MockState, user_id: str) -> dict[str, Any]:
    """Return a user as in `included` and in the attributes of incidents."""
    attributes = state.users[user_id]["attributes"]
    shown = {"uuid": user_id} | {key: attributes[key] for key in ("handle", "email", "name", "icon")}
    return {"type": "users", "id": user_id, "attributes": shown}


def _user(
    state: MockState, user_id: str, email: str, name: str | None, title: str | None, *, status: str
) -> Record:
    address = email.lower()
    # Gravatar URLs contain the MD5 hash of the e-mail address.
    digest = hashlib.md5(address.encode("utf-8"), usedforsecurity=False).hexdigest()
    return {
        "type": "users",
        "id": user_id,
        "attributes": {
            "allowed_login_methods": [],
            "created_at": state.now(),
            "disabled": False,
            "email": address,
            "handle": address,
            "icon": f"https://secure.gravatar.com/avatar/{digest}?s=48&d=retro",
            "last_login_time": None,
            "modified_at": state.now(),
            "name": name,
            "service_account": False,
            "status": status,
            "title": title,
            "verified": False,
        },
        "relationships": {
            "org": {"data": {"type": "orgs", "id": state.organization}},
            "roles": {"data": []},
        },
    }
