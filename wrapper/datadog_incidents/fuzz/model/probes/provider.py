"""Provider of samples: sets up what the valid request of an operation needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import quote, urlencode

from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from ...exchanges import Request
from ..actions import apart, create, incident, related_in
from ..bodies import change, new_body, new_relationships, sent_members
from ..memory import Known
from ..operation_schemas import body_schema, path_parameters, query_parameters, request_members
from ..resources import Resource, resource_of, resources
from ..server_model import GaveUp, ServerModel
from ..updating import update_body
from .probe import LARGE_PAGE, OFFSET
from .references import OWNERS
from .sample import Sample

QUERIES = {"query": "state:active"}
"""Values of the query parameters that requests must contain."""


def sample(model: ServerModel, operation: str) -> Sample:
    """Set up a valid request of an operation.

    Raises:
        GaveUp: what it needs could not be created.
    """
    found = OPERATIONS[operation]
    resource = resource_of(operation)
    known: Known | None = None
    creates = resource is not None and resource.create is not None and found not in resource.creators
    if resource is not None and creates and not model.session.read_only:
        # What an incident has only once must not be one that a probe has changed.
        alone = resource.in_incident and resource.id_parameter is None
        parent = create(model, resources()["incidents"], minimal=True) if alone else None
        known = create(model, resource, parent)
    path = {**known.path} if known is not None else {}
    for name in path_parameters(found):
        if name not in path:
            path[name] = _owner(model, name).id
    body = None
    if body_schema(operation) is not None:
        related = related_in(model)
        # All of them, so that what is varied in one refers to a resource that exists.
        links = new_relationships(
            model.draw, operation, related, names=[*request_members(operation, "relationships")]
        )
        if known is not None and resource is not None and resource.update is found:
            names = [*request_members(operation, "attributes")]
            body = update_body(model, known, change(model.draw, operation, names, related), links)
        else:
            body = new_body(model.draw, operation, related)
            if links:
                body["data"]["relationships"] = {**links, **sent_members(body, "relationships")}
            body = apart(model, operation, path, body)
    query = {name: QUERIES[name] for name, one in query_parameters(operation).items() if one.required}
    empty = None
    if resource is not None and found is resource.listing and resource.in_incident:
        other = create(model, resources()["incidents"], minimal=True)
        empty = _path(found, {**path, "incident_id": other.id})
    return Sample(
        operation=found,
        path=_path(found, path),
        query=urlencode(query, quote_via=quote),
        body=body,
        fresh=_again(model, operation),
        reads=tuple(_reads(model, resource, found, path)),
        empty=empty,
        model=model,
    )


def _again(model: ServerModel, operation: str) -> Callable[[], Sample]:
    return lambda: sample(model, operation)


def _owner(model: ServerModel, parameter: str) -> Known:
    tag = OWNERS.get(parameter, "")
    if tag == "incidents":
        return incident(model)
    if tag not in resources():
        raise GaveUp(f"no resource has the ID in the path parameter {parameter}")
    return create(model, resources()[tag], minimal=True)


def _reads(
    model: ServerModel, resource: Resource | None, operation: Operation, path: dict[str, str]
) -> Iterator[Request]:
    """Yield the requests that show what an operation can change: the resource, its list, and its incident."""
    incidents = resources()["incidents"]
    candidates = [resource.get, resource.listing] if resource is not None else []
    for one in [*candidates, incidents.get if "incident_id" in path else None]:
        if one is None or not model.can(one.id) or {*path_parameters(one)} - path.keys():
            continue
        query = "" if one.paging is None else f"{quote(one.paging.size)}={LARGE_PAGE}"
        if one.paging is not None and one.paging.step is None:
            query += f"&{quote(one.paging.offset)}={OFFSET}"
        yield Request("GET", _path(one, path), query, {"accept": one.accept}, operation=one.id)


def _path(operation: Operation, values: dict[str, str]) -> str:
    path = operation.path
    for name in path_parameters(operation):
        path = path.replace(f"{{{name}}}", quote(values[name], safe=""))
    return path
