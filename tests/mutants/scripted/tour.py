"""Scripted calls of all operations, whose responses show that a mutant differs from the mock."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Mapping
from itertools import chain
from typing import Any

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.core.scopes import SCOPES
from datadog_incidents_api.operations import OPERATIONS

from .sample_bodies import UNKNOWN, Sample

Headers = Mapping[str, str]

UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?")

READING = frozenset(one for one in SCOPES if one.endswith("_read"))
LIMITED: dict[str, Collection[str]] = {
    "without-scopes": (),
    "for-reading": READING,
    **{f"without-{one}": SCOPES - {one} for one in sorted(SCOPES)},
    **{f"with-{one}": {one} for one in sorted(SCOPES)},
}
"""OAuth tokens with a part of the scopes."""


class Tour:
    """Calls of a new mock, and their responses in the order of the calls.

    Attributes:
        ids: ID of the newest resource by JSON:API type.
        keys: headers with the right credentials.
        token: OAuth token that the mock accepts.
        succeeded: number of successful calls by operation.
    """

    def __init__(self) -> None:
        mock = MockDatadog(max_calls=0)
        self.keys: dict[str, str] = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        self.token = mock._keys.access_token
        for token, scopes in LIMITED.items():
            mock.add_token(token, scopes)
        self._server = mock._server
        self.succeeded: Counter[str] = Counter()
        self._number = 0
        self._seen: list[str] = []
        self.ids: dict[str, str] = {"incident_types": mock._server.state.incident_type}

    def send(
        self, method: str, path: str, *, content: bytes = b"", headers: Headers | None = None
    ) -> tuple[int, Any]:
        """Send a request with exactly the given headers; return the status and the JSON of the response."""
        target, _, query = path.partition("?")
        sent = {name.lower(): value for name, value in (headers or {}).items()}
        # Without a client and a transport, which would take most of the time.
        reply = self._server.handle(Request(method, target, query, sent, content)).reply
        head = "; ".join(f"{name}: {value}" for name, value in sorted(reply.headers))
        self._seen.append(f"{method} {reply.status} {head}\n{reply.body!r}")
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
            OPERATIONS[operation].method,
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

    def seen(self) -> list[str]:
        """Return the responses; IDs are replaced by their order of appearance, timestamps by their rank.

        So a bug that only draws more random numbers makes no difference.
        """
        everything = "\x1e".join(self._seen)
        known: dict[str, str] = {}
        everything = UUID.sub(lambda it: known.setdefault(it[0], f"<ID {len(known)}>"), everything)
        # Ranks are those of the values, in which the forms of time zones make no difference.
        times = sorted({_instant(one) for one in TIME.findall(everything)})
        ranks = {one: number for number, one in enumerate(times)}
        form = re.compile(r"\d")
        everything = TIME.sub(
            lambda it: f"<time {ranks[_instant(it[0])]} {form.sub('0', it[0])}>", everything
        )
        return everything.split("\x1e")


def _instant(text: str) -> str:
    """Return a timestamp in a form that sorts by time."""
    whole, _, fraction = text.removesuffix("Z").removesuffix("+00:00").partition(".")
    return f"{whole}.{fraction:0<9}"


def path_of(operation: str, *ids: str) -> str:
    """Return the path of an operation with parameters."""
    given = iter(ids)
    return re.sub(r"\{\w+\}", lambda _: next(given), OPERATIONS[operation].path)


def parameters(operation: str) -> int:
    """Return the number of path parameters of an operation."""
    return OPERATIONS[operation].path.count("{")


def query_parameters(operation: str) -> list[str]:
    """Return the names of the query parameters of an operation."""
    return next([*one.query] for one in chain(*contract()._routes.values()) if one.operation == operation)
