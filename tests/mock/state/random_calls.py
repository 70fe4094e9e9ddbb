"""Random calls of all operations, with bodies from the spec and IDs of what earlier calls created."""

from __future__ import annotations

import json
import random
import re
from typing import Any

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from ..conftest import OPERATIONS as DECLARED

OFTEN = ("create_incident", "update_incident", "search_incidents", "create_user", "create_incident_todo")
LINK = re.compile(r'"type": "(\w+)", "id": "[^"]*"')
UNKNOWN = "00000000-0000-4000-8000-00000000ffff"


class RandomCalls:
    """Random calls, which depend on the seed and on the responses of the mock."""

    def __init__(self, mock: MockDatadog, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311
        self._ids: dict[str, list[str]] = {"users": [mock.user_id]}
        keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        self._http = httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys)

    def make(self, count: int) -> list[bytes]:
        """Make calls, and return the responses."""
        with self._http:
            self._call("list_incident_types")
            return [self._call(self._operation()) for _ in range(count)]

    def _operation(self) -> str:
        return self._random.choice(OFTEN if self._random.random() < 0.4 else [*OPERATIONS])

    def _call(self, name: str) -> bytes:
        operation = OPERATIONS[name]
        path = re.sub(
            r"{(\w+)}",
            lambda one: self._id("incidents" if one[1] == "incident_id" else operation.tag),
            operation.path,
        )
        query = {"query": "*"} if name == "search_incidents" else {}
        headers = {"Content-Type": "application/json"}
        response = self._http.request(
            operation.method, path, content=self._body(name), headers=headers, params=query
        )
        if response.is_success and response.content:
            self._remember(operation.tag, response.json().get("data"))
        return b"%d %r %s" % (response.status_code, response.headers.raw, response.content)

    def _body(self, name: str) -> str | None:
        content = DECLARED[name].get("requestBody", {}).get("content", {})
        examples = [*content.get("application/json", {}).get("examples", {}).values()]
        if not examples:
            return None
        body = json.dumps(self._random.choice(examples)["value"])
        return LINK.sub(lambda one: f'"type": "{one[1]}", "id": "{self._id(one[1])}"', body)

    def _id(self, kind: str) -> str:
        known = self._ids.get(kind, [])[-5:]
        return self._random.choice(known) if known else UNKNOWN

    def _remember(self, tag: str, data: Any) -> None:
        for one in (data if isinstance(data, list) else [data])[:3]:
            if isinstance(one, dict) and "id" in one:
                for kind in {tag, one["type"]}:
                    known = self._ids.setdefault(kind, [])
                    known += [one["id"]] if one["id"] not in known else []


def make(mock: MockDatadog, seed: int, count: int) -> list[bytes]:
    """Make random calls, and return the responses."""
    return RandomCalls(mock, seed).make(count)
