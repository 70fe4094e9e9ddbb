"""Queries of lists: none fails, whatever the list contains and whatever has happened to it."""

from __future__ import annotations

from collections.abc import Iterator

from ...actions import create
from ...deleting import delete
from ...json_parts import as_object
from ...memory import Known
from ...operation_schemas import Parameter, query_parameters, request_members, response_members, without_null
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..scenario import scenario
from .filters import FILTERS, is_listed


@scenario(lambda resource: is_listed(resource) and bool(_parameters(resource)))
def list_queries_after_changes(model: ServerModel, resource: Resource) -> None:
    """Send every query after creates with and without optional members, after an update, and after a delete.

    Which attributes can be sorted by is not specified, nor which values a filter knows, so any response but a
    failure of the server is right.
    """
    if resource.listing is None or not model.can(resource.listing.id):
        return
    first = create(model, resource, minimal=True)
    second = create(model, resource, first.parent)
    send_all(model, resource, second)
    if resource.update is not None and model.can(resource.update.id):
        update(model, second)
        send_all(model, resource, second)
    if resource.delete is not None and resource.id_parameter is not None and model.can(resource.delete.id):
        delete(model, second)
        send_all(model, resource, first)


def send_all(model: ServerModel, resource: Resource, known: Known) -> None:
    """Send each query parameter alone, with each value that servers may know."""
    for query in queries_of(resource, known):
        model.call(resource.listing.id if resource.listing else "", known.path, query=query)


def queries_of(resource: Resource, known: Known) -> Iterator[dict[str, str]]:
    """Yield each query parameter of the list of a resource alone, with each value that servers may know."""
    for name, parameter in _parameters(resource).items():
        for text in _texts(resource, known, name, parameter):
            yield {name: text}


def _parameters(resource: Resource) -> dict[str, Parameter]:
    """Return the query parameters of the list of a resource."""
    return {} if resource.listing is None else {**query_parameters(resource.listing.id)}


def _texts(resource: Resource, known: Known, name: str, parameter: Parameter) -> Iterator[str]:
    """Yield values of a query parameter that servers may know."""
    kind = parameter.schema.get("type")
    if name == "sort" and resource.listing is not None:
        for attribute in response_members(resource.listing.id, "attributes"):
            yield from (attribute, f"-{attribute}")
    elif name in FILTERS:
        operation, member = resource.creators[0].id, FILTERS[name]
        schema = without_null(request_members(operation, "attributes").get(member, {}))
        link = known.relationships.get(member)
        values = [known.attributes.get(member), as_object(link).get("id")]
        yield from dict.fromkeys(str(one) for one in (*values, *schema.get("enum", ())) if one is not None)
    elif kind == "array":
        yield from dict.fromkeys([",".join(parameter.values), *parameter.values])
    elif kind == "boolean":
        yield from ("true", "false")
    elif kind == "integer":
        yield "1"
