"""Resources of the API, derived from the operations and links of the OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import frozen

from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from .operation_schemas import kinds, links, path_parameters

OWN_ID = "$response.body#/data/id"
"""Runtime expression of links for the ID of a created resource."""
WITHOUT_TWINS = frozenset({"users"})
"""Tags of resources of which no two may have the same values: users need an address of their own."""
SHOWN_IN = {"user_defined_fields": "incidents"}
"""Tag of the resources that show what another one is for; fields are those of incidents."""


@frozen
class Resource:
    """Resource with the operations that the spec has for it.

    Attributes:
        tag: tag of the operations.
        kinds: JSON:API types.
        creators: operations that create one: its own, and those whose links lead to its operations.
        get: operation that reads one.
        listing: operation that lists those of an incident or of the organization.
        update: operation that changes one.
        delete: operation that deletes one.
        id_parameter: path parameter with the ID; None if a path has none, as for settings and handles.
    """

    tag: str
    kinds: tuple[str, ...]
    creators: tuple[Operation, ...]
    get: Operation | None
    listing: Operation | None
    update: Operation | None
    delete: Operation | None
    id_parameter: str | None

    @property
    def create(self) -> Operation | None:
        """Operation of the resource's own that creates one."""
        return self.creators[0] if self.creators else None

    @property
    def operations(self) -> list[Operation]:
        """All operations of the resource."""
        others = (self.get, self.listing, self.update, self.delete)
        return [*self.creators, *(one for one in others if one is not None)]

    @property
    def in_incident(self) -> bool:
        """Whether incidents own the resource."""
        return self.tag != "incidents" and any("{incident_id}" in one.path for one in self.operations)

    def reader(self, *, listed: bool = False) -> Operation | None:
        """Operation that shows one resource: get, else list; the other way around if `listed`."""
        found = (self.listing, self.get) if listed else (self.get, self.listing)
        return next((one for one in found if one is not None), None)


@cache
def resources() -> dict[str, Resource]:
    """Return the resources by tag. Operations that neither create nor show a resource belong to none."""
    found = {tag: _resource(tag) for tag in dict.fromkeys(one.tag for one in OPERATIONS.values())}
    return {tag: one for tag, one in found.items() if one is not None}


@cache
def resource_of(operation: str) -> Resource | None:
    """Return the resource that an operation creates, shows, changes or deletes; None if there is none."""
    return next(
        (one for one in resources().values() if any(known.id == operation for known in one.operations)), None
    )


def _resource(tag: str) -> Resource | None:
    by_name = {one.name: one for one in OPERATIONS.values() if one.tag == tag}
    update = by_name.get("update") or by_name.get("patch")
    get, listing, delete = by_name.get("get"), by_name.get("list"), by_name.get("delete")
    reading = [one for one in (get, listing, update, delete) if one is not None]
    if not reading or (get is not None and get.method != "GET"):
        return None
    creators = [*filter(None, [by_name.get("create")]), *_other_creators(tag, reading)]
    return Resource(
        tag=tag,
        kinds=kinds(reading[0].id) or tuple(kind for one in creators for kind in kinds(one.id)),
        creators=tuple(creators),
        get=get,
        listing=listing,
        update=update,
        delete=delete,
        id_parameter=_id_parameter(creators, get, update, delete),
    )


def _other_creators(tag: str, reading: list[Operation]) -> Iterator[Operation]:
    """Yield operations with links that pass on the ID of what they created to operations of the resource."""
    known = {one.id for one in reading}
    shown = {kind for one in reading for kind in kinds(one.id)}
    for operation in OPERATIONS.values():
        if not shown.intersection(kinds(operation.id)):
            continue
        passed_on = [
            link
            for link in links(operation.id).values()
            if OWN_ID in link.get("parameters", {}).values() and link["operationId"] in known
        ]
        if passed_on and operation.method == "POST" and (operation.tag, operation.name) != (tag, "create"):
            yield operation


def _id_parameter(creators: list[Operation], *others: Operation | None) -> str | None:
    """Return the path parameter that the IDs of created resources are passed on to.

    A parameter of the creates themselves is the ID of a parent.
    """
    of_parents = {name for one in creators for name in path_parameters(one)}
    for operation in others:
        if operation is not None:
            own = [name for name in path_parameters(operation) if name not in of_parents]
            if own and creators:
                return own[-1]
    return None
