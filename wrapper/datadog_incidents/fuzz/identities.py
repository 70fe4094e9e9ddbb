"""Identities: what a run has created that a server need not permit twice, such as an address of a user."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from .exchanges import Exchange, Request

Identity = tuple[str, ...]
NAMED = {
    "create_user": "email",
    "create_incident_user_defined_field": "name",
    "create_incident_impact_field": "name",
    "create_global_incident_handle": "name",
    "create_timestamp_override": "timestamp_type",
}
"""Attributes that may have to be unique, also in their incident, by the operation that creates."""
OF_ONE = {
    "create_incident_responder": "user",
    "create_incident_google_chat_configuration": "incident_type",
    "create_incident_google_meet_configuration": "incident_type",
}
"""Relationships that may have to be unique, also in their incident, by the operation that creates."""
SINGLE = frozenset({"create_incident_configuration"})
"""Operations that create what an incident has once, so that a second create can be an update."""
COMMANDED = frozenset({"create_incident", "update_incident", "import_incident"})
"""Operations whose commander becomes a responder (EVIDENCE.md#incidents)."""
LONGEST = 64
"""Characters of a name that are compared."""


class Identities:
    """What the run has created, by what may have to be unique of it. Deletes do not free it."""

    def __init__(self) -> None:
        self._known: dict[Identity, dict[str, int]] = {}

    def record(self, exchange: Exchange) -> None:
        """Record what a successful request creates; a listener of the connection."""
        if exchange.response.ok and exchange.request.method != "GET":
            for identity in _created(exchange):
                ids = self._known.setdefault(identity, {})
                ids.setdefault(_id_in(exchange.response.json()), exchange.number)

    def exist(self, request: Request) -> bool:
        """Return whether there is already what a request asks to create, or was once."""
        return identity_of(request) in self._known

    def existed(self, exchange: Exchange) -> bool:
        """Return whether another request has created what a request asks to create."""
        return any(number != exchange.number for number in self._ids(exchange).values())

    def is_again(self, exchange: Exchange) -> bool:
        """Return whether a response to a create shows what existed before, though it is no update of it."""
        shown = self._ids(exchange).get(_id_in(exchange.response.json()), exchange.number)
        return shown != exchange.number and exchange.request.operation not in SINGLE

    def _ids(self, exchange: Exchange) -> dict[str, int]:
        found = identity_of(exchange.request)
        return {} if found is None else self._known.get(found, {})


def may_be_unique(operation: str) -> bool:
    """Whether an operation creates what a server need not permit twice."""
    return operation in NAMED or operation in OF_ONE or operation in SINGLE


def identity_of(request: Request) -> Identity | None:
    """Return what may have to be unique of what a request asks to create; None if there is nothing."""
    operation, data = request.operation or "", _part(request.json(), "data")
    if request.method != "POST" or not may_be_unique(operation):
        return None
    key = ""
    if operation in NAMED:
        key = folded(str(_part(data, "attributes").get(NAMED[operation])))
    elif operation in OF_ONE:
        key = str(_part(data, "relationships", OF_ONE[operation], "data").get("id"))
    return operation, request.path, key


def _created(exchange: Exchange) -> Iterator[Identity]:
    found, operation = identity_of(exchange.request), exchange.request.operation
    if found is not None:
        yield found
    if operation in COMMANDED:
        data = exchange.request.json()
        user = _part(data, "data", "relationships", "commander_user", "data").get("id")
        path = f"/api/v2/incidents/{_id_in(exchange.response.json())}/responders"
        if isinstance(user, str):
            yield "create_incident_responder", path, user


def folded(text: str) -> str:
    """Return a text without what a server may not distinguish: case, forms, punctuation and the end."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(one for one in plain if one.isalnum())[:LONGEST]


def _part(value: Any, *names: str) -> dict[str, Any]:
    for name in names:
        value = value.get(name) if is_object(value) else None
    return value if is_object(value) else {}


def _id_in(document: Any) -> str:
    return str(_part(document, "data").get("id"))
