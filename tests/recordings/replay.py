"""Replay of recordings against the mock: compares its responses with the recorded ones."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlencode

import httpx

from datadog_incidents.mock import MockDatadog

from .comparison import different, unequal, unlike
from .scenario import ID, Exchange, Scenario

MODELED = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
"""Recording date of the server that the mock models.

Responses have only ever gained members: incidents gained `is_test`, `declared` and others between 2023 and
2025, and the field `slug` between 2025 and 2026 (EVIDENCE.md#incidents). The mock's responses must contain
everything in an earlier recording, and may contain more."""

ADDED = {".attributes.configuration": datetime.datetime(2026, 7, 1, tzinfo=datetime.UTC)}
"""Members that responses have gained since, by the end of their path, with the date of the first recording.

Incident types have `configuration` only in recordings of July 2026 and later (EVIDENCE.md#incident-types)."""

WHOLE_ORGANIZATION = ("list_incidents", "search_incidents")
"""Operations whose responses contain all incidents of the organization. The mock contains only those that the
recording creates, so only the structure of these responses is compared."""


def problems(scenario: Scenario) -> Iterator[tuple[Exchange, list[str]]]:
    """Yield the exchanges of a recording with the differences of the responses of a new mock.

    Exchanges whose operation is not in the OpenAPI document are skipped.
    """
    recorded_at = scenario.recorded_at
    added = [path for path, since in ADDED.items() if recorded_at < since]
    replay = _Replay(may_add=recorded_at < MODELED, added=added)
    for exchange, _ in scenario.covered:
        yield exchange, list(replay.differences(exchange))


class _Replay:
    """One replay, with a mock of its own."""

    def __init__(self, *, may_add: bool, added: Collection[str]) -> None:
        self._may_add = may_add
        self._added = added
        # IDs in the mock by ID in the recording: all, and those of created resources.
        self._ids: dict[str, str] = {}
        self._created: dict[str, str] = {}
        mock = MockDatadog()
        keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        self._http = httpx.Client(transport=mock.transport, base_url="http://mock.test", headers=keys)

    def differences(self, exchange: Exchange) -> Iterator[str]:
        parameters = [(name, self._translated(value)) for name, value in exchange.query]
        query = f"?{urlencode(parameters)}" if parameters else ""
        path = "/".join(map(self._translated, exchange.path.split("/")))
        body = self._translated(exchange.body)
        response = self._http.request(exchange.method, path + query, json=body)
        yield from unequal("status", response.status_code, exchange.status)
        yield from unequal("content type", response.headers.get("content-type"), exchange.content_type)
        reply: Any = json.loads(response.content) if response.content else None
        if exchange.name in WHOLE_ORGANIZATION:
            yield from different("response", reply, exchange.reply)
            return
        self._store_ids(exchange.reply, reply)
        if exchange.status == 201 and response.status_code == 201:
            self._created[exchange.reply["data"]["id"]] = reply["data"]["id"]
        if exchange.status < 400:
            expected = _anonymous(exchange.reply, self._created.keys())
            found = _anonymous(reply, self._created.values())
            yield from unlike("response", found, expected, may_add=self._may_add, added=self._added)
        else:
            yield from unequal("response", reply, self._translated(exchange.reply))

    def _store_ids(self, recorded: Any, replied: Any) -> None:
        """Store the IDs in a response of the mock by those in the recorded response."""
        if isinstance(recorded, dict) and isinstance(replied, dict):
            for key in recorded.keys() & replied.keys():
                self._store_ids(recorded[key], replied[key])
        elif isinstance(recorded, list) and isinstance(replied, list):
            for recorded_item, replied_item in zip(recorded, replied, strict=False):
                self._store_ids(recorded_item, replied_item)
        elif isinstance(recorded, str) and isinstance(replied, str) and ID.fullmatch(recorded):
            self._ids.setdefault(recorded, replied)

    def _translated(self, value: Any) -> Any:
        """Return a JSON value with the IDs of the recording replaced by those of the mock."""
        if isinstance(value, dict):
            return {key: self._translated(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._translated(item) for item in value]
        return (
            ID.sub(lambda found: self._ids.get(found[0], found[0]), value)
            if isinstance(value, str)
            else value
        )


def _anonymous(value: Any, created: Collection[str]) -> Any:
    """Return a response without the personal data of users who existed before the recording."""
    if isinstance(value, list):
        return [_anonymous(item, created) for item in value]
    if not isinstance(value, dict):
        return value
    if value.get("type") == "users" and "attributes" in value and value["id"] not in created:
        return value | {"attributes": dict.fromkeys(value["attributes"])}
    return {key: _anonymous(item, created) for key, item in value.items()}
