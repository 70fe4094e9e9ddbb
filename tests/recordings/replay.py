"""Whether the mock answers a recorded conversation as the server did."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlencode

import httpx

from datadog_incidents.mock import MockDatadog

from .sameness import different, unequal, unlike
from .scenario import ID, Exchange, Scenario

MODELLED = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
"""The mock models the server of 2026. Replies have only ever gained members: incidents got `is_test`,
`declared` and their like between 2023 and 2025, and the field `slug` between 2025 and 2026. What was
recorded earlier has to be in the mock's reply, which may hold more."""

WIDE = ("list_incidents", "search_incidents")
"""Operations whose replies show all that an organization has. The mock's has only what the conversation
makes, so these are judged by keys and types of values."""


def problems(scenario: Scenario) -> Iterator[tuple[Exchange, list[str]]]:
    """Go through a conversation with a fresh mock; what the document does not have is left out."""
    replay = _Replay(may_add=scenario.recorded_at < MODELLED)
    for exchange, _ in scenario.covered:
        yield exchange, list(replay.compared(exchange))


class _Replay:
    def __init__(self, *, may_add: bool) -> None:
        self._may_add = may_add
        self._ids: dict[str, str] = {}
        self._made: dict[str, str] = {}
        mock = MockDatadog()
        keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        self._http = httpx.Client(transport=mock.transport, base_url="http://mock.test", headers=keys)

    def compared(self, exchange: Exchange) -> Iterator[str]:
        named = [(name, self._translated(value)) for name, value in exchange.query]
        query = f"?{urlencode(named)}" if named else ""
        path = "/".join(map(self._translated, exchange.path.split("/")))
        body = self._translated(exchange.body)
        response = self._http.request(exchange.method, path + query, json=body)
        yield from unequal("status", response.status_code, exchange.status)
        yield from unequal("content type", response.headers.get("content-type"), exchange.content_type)
        reply: Any = json.loads(response.content) if response.content else None
        if exchange.name in WIDE:
            yield from different("reply", reply, exchange.reply)
            return
        self._learn(exchange.reply, reply)
        if exchange.status == 201 and response.status_code == 201:
            self._made[exchange.reply["data"]["id"]] = reply["data"]["id"]
        if exchange.status < 400:
            wanted = _unnamed(exchange.reply, self._made.keys())
            found = _unnamed(reply, self._made.values())
            yield from unlike("reply", found, wanted, may_add=self._may_add)
        else:
            yield from unequal("reply", reply, self._translated(exchange.reply))

    def _learn(self, recorded: Any, replied: Any) -> None:
        """Keep the mock's ids for what the recording calls by its own."""
        if isinstance(recorded, dict) and isinstance(replied, dict):
            for key in recorded.keys() & replied.keys():
                self._learn(recorded[key], replied[key])
        elif isinstance(recorded, list) and isinstance(replied, list):
            for one, other in zip(recorded, replied, strict=False):
                self._learn(one, other)
        elif isinstance(recorded, str) and isinstance(replied, str) and ID.fullmatch(recorded):
            self._ids.setdefault(recorded, replied)

    def _translated(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._translated(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._translated(item) for item in value]
        return (
            ID.sub(lambda found: self._ids.get(found[0], found[0]), value)
            if isinstance(value, str)
            else value
        )


def _unnamed(value: Any, made: Collection[str]) -> Any:
    """A reply without the personal data of people whom the organization had before the conversation."""
    if isinstance(value, list):
        return [_unnamed(item, made) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("type") == "users" and "attributes" in value and value["id"] not in made:
        return value | {"attributes": dict.fromkeys(value["attributes"])}
    return {key: _unnamed(item, made) for key, item in value.items()}
