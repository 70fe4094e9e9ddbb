"""ASGI application of the second implementation."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any
from urllib.parse import unquote

import jsonschema_rs

from .endpoints import SERVED, Endpoint, HTTPError, Json
from .store import USER, Store

Messages = Callable[..., Awaitable[Any]]

API_KEY, APP_KEY, TOKEN = "second-api-key", "second-app-key", "second-access-token"
READ_TOKEN, UNSCOPED_TOKEN = "second-read-token", "second-unscoped-token"
ALL = frozenset(scope for one in SERVED for scope in SERVED[one].scopes)
TOKENS = {
    TOKEN: ALL,
    READ_TOKEN: frozenset(scope for scope in ALL if scope.endswith("_read")),
    UNSCOPED_TOKEN: frozenset[str](),
}
"""Tokens that the server accepts, with their scopes."""

MAX_OFFSET = 2**62
"""Offset in place of all larger ones, which the `meta` of responses cannot represent."""


class SecondImplementation:
    """ASGI application of the second implementation.

    Attributes:
        operations: IDs of the operations that it serves.
    """

    operations = frozenset(SERVED)

    def __init__(self) -> None:
        self._endpoints = [Endpoint(name) for name in SERVED]
        self._store = Store()

    async def __call__(self, scope: MutableMapping[str, Any], receive: Messages, send: Messages) -> None:
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        endpoint: Endpoint | None = None
        try:
            headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
            granted = _scopes(headers)
            path = scope["raw_path"].decode().partition("?")[0]
            endpoint, ids = self._route(scope["method"], path)
            if not granted.issuperset(SERVED[endpoint.id].scopes):
                raise HTTPError(403, "the token lacks a scope")
            query = endpoint.query(scope["query_string"].decode())
            data = _data(endpoint, headers.get("content-type", ""), body)
            status, document = self._carried_out(endpoint, ids, query, data)
            more_headers: Mapping[str, str] = {}
        except HTTPError as error:
            status, document, more_headers = error.status, {"errors": [error.message]}, error.headers
        content = b"" if document is None else json.dumps(document).encode()
        kind = (endpoint.media_type(status) if endpoint else None) or "application/json"
        sent = {
            **more_headers,
            **({"content-type": kind, "content-length": str(len(content))} if content else {}),
        }
        names = [(name.encode(), value.encode()) for name, value in sent.items()]
        await send({"type": "http.response.start", "status": status, "headers": names})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else content})

    def _route(self, method: str, path: str) -> tuple[Endpoint, dict[str, str]]:
        found = [(one, match) for one in self._endpoints if (match := one.pattern.fullmatch(path))]
        # A path without parameters is not one of a resource with that ID.
        found = [(one, match) for one, match in found if not match.groups()] or found
        if not found:
            raise HTTPError(404, "there is nothing at this path")
        for endpoint, match in found:
            if SERVED[endpoint.id].method == method:
                return endpoint, {name: unquote(value) for name, value in match.groupdict().items()}
        allowed = ", ".join(SERVED[one.id].method for one, _ in found)
        raise HTTPError(405, "this path does not have the method", {"allow": allowed})

    def _carried_out(
        self, endpoint: Endpoint, ids: dict[str, str], query: Json, data: Json
    ) -> tuple[int, Json | None]:
        operation, store = SERVED[endpoint.id], self._store
        parent = ids.get("incident_id", "") if operation.tag == "todos" else ""
        *_, key = [*ids.values(), ""][: len(ids) or 1]
        document: Json = {}
        match operation.name:
            case "create":
                document["data"] = store.create(operation.tag, parent, data)
            case "get":
                document["data"] = store.find(operation.tag, key, parent).resource
            case "update":
                document["data"] = store.update(operation.tag, key, parent, data)
            case "delete":
                store.find(operation.tag, key, parent).deleted = True
                return 204, None
            case _:
                document["data"] = store.list(
                    operation.tag, parent, deleted=query.get("include_deleted", False)
                )
                if operation.tag == "incidents":
                    document |= _page(document["data"], query)
        if "include" in query:
            document["included"] = [USER] if "users" in query["include"] and document["data"] else []
        return (201 if operation.name == "create" else 200), document


def _page(found: list[Json], query: Json) -> Json:
    offset = min(query.get("page[offset]", 0), MAX_OFFSET)
    shown = found[offset : offset + query.get("page[size]", 10)]
    pagination = {"offset": offset, "size": len(shown), "next_offset": offset + len(shown)}
    return {"data": shown, "meta": {"pagination": pagination}}


def _scopes(headers: Mapping[str, str]) -> frozenset[str]:
    """Return the scopes that the credentials grant; 401 without credentials, 403 for wrong ones."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token in TOKENS:
        return TOKENS[token]
    sent = headers.get("dd-api-key"), headers.get("dd-application-key")
    if None in sent:
        raise HTTPError(401, "both keys are needed")
    if sent != (API_KEY, APP_KEY):
        raise HTTPError(403, "the keys are not valid")
    return ALL


def _data(endpoint: Endpoint, content_type: str, body: bytes) -> Json:
    """Return `data` of a request body; 400 if it is not valid."""
    if endpoint.body is None:
        return {}
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise HTTPError(400, "the body has to be JSON")
    try:
        document = json.loads(body, parse_constant=lambda constant: float(f"not {constant}"))
        json.dumps(document, ensure_ascii=False, allow_nan=False).encode()
        endpoint.body.validate(document)
    except (ValueError, RecursionError, jsonschema_rs.ValidationError) as error:
        raise HTTPError(400, f"the body is not valid: {str(error)[:200]}") from None
    data: Json = document["data"]
    return data
