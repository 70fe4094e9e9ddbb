"""Wrong responses, one for each kind of rule, and the disagreement that each must cause."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

INCIDENT = "5a921187-0000-0000-0000-000000000000"
SCHEMAS = "#/components/schemas/"
RESPONSES = "#/paths/~1api~1v2~1incidents~1{incident_id}/get/responses"
OK = f"{RESPONSES}/200/content"
MISSING = object()


class Wrong(NamedTuple):
    """Wrong response to `get_incident`, and the disagreement: path, rule, pointer and found."""

    response: Callable[[], httpx.Response]
    path: str
    rule: str
    pointer: str
    found: str


@cache
def _incident() -> bytes:
    with MockDatadog().client() as dd:
        incident = dd.incidents.create(
            title="Drill", fields={"summary": "x", "teams": ["a"]}, customer_impacted=False
        )
        return dd.execute(_get(incident.id)).content


def _get(incident_id: str) -> Any:
    from datadog_incidents_api.api.incidents import get_incident

    return get_incident.prepare(incident_id, include=["users"])


def right() -> httpx.Response:
    return httpx.Response(200, json=json.loads(_incident()), headers={"x-request-id": "r-1"})


def changed(*place: str | int, value: Any = MISSING, status: int = 200, body: Any = None) -> httpx.Response:
    """Response whose body has another value at a place, or lacks it."""
    body = json.loads(_incident()) if body is None else body
    node = body
    for key in place[:-1]:
        node = node[key]
    if value is MISSING:
        del node[place[-1]]
    else:
        node[place[-1]] = value
    return httpx.Response(status, json=body, headers={"x-request-id": "r-1"})


def _attribute(name: str, value: Any) -> Callable[[], httpx.Response]:
    return lambda: changed("data", "attributes", name, value=value)


def _raw(status: int, content: bytes = b"", kind: str | None = "application/json") -> httpx.Response:
    headers = {} if kind is None else {"content-type": kind}
    return httpx.Response(status, content=content, headers=headers)


ATTRIBUTES = f"{SCHEMAS}IncidentResponseAttributes/properties"
FIELD = {"type": "dropdown", "value": 4}

WRONG: dict[str, Wrong] = {
    "type": Wrong(
        _attribute("title", 4), "$.data.attributes.title", "type", f"{ATTRIBUTES}/title/type", "integer"
    ),
    "type in a map": Wrong(
        lambda: changed("data", "attributes", "fields", "my secret field", value=FIELD),
        "$.data.attributes.fields[*].value",
        "type",
        f"{SCHEMAS}IncidentFieldAttributesSingleValue/properties/value/type",
        "integer",
    ),
    "variant of a map": Wrong(
        lambda: changed("data", "attributes", "fields", "type", value=True),
        "$.data.attributes.fields[*]",
        "anyOf",
        f"{SCHEMAS}IncidentFieldAttributes/anyOf",
        "boolean",
    ),
    "variant of a list": Wrong(
        lambda: changed("included", 0, "attributes", "email", value=[]),
        "$.included[0].attributes.email",
        "type",
        f"{SCHEMAS}IncidentUserAttributes/properties/email/type",
        "array",
    ),
    "nullable": Wrong(
        _attribute("created", 4.5),
        "$.data.attributes.created",
        "type",
        f"{ATTRIBUTES}/created/type",
        "number",
    ),
    "enum": Wrong(
        _attribute("severity", "SEV-99"),
        "$.data.attributes.severity",
        "enum",
        f"{SCHEMAS}IncidentSeverity/enum",
        "string",
    ),
    "const": Wrong(
        lambda: changed("data", "type", value="incident"),
        "$.data.type",
        "const",
        f"{SCHEMAS}IncidentType/const",
        "string",
    ),
    "format": Wrong(
        _attribute("created", "yesterday"),
        "$.data.attributes.created",
        "format",
        f"{ATTRIBUTES}/created/format",
        "string",
    ),
    "format of an integer": Wrong(
        _attribute("public_id", 2**63 + 1),
        "$.data.attributes.public_id",
        "format",
        f"{ATTRIBUTES}/public_id/format",
        "integer",
    ),
    "required": Wrong(
        lambda: changed("data", "id"),
        "$.data.id",
        "required",
        f"{SCHEMAS}IncidentResponseData/required",
        "missing",
    ),
    "no object": Wrong(
        lambda: httpx.Response(200, json=[]), "$", "type", f"{SCHEMAS}IncidentResponse/type", "array"
    ),
    "null": Wrong(
        lambda: changed("data", value=None),
        "$.data",
        "type",
        f"{SCHEMAS}IncidentResponseData/type",
        "null",
    ),
    "error document": Wrong(
        lambda: changed("errors", value="gone", status=404, body={}),
        "$.errors",
        "type",
        f"{SCHEMAS}APIErrorResponse/properties/errors/type",
        "string",
    ),
    "status": Wrong(lambda: _raw(418, b"{}"), "$", "status", RESPONSES, "undeclared status 418"),
    "success status": Wrong(lambda: _raw(204), "$", "status", RESPONSES, "undeclared status 204"),
    "missing body": Wrong(lambda: _raw(200), "$", "content", OK, "missing"),
    "content type": Wrong(
        lambda: _raw(200, b"<html>", "text/html; charset=utf-8"), "$", "content-type", OK, "text/html"
    ),
    "secret content type": Wrong(
        lambda: _raw(200, b"<html>", "text/x-s3cr3t"), "$", "content-type", OK, "another content type"
    ),
    "no content type": Wrong(lambda: _raw(200, _incident(), None), "$", "content-type", OK, "missing"),
    "JSON of another content type": Wrong(
        lambda: _raw(200, _incident(), "application/vnd.api+json"),
        "$",
        "content-type",
        OK,
        "application/vnd.api+json",
    ),
    "not JSON": Wrong(lambda: _raw(200, b"{nothing"), "$", "json", f"{OK}/application~1json", "invalid JSON"),
    "lone surrogate": Wrong(
        lambda: _raw(200, b'{"data": "\\ud800"}'),
        "$",
        "json",
        f"{OK}/application~1json",
        "unreadable JSON",
    ),
    "nested too deeply": Wrong(
        lambda: _raw(200, b"[" * 300 + b"]" * 300),
        "$",
        "json",
        f"{OK}/application~1json",
        "unreadable JSON",
    ),
}

OPTIONS: dict[str, Any] = {
    "api_key": "k3yk3yk3yk3y",
    "app_key": "4pp4pp4pp4pp",
    "base_url": "https://dd.test",
    "unstable_operations": "all",
}


def client(*responses: httpx.Response, **options: Any) -> IncidentsClient:
    """Client that receives these responses in turn."""
    return IncidentsClient(**OPTIONS, transport=_transport(responses), **options)


def async_client(*responses: httpx.Response, **options: Any) -> AsyncIncidentsClient:
    return AsyncIncidentsClient(**OPTIONS, transport=_transport(responses), **options)


def _transport(responses: tuple[httpx.Response, ...]) -> httpx.MockTransport:
    remaining = iter(responses)
    return httpx.MockTransport(lambda request: next(remaining))
