"""Views and pages, decoded as the client does it, from generated JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import quote

from attrs import frozen

from datadog_incidents_api._view import View
from datadog_incidents_api.api.incidents import get_incident, list_incidents
from datadog_incidents_api.api.todos import get_incident_todo, list_incident_todos
from datadog_incidents_api.types import Call, Page, Response
from datadog_incidents_api.views.todos import IncidentTodoView

from ..._common.json_kinds import JsonObject, is_object
from ..._http.library import httpx
from ..._views.incident import Incident
from ..generation.body_corruptions import encoded
from ..generation.realistic_values import included, position

SITE = "https://api.datadoghq.com"
"""Server that sends the responses, so that incidents have a `url`."""
_CONTENT_TYPE = "application/json"


@frozen
class Kind:
    """Kind of resource that can be generated as a view.

    Attributes:
        schema: name of the schema.
        view: class of the views.
        one: call that gets one resource.
        many: call that lists resources.
        path: function that returns the path of a resource.
    """

    schema: str
    view: type[View]
    one: Call[Any]
    many: Call[Any]
    path: Callable[[JsonObject], str]


def _todo_path(todo: JsonObject) -> str:
    attributes = todo.get("attributes")
    incident = attributes.get("incident_id") if is_object(attributes) else None
    return f"/api/v2/incidents/{_segment(incident)}/relationships/todos/{_segment(todo.get('id'))}"


def _segment(id_: object) -> str:
    return quote(id_ if isinstance(id_, str) else "", safe="", errors="replace")


KINDS = {
    "incidents": Kind(
        "IncidentResponseData",
        Incident,
        get_incident.prepare("id"),
        list_incidents.prepare(),
        lambda incident: f"/api/v2/incidents/{_segment(incident.get('id'))}",
    ),
    "incident_todos": Kind(
        "IncidentTodoResponseData",
        IncidentTodoView,
        get_incident_todo.prepare("id", "id"),
        list_incident_todos.prepare("id"),
        _todo_path,
    ),
}
"""Kinds by the JSON:API type of the resource."""


def kind_of(item: object) -> Kind:
    """Return the kind of a view or a resource.

    Raises:
        TypeError: it is neither an incident nor a todo.
    """
    for kind in KINDS.values():
        if isinstance(item, kind.view):
            return kind
    if is_object(item):
        attributes = item.get("attributes")
        is_todo = item.get("type") == "incident_todos" or (is_object(attributes) and "content" in attributes)
        return KINDS["incident_todos" if is_todo else "incidents"]
    raise TypeError(f"items of pages_of must be incidents or todos, not {type(item).__name__}")


def view(kind: Kind, resource: JsonObject) -> Any:
    """Return the view of a resource, with the people to whom it refers."""
    return kind.view.of(_response(kind.one, _body(resource, [resource]), kind.path(resource)))


def page(kind: Kind, items: Sequence[Any], offset: int, *, as_json: bool) -> Any:
    """Return a page of views, or the JSON of its response."""
    resources: list[JsonObject] = [one if as_json else dict(one.raw) for one in items]
    body = _body(resources, resources) | {"meta": position(offset, len(resources))}
    if as_json:
        return body
    response = _response(kind.many, body, kind.many.path)
    return Page(kind.view.each(response), offset, response)


def _body(data: object, resources: list[JsonObject]) -> JsonObject:
    people = included(resources) if resources and resources[0].get("type") == "incidents" else []
    return {"data": data, "included": people} if people else {"data": data}


def _response(call: Call[Any], body: JsonObject, path: str) -> Response[Any]:
    content = encoded(body)
    parsed, errors = call.decode(content)
    headers = httpx.Headers({"content-type": _CONTENT_TYPE, "content-length": str(len(content))})
    return Response(200, headers, content, parsed, errors=errors, url=SITE + path)
