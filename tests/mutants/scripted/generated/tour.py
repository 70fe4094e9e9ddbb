"""Tour: recorder of calls whose bodies are made from the schemas of the OpenAPI document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from typing import Any

from datadog_incidents.mock.core.scopes import SCOPES
from datadog_incidents_api.operations import OPERATIONS

from ..recorder import Headers, Observe, Recorder, path_of, route_of
from .sample_bodies import UNKNOWN, Sample

READING = frozenset(one for one in SCOPES if one.endswith("_read"))
LIMITED: dict[str, Collection[str]] = {
    "for-reading": READING,
    **{f"without-{one}": SCOPES - {one} for one in sorted(SCOPES)},
    **{f"with-{one}": {one} for one in sorted(SCOPES)},
    "without-scopes": (),
}
"""OAuth tokens with a part of the scopes; the last one has none, so that no request with it has an effect."""


class Tour(Recorder):
    """Calls under way.

    Args:
        observe: function that receives the recorded calls.

    Attributes:
        ids: ID of the newest resource by JSON:API type.
        token: OAuth token that the mock accepts.
        succeeded: number of successful calls by operation.
    """

    def __init__(self, observe: Observe) -> None:
        super().__init__(observe)
        self.token = self.mock._keys.access_token
        for token, scopes in LIMITED.items():
            self.mock.add_token(token, scopes)
        self.succeeded: Counter[str] = Counter()
        self._number = 0
        self.ids: dict[str, str] = {"incident_types": self.incident_type}

    def send(
        self,
        operation: str,
        path: str,
        *,
        method: str = "",
        content: bytes = b"",
        headers: Headers | None = None,
    ) -> tuple[int, Any]:
        """Send a request with exactly the given headers; return the status and the JSON of the response.

        Args:
            operation: ID of the operation.
            path: path, with the query.
            method: method; by default that of the operation.
            content: body.
            headers: headers.
        """
        reply = self.handle(method or OPERATIONS[operation].method, path, content, headers or {})
        self.record(operation, reply)
        try:
            return reply.status, json.loads(reply.body)
        except ValueError:
            return reply.status, None

    def call(
        self,
        operation: str,
        *ids: str,
        query: str = "",
        content: Any = None,
        raw: bytes | None = None,
        headers: Headers | None = None,
    ) -> Any:
        """Call an operation; return `data` of the response, None if there is none.

        Args:
            operation: ID of the operation.
            ids: path parameters.
            query: query string.
            content: JSON body.
            raw: body as sent, in place of the JSON.
            headers: headers; by default the keys and the content type.
        """
        path = path_of(operation, *ids)
        if headers is None:
            headers = self.keys | ({"Content-Type": "application/json"} if content is not None or raw else {})
        sent = json.dumps(content, separators=(",", ":")).encode() if content is not None else b""
        status, found = self.send(
            operation,
            f"{path}?{query}" if query else path,
            content=sent if raw is None else raw,
            headers=headers,
        )
        self.succeeded[operation] += 200 <= status < 300
        data = found.get("data") if isinstance(found, dict) else None
        if isinstance(data, dict) and isinstance(data.get("type"), str) and "id" in data:
            self.ids[data["type"]] = data["id"]
        return data

    def sample(
        self, operation: str, *, full: bool = True, choice: int = 0, own: str = "", **attributes: Any
    ) -> Any:
        """Return a valid body of an operation.

        Args:
            operation: ID of the operation.
            full: whether it has all members; otherwise only the required ones.
            choice: number of the alternative to take where a schema has several.
            own: ID of the resource, if the body has it.
            attributes: attributes to set.
        """
        self._number += 1
        made = Sample(self.ids, full, choice).body(operation, self._number)
        if made is not None and "data" in made:
            if "id" in made["data"]:
                made["data"]["id"] = own or UNKNOWN
            if attributes:
                made["data"].setdefault("attributes", {}).update(attributes)
        return made

    def make(self, operation: str, *ids: str, full: bool = True, **attributes: Any) -> str:
        """Create a resource and return its ID; UNKNOWN if the response has none."""
        data = self.call(operation, *ids, content=self.sample(operation, full=full, **attributes))
        return str(data["id"]) if isinstance(data, dict) and "id" in data else UNKNOWN

    def change(self, operation: str, *ids: str, full: bool = False, **attributes: Any) -> None:
        """Update a resource, by default only some attributes."""
        self.call(
            operation,
            *ids,
            content=self.sample(operation, full=full, own=ids[-1] if ids else "", **attributes),
        )


def parameters(operation: str) -> int:
    """Return the number of path parameters of an operation."""
    return OPERATIONS[operation].path.count("{")


def query_parameters(operation: str) -> list[str]:
    """Return the names of the query parameters of an operation."""
    return [*route_of(operation).query]
