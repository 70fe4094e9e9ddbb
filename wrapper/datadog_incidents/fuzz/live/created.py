"""Resources to delete: where they are, and the requests that delete or find them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, urlencode

from attrs import frozen

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from ..connection import Connection
from ..exchanges import Exchange, Request
from ..model.resources import resources
from .journal import Create
from .owned import USABLE_ID
from .request_body import part
from .routes import created_tag, route

PAGE_SIZE = 100
"""Items of a page of a list."""
MAX_PAGES = 10_000
"""Pages after which a list counts as endless."""


@frozen
class Created:
    """Resource that a run has created.

    Attributes:
        tag: tag of its operations.
        id: its ID.
        incident: ID of the incident that owns it; None if none does.
    """

    tag: str
    id: str
    incident: str | None = None

    def __str__(self) -> str:
        owner = f" of incident {self.incident}" if self.incident else ""
        return f"{self.tag} {self.id}{owner}"

    @property
    def deletion(self) -> Request | None:
        """Request that deletes it; None if no operation deletes one resource of its kind."""
        resource = resources().get(self.tag)
        if resource is None or resource.delete is None or resource.id_parameter is None:
            return None
        values = {resource.id_parameter: self.id}
        if self.incident is not None:
            values["incident_id"] = self.incident
        return request_of(resource.delete.id, values)

    @property
    def is_only_disabled(self) -> bool:
        """Whether its deletion leaves it in the organization."""
        return self.tag == "users"


def created_by(create: Create) -> list[Created]:
    """Return the resources that a create in a journal has created, as far as they are recorded."""
    found = route(OPERATIONS[create.operation].method, create.path)
    if found is None:
        return []
    tag, incident = created_tag(found.operation), found.path.get("incident_id")
    return [Created(tag, one, incident) for one in create.ids if USABLE_ID.fullmatch(one)]


def listed(connection: Connection, operation: str, query: dict[str, str] | None = None) -> Iterator[Any]:
    """Yield the resources of a list or search, page by page.

    Raises:
        UnreachableError: the server did not respond.
        LookupError: a response is not one of success, or the list does not end; the message says which.
    """
    paging, position = OPERATIONS[operation].paging, 0
    seen: set[str] = set()
    for _ in range(MAX_PAGES):
        page = {paging.size: str(PAGE_SIZE), paging.offset: str(position)} if paging else {}
        exchange = connection.send(request_of(operation, {}, {**(query or {}), **page}))
        if not exchange.response.ok:
            raise LookupError(f"{operation} gave status {exchange.response.status}")
        items = [*_items(exchange)]
        new = [item for item in items if item.get("id") not in seen]
        yield from new
        seen |= {str(item.get("id")) for item in new}
        if paging is None or not new:  # a server without pages repeats the first one
            return
        position += paging.step or len(items)
    raise LookupError(f"{operation} has no end after {MAX_PAGES:,} pages")


def _items(exchange: Exchange) -> Iterator[dict[str, Any]]:
    document = exchange.response.json()
    data = document.get("data") if is_object(document) else None
    if is_object(data):  # of a search
        found = part(data, "attributes", "incidents")
        data = [one.get("data") for one in found if is_object(one)] if is_array(found) else []
    yield from (item for item in (data if is_array(data) else []) if is_object(item))


def request_of(operation: str, path: dict[str, str], query: dict[str, str] | None = None) -> Request:
    """Return a request without a body; for arguments see `ServerModel.call`."""
    found = OPERATIONS[operation]
    url = found.path
    for name, value in path.items():
        url = url.replace(f"{{{name}}}", quote(value, safe=""))
    return Request(
        found.method,
        url,
        urlencode(query or {}, quote_via=quote),
        {"accept": found.accept},
        operation=operation,
    )
