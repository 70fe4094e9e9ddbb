"""Replay of recordings against the mock: compares its responses with the recorded ones."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlencode

from .._common.json_kinds import is_array, is_object
from .._http.library import httpx
from ..mock import MockDatadog
from .comparison import different, unequal, unlike
from .generated_texts import RequestTexts
from .problem import Problem
from .recordings import ID, Exchange, Scenario

NIL = "00000000-0000-0000-0000-000000000000"

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


def problems(scenario: Scenario) -> Iterator[tuple[int, list[Problem] | None]]:
    """Yield the differences of the responses of a new mock, with the number of the exchange, from 1.

    None instead of differences means that the exchange cannot be replayed, because it uses a resource that
    existed before the recording, such as an incident. Users of that time are replaced by the mock's own.
    Exchanges whose operation is not in the OpenAPI document are skipped.
    """
    replay = _Replay(scenario)
    for number, exchange in enumerate(scenario.exchanges, start=1):
        if exchange.operation is not None:
            yield number, replay.differences(exchange)


class _Replay:
    """One replay, with a mock of its own."""

    def __init__(self, scenario: Scenario) -> None:
        recorded_at = scenario.recorded_at
        self._may_add = recorded_at < MODELED
        self._added = [path for path, since in ADDED.items() if recorded_at < since]
        # IDs in the mock by ID in the recording: all, and those of created resources.
        self._ids: dict[str, str] = {}
        self._created: dict[str, str] = {}
        self._texts = RequestTexts() if scenario.scrubbed else None
        mock = MockDatadog()
        self._earlier_users = dict.fromkeys(_earlier_users(scenario), mock.user_id)
        keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
        self._http = httpx.Client(transport=mock.transport, base_url="http://mock.test", headers=keys)

    def differences(self, exchange: Exchange) -> list[Problem] | None:
        """Send the request of an exchange, and return the differences; None if it cannot be replayed."""
        unknown = exchange.status < 400 and any(
            one not in self._ids and one not in self._earlier_users and one != NIL
            for one in _ids([exchange.path.split("/"), exchange.body])
        )
        response = self._send(exchange)
        if unknown and response.status_code == 404:
            return None
        return list(self._differences(exchange, response))

    def _send(self, exchange: Exchange) -> httpx.Response:
        parameters = [(name, self._translated(value)) for name, value in exchange.query]
        query = f"?{urlencode(parameters)}" if parameters else ""
        path = "/".join(map(self._translated, exchange.path.split("/")))
        body = self._translated(exchange.body)
        return self._http.request(exchange.method, path + query, json=body)

    def _differences(self, exchange: Exchange, response: httpx.Response) -> Iterator[Problem]:
        yield from unequal("status", response.status_code, exchange.status)
        yield from unequal("content type", response.headers.get("content-type"), exchange.content_type)
        reply: Any = json.loads(response.content) if response.content else None
        if exchange.name in WHOLE_ORGANIZATION:
            yield from different("response", reply, exchange.reply)
            return
        self._store_ids(exchange.reply, reply)
        created, same_created = _resource_id(exchange.reply), _resource_id(reply)
        if exchange.status == response.status_code == 201 and created and same_created:
            self._created[created] = same_created
        recorded = exchange.reply
        if self._texts is not None:
            self._texts.add(exchange)
            reply, recorded = self._texts.without_generated(reply), self._texts.without_generated(recorded)
        if exchange.status < 400:
            expected = _anonymous(recorded, self._created.keys())
            found = _anonymous(reply, self._created.values())
            yield from unlike("response", found, expected, may_add=self._may_add, added=self._added)
        else:
            yield from unequal("response", reply, self._translated(recorded))

    def _store_ids(self, recorded: Any, replied: Any) -> None:
        """Store the IDs in a response of the mock by those in the recorded response."""
        if is_object(recorded) and is_object(replied):
            for key in recorded.keys() & replied.keys():
                self._store_ids(recorded[key], replied[key])
        elif is_array(recorded) and is_array(replied):
            for recorded_item, replied_item in zip(recorded, replied, strict=False):
                self._store_ids(recorded_item, replied_item)
        elif isinstance(recorded, str) and isinstance(replied, str) and ID.fullmatch(recorded):
            self._ids.setdefault(recorded, replied)

    def _translated_id(self, recorded: str) -> str:
        return self._ids.get(recorded) or self._earlier_users.get(recorded, recorded)

    def _translated(self, value: Any) -> Any:
        """Return a JSON value with the IDs of the recording replaced by those of the mock."""
        if is_object(value):
            return {key: self._translated(item) for key, item in value.items()}
        if is_array(value):
            return [self._translated(item) for item in value]
        return ID.sub(lambda found: self._translated_id(found[0]), value) if isinstance(value, str) else value


def _ids(value: Any) -> Iterator[str]:
    """Yield the IDs in a JSON value."""
    if is_object(value):
        value = [*value.values()]
    if is_array(value):
        for item in value:
            yield from _ids(item)
    elif isinstance(value, str) and ID.fullmatch(value):
        yield value


def _resource_id(reply: Any) -> str | None:
    """Return the ID of the single resource in a response, if it has one."""
    data = reply.get("data") if is_object(reply) else None
    found = data.get("id") if is_object(data) else None
    return found if isinstance(found, str) else None


def _earlier_users(scenario: Scenario) -> Iterator[str]:
    """Yield the IDs of users that successful requests refer to, unless the recording creates them."""
    created = {_resource_id(one.reply) for one in scenario.exchanges if one.status == 201}
    for exchange in scenario.exchanges:
        if exchange.status < 400:
            yield from (one for one in _users(exchange.body) if one not in created)


def _users(value: Any) -> Iterator[str]:
    """Yield the IDs of users in a JSON value."""
    if is_object(value):
        if value.get("type") == "users" and isinstance(value.get("id"), str):
            yield value["id"]
        value = [*value.values()]
    if is_array(value):
        for item in value:
            yield from _users(item)


def _anonymous(value: Any, created: Collection[str]) -> Any:
    """Return a response without the personal data of users who existed before the recording."""
    if is_array(value):
        return [_anonymous(item, created) for item in value]
    if not is_object(value):
        return value
    is_user = value.get("type") == "users" and is_object(value.get("attributes"))
    if is_user and not (isinstance(value.get("id"), str) and value["id"] in created):
        return value | {"attributes": dict.fromkeys(value["attributes"])}
    return {key: _anonymous(item, created) for key, item in value.items()}
