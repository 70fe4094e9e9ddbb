"""References: places in requests that name another resource by its ID, derived from the OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from ..bodies import RELATED_ATTRIBUTES
from ..operation_schemas import follow, kinds, links, path_parameters, query_parameters
from ..resources import OWN_ID, Resource, resource_of, resources
from ..schemas import request_schema
from .places import Place, placed, places

UNSPECIFIED: Mapping[str, str] = {
    "data/attributes/role": "EVIDENCE.md#assumptions-of-the-spec: the response to an unknown role is unknown",
    "data/attributes/target": "EVIDENCE.md#assumptions-of-the-spec: so is that to an unknown target",
    "data/attributes/incident_type_uuid of rules": "EVIDENCE.md#assumptions-of-the-spec: it may give 404",
}
"""References that a server need not check, with the reason."""
OWNERS = {"incident_id": "incidents", "incident_type_id": "types", "user_id": "users"}
"""Tag of the resource whose ID a path parameter contains, if the operation belongs to another one."""
TARGETS = {"user_uuid": "users"}
"""JSON:API types of what a target, an object with a type and an `identifier`, names by its ID."""
LINK_BODY = "x-request-body"
"""Member of a link with what the linked operation's request body contains."""


@frozen
class Reference:
    """Place in the request body of an operation that names a resource.

    Attributes:
        operation: ID of the operation.
        place: place of the ID, or of the object with type and ID.
        kind: JSON:API type of the resource.
        names: names of the members with the type and the ID of an object; empty if the place has the ID.
        type: value of the type.
    """

    operation: str
    place: Place
    kind: str
    names: tuple[str, str] | tuple[()] = ()
    type: str = ""

    @property
    def resource(self) -> Resource:
        """Resource that is named."""
        return next(one for one in resources().values() if self.kind in one.kinds)

    @property
    def is_checked(self) -> bool:
        """Whether the spec or its evidence states that an unknown ID gives 404."""
        tag = OPERATIONS[self.operation].tag
        return UNSPECIFIED.keys().isdisjoint({self.place.path, f"{self.place.path} of {tag}"})

    @property
    def is_listed(self) -> bool:
        """Whether the place is the item of a list."""
        return self.place.names[-1] == 0

    def set(self, body: Any, *resource_ids: str) -> Any:
        """Return a copy of a valid body of the operation that names a resource in this place.

        Args:
            body: valid body.
            resource_ids: ID; in a list, those of all items.
        """
        steps = self.place.steps[:-1] if self.is_listed else self.place.steps

        def change(value: Any) -> Any:
            return (
                [self._item({}, one) for one in resource_ids]
                if self.is_listed
                else self._item(value, *resource_ids)
            )

        return placed(request_schema(self.operation) or {}, body, steps, change)

    def _item(self, value: Any, resource_id: str) -> Any:
        if not self.names:
            return resource_id
        kind, name = self.names
        return {**(value if is_object(value) else {}), kind: self.type, name: resource_id}

    def named_in(self, body: Any) -> Any:
        """Return the ID that a body names in this place; None if there is none."""
        for name in self.place.names:
            if isinstance(name, int):
                body = body[name] if is_array(body) and len(body) > name else None
            else:
                body = body.get(name) if is_object(body) else None
        if self.names:
            return body.get(self.names[1]) if is_object(body) else None
        return body


@cache
def references(operation: str) -> tuple[Reference, ...]:
    """Return the places in the request body of an operation that name a resource which can be created."""
    schema = request_schema(operation)
    if schema is None:
        return ()
    found: dict[tuple[str | int, ...], Reference] = {}
    linked = _linked(operation)
    for place in places(schema):
        names, (type_, kind) = _object(place)
        if kind:
            found.setdefault(place.names, Reference(operation, place, kind, names, type_))
        elif place.names[:-1] not in found:  # else it is the ID in an object with type and ID
            kind = linked.get(place.path, _kind_by_name(place))
            if kind in _created_kinds():
                found.setdefault(place.names, Reference(operation, place, kind))
    return tuple(found.values())


@cache
def references_to(tag: str) -> tuple[Reference, ...]:
    """Return the places in all requests that name a resource."""
    every = (one for operation in OPERATIONS for one in references(operation))
    return tuple(one for one in every if one.resource.tag == tag)


@cache
def path_resource(operation: str, parameter: str) -> Resource | None:
    """Return the resource that a path parameter of an operation names; None if it is unknown."""
    own = resource_of(operation)
    is_last = path_parameters(OPERATIONS[operation])[-1] == parameter
    if own is not None and own.id_parameter == parameter and is_last:
        return own
    return resources().get(OWNERS.get(parameter, ""))


def query_references(operation: str) -> list[str]:
    """Return the query parameters of an operation that name an incident type."""
    names = query_parameters(operation)
    return [one for one in names if "incidenttype" in "".join(filter(str.isalpha, one.lower()))]


def _created_kinds() -> set[str]:
    return {kind for one in resources().values() if one.create is not None for kind in one.kinds}


def _object(place: Place) -> tuple[tuple[str, str] | tuple[()], tuple[str, str]]:
    """Return what the objects at a place name: names of their members, and the type and JSON:API type.

    The resource of the request itself has more members than an identifier, and is none.
    """
    members = place.schema.get("properties", {})
    name = next((one for one in ("id", "identifier") if one in members), "")
    if not name or "type" not in members or not {"attributes", "relationships"}.isdisjoint(members):
        return (), ("", "")
    kind = follow(members["type"])
    values: list[str] = [kind["const"]] if "const" in kind else [*kind.get("enum", ())]
    for one in values:
        if TARGETS.get(one, one) in _created_kinds():
            return ("type", name), (one, TARGETS.get(one, one))
    return (), ("", "")


def _kind_by_name(place: Place) -> str:
    return RELATED_ATTRIBUTES.get(str(place.names[-1]), "") if place.names else ""


def _linked(operation: str) -> dict[str, str]:
    """Return the JSON:API types of the IDs that links pass on into a request body, by path."""
    found: dict[str, str] = {}
    for origin in OPERATIONS:
        for link in links(origin).values():
            if link["operationId"] == operation and kinds(origin):
                found |= dict.fromkeys(_paths(link.get(LINK_BODY, {})), kinds(origin)[0])
    return found


def _paths(body: Any, path: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the paths at which a body contains the ID of the origin of a link."""
    if body == OWN_ID:
        yield "/".join(path)
    elif is_object(body):
        for name, value in body.items():
            yield from _paths(value, (*path, name))
