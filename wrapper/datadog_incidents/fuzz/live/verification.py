"""Verification of ownership: the server must show a resource, read by its ID, with the mark of the run.

The ID in the response to a create is no proof: a defective server may return that of another resource.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ..connection import Connection, NotPermittedError
from ..model.resources import Resource, resources
from .created import Created, listed, request_of
from .marks import is_marked
from .operation_rules import RULES
from .owned import USABLE_ID, canonical
from .request_body import members, part

ABSENT_STATUSES = frozenset({404, 410})
"""Statuses for a resource that does not exist."""


class Shown(Enum):
    """What a server shows of a resource that a run has created by its journal."""

    OWN = "with the mark of the run, or nothing that could show it"
    FOREIGN = "without the mark of the run"
    ABSENT = "not at all"


def is_of_run(resource: Resource, item: dict[str, Any], run_id: str, types: Collection[str]) -> bool:
    """Return whether a resource has the mark, or, if its kind has none, belongs to a type of the run."""
    rule = RULES[resource.creators[0].id]
    if rule.mark is not None:
        return is_marked(rule, part(item, "attributes", rule.mark), run_id)
    own = {canonical(one) for one in types}
    parts = (item.get("attributes"), item.get("relationships"))
    return any(isinstance(value, str) and canonical(value) in own for _, value in members([*parts]))


def is_of_type(tag: str) -> bool:
    """Return whether resources of a kind have no mark, so that their incident type shows whose they are."""
    return RULES[resources()[tag].creators[0].id].mark is None


def is_readable(tag: str) -> bool:
    """Return whether an operation shows resources of a kind."""
    resource = resources().get(tag)
    return resource is not None and resource.reader() is not None


def shown(connection: Connection, one: Created, run_id: str, types: Collection[str]) -> Shown:
    """Read a resource, and return what the server shows of it. A child is as its incident.

    Args:
        connection: connection to the server.
        one: the resource.
        run_id: ID of the run.
        types: IDs of the incident types of the run.

    Raises:
        BudgetExhausted: the connection has no requests or no time left.
        LookupError: the server does not say; the message has the reason.
        UnreachableError: the server did not respond.
    """
    if one.incident is not None:
        return shown(connection, Created("incidents", one.incident), run_id, types)
    if not is_readable(one.tag) or resources()[one.tag].in_incident:
        return Shown.OWN  # all that there is to go by is the response to the create, see `Recorder`
    resource = resources()[one.tag]
    item = _item(connection, resource, one.id)
    if item is None:
        return Shown.ABSENT
    return Shown.OWN if is_of_run(resource, item, run_id, types) else Shown.FOREIGN


def _item(connection: Connection, resource: Resource, resource_id: str) -> dict[str, Any] | None:
    """Return a resource as the server shows it; None if it does not exist."""
    get, listing = resource.get, resource.listing
    if get is not None and resource.id_parameter is not None:
        exchange = connection.send(request_of(get.id, {resource.id_parameter: resource_id}))
        if exchange.response.status in ABSENT_STATUSES:
            return None
        item = part(exchange.response.json(), "data")
        if not exchange.response.ok or not is_object(item):
            raise LookupError(f"{get.id} gave status {exchange.response.status}, and not the resource")
        return {} if canonical(str(item.get("id"))) != canonical(resource_id) else item
    if listing is None:
        return None
    items = listed(connection, listing.id)
    return next((one for one in items if canonical(str(one.get("id"))) == canonical(resource_id)), None)


class Verification:
    """Check of a run that what it changes is its own. Each resource is read once, before its first change.

    Args:
        connection: connection of the run, whose budget the reads are part of.
        run_id: ID of the run.
    """

    def __init__(self, connection: Connection, run_id: str) -> None:
        self._connection = connection
        self._run_id = run_id
        self._found: dict[tuple[str, str], Shown] = {}

    def __call__(self, tag: str, resource_id: str) -> None:
        """Verify a resource that a response to a create has named.

        Args:
            tag: tag of its operations.
            resource_id: its ID.

        Raises:
            NotPermittedError: the server does not show it with the mark of the run.
        """
        key = tag, canonical(resource_id)
        found = self._found.get(key)
        if found is None:
            found = self._read(tag, resource_id)
            if found is not Shown.ABSENT:  # it may appear
                self._found[key] = found
        if found is not Shown.OWN:
            raise NotPermittedError(f"the server does not show the resource as one of the run ({tag})")

    def _read(self, tag: str, resource_id: str) -> Shown:
        if not USABLE_ID.fullmatch(resource_id):
            return Shown.FOREIGN
        types = [one for (kind, one), found in self._found.items() if (kind, found) == ("types", Shown.OWN)]
        try:
            return shown(self._connection, Created(tag, resource_id), self._run_id, types)
        except LookupError as error:
            raise NotPermittedError(f"whether the resource is one of the run is unknown: {error}") from None
