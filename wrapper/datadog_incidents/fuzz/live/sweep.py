"""Search for what a run created without knowing it: creates whose response was lost, or that made two."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from datadog_incidents_api.operations import OPERATIONS

from ..connection import Connection
from ..model.operation_schemas import query_parameters
from ..model.resources import Resource, resources
from .created import Created, listed
from .journal import Create
from .request_body import part
from .routes import created_tag
from .verification import is_of_run

TEXT_FILTER = "filter"
"""Query parameter of lists that selects items with a text in one of their names."""


def swept_tags(creates: Iterable[Create]) -> list[str]:
    """Return the tags of resources that are searched for, the last created first.

    Resources of incidents are not among them, because they are deleted with their incident.
    """
    tags = dict.fromkeys(created_tag(OPERATIONS[one.operation]) for one in creates)
    return [tag for tag in reversed(tags) if is_swept(tag)]


def is_swept(tag: str) -> bool:
    """Return whether resources can be found by the mark of the run, or by its incident types."""
    resource = resources().get(tag)
    return resource is not None and resource.listing is not None and not resource.in_incident


def found_by_mark(
    connection: Connection, tag: str, run_id: str, types: Collection[str], *, thorough: bool
) -> Iterator[Created]:
    """Yield the resources of a run that the server shows.

    Args:
        connection: connection to the server.
        tag: tag of the resources.
        run_id: ID of the run.
        types: IDs of the incident types of the run.
        thorough: whether incidents are not only searched for but also listed, which takes more requests.

    Raises:
        UnreachableError: the server did not respond.
        LookupError: a response is not one of success.
    """
    resource = resources()[tag]
    for item in _candidates(connection, resource, run_id, thorough=thorough):
        # A disabled user is deleted as far as possible, and still listed.
        is_left = part(item, "attributes", "disabled") is not True
        if isinstance(item.get("id"), str) and is_left and is_of_run(resource, item, run_id, types):
            yield Created(tag, item["id"])


def _candidates(
    connection: Connection, resource: Resource, run_id: str, *, thorough: bool
) -> Iterator[dict[str, Any]]:
    if resource.tag == "incidents":
        yield from listed(connection, "search_incidents", {"query": run_id})
        if not thorough:
            return
    if resource.listing is not None:
        # Of many thousands of users, only those with the mark in their address.
        filters = {TEXT_FILTER} & query_parameters(resource.listing.id).keys()
        yield from listed(connection, resource.listing.id, dict.fromkeys(filters, run_id))
