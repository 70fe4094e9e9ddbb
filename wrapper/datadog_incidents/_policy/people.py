"""Users by name: where requests contain user IDs, and which user an email address or handle means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from datadog_incidents_api._parameters import path_segment
from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import Call

from .._common.json_kinds import is_object

USER_PATH = "/{user_id}"
USER_TARGET = "user_uuid"
"""Type of the target of a page that is identified by the UUID of a user."""


class Place(NamedTuple):
    """Place in a call that contains a user's UUID, or a name instead.

    Attributes:
        argument: name of the argument of the resource's method.
        keys: keys of the body that lead to it; empty if it is the last segment of the path.
        text: text found there.
    """

    argument: str
    keys: tuple[str, ...]
    text: str


def places_of_names(call: Call[Any]) -> list[Place]:
    """Return the places of a call that contain a name instead of the UUID of a user."""
    return [one for one in _places(call) if not is_uuid(one.text)]


def _places(call: Call[Any]) -> Iterator[Place]:
    if call.operation.path.endswith(USER_PATH):
        segment = unquote(call.path.rpartition("/")[2])
        if "@" in segment:  # a malformed ID stays one, for which the API has a response
            yield Place("user_id", (), segment)
    data = call.body.get("data") if is_object(call.body) else None
    if not is_object(data):
        return
    links = data.get("relationships")
    for name, link in links.items() if is_object(links) else ():
        found = link.get("data") if is_object(link) else None
        if is_object(found) and found.get("type") == "users" and isinstance(found.get("id"), str):
            keys = ("data", "relationships", name, "data", "id")
            yield Place(name.removesuffix("_user"), keys, found["id"])
    attributes = data.get("attributes")
    for name in ("target", "page_target"):
        target = attributes.get(name) if is_object(attributes) else None
        if (
            is_object(target)
            and target.get("type") == USER_TARGET
            and isinstance(target.get("identifier"), str)
        ):
            yield Place(name, ("data", "attributes", name, "identifier"), target["identifier"])


def with_id(call: Call[Any], place: Place, user_id: str) -> Call[Any]:
    """Return a copy of a call with the UUID of a user at a place.

    Raises:
        InvalidRequestError: the UUID is part of the path, where it would address another resource.
    """
    if not place.keys:
        # Encoded like any ID, because the server chooses it, and could address another resource by it.
        path = f"{call.path.rpartition('/')[0]}/{path_segment(place.argument, user_id)}"
        return Call(call.operation, path, call.read, call.query, call.body, call.read_partially)
    body = _replaced(call.body, place.keys, user_id)
    return Call(call.operation, call.path, call.read, call.query, body, call.read_partially)


def _replaced(value: Mapping[str, Any], keys: tuple[str, ...], leaf: str) -> dict[str, Any]:
    key, *rest = keys
    return {**value, key: _replaced(value[key], (*rest,), leaf) if rest else leaf}


def is_uuid(text: str) -> bool:
    """Return whether a text is a UUID, in either case."""
    return re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text, re.IGNORECASE) is not None


def name_at(place: Place) -> str:
    """Return the email address or handle at a place, without a leading `@`.

    Raises:
        InvalidRequestError: there is none, and a search for it would find every user.
    """
    name = place.text.strip().removeprefix("@")
    if not name:
        raise InvalidRequestError(
            f"must be the UUID, email address or handle of a user, not {place.text!r}", path=place.argument
        )
    return name


class Person(NamedTuple):
    """User in a list.

    Attributes:
        id: UUID.
        names: email address and handle.
        is_eligible: whether the user is an enabled account of a person.
    """

    id: str
    names: tuple[object, ...]
    is_eligible: bool

    @classmethod
    def of(cls, user: Mapping[str, Any]) -> Person:
        """Return the person that a user of a response is."""
        found = user.get("attributes")
        attributes: Mapping[str, Any] = found if is_object(found) else {}
        is_disabled = attributes.get("disabled") is True or attributes.get("status") == "Disabled"
        return cls(
            str(user.get("id")),
            (attributes.get("email"), attributes.get("handle")),
            not is_disabled and attributes.get("service_account") is not True,
        )

    def has(self, name: str) -> bool:
        """Whether a name is the email address or handle, in any case."""
        return any(isinstance(one, str) and one.lower() == name.lower() for one in self.names)


def chosen(argument: str, name: str, people: Iterable[Person]) -> str:
    """Return the UUID of the one person with an email address or handle.

    Service accounts do not count, because they can have the email address of a person; nor do disabled
    users, whom the API refuses.

    Args:
        argument: name of the argument, for errors.
        name: email address or handle, without a leading `@`.
        people: users to choose from.

    Raises:
        InvalidRequestError: no one has this name, or several people do.
    """
    matching = {one.id: one for one in people if one.has(name)}
    found = [one.id for one in matching.values() if one.is_eligible]
    if len(found) == 1:
        return found[0]
    if found:
        problem = f"several users have the email address or handle {name!r}: {', '.join(found)}"
    elif matching:
        users = ", ".join(matching)
        problem = (
            f"only disabled users or service accounts have the email address or handle {name!r}: {users}"
        )
    else:
        problem = f"no user has the email address or handle {name!r}"
    raise InvalidRequestError(f"{problem}; pass the UUID of the user", path=argument)
