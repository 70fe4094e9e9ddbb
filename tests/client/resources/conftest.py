"""Fixtures: calls of resource methods against a mock, sync and async, and the requests that they send."""

from __future__ import annotations

import asyncio
import json
from operator import attrgetter
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog


class Call:
    """Function that calls client methods by dotted name, as in `call("todos.reopen", incident, todo)`."""

    def __init__(self, mock: MockDatadog, kind: str) -> None:
        self.mock = mock
        self.kind = kind
        self.unstable: Any = "all"
        self.after: list[str | None] = []
        self._skipped = 0

    def __call__(self, method: str, *args: Any, **kwargs: Any) -> Any:
        async def asynchronously() -> Any:
            async with self.mock.async_client(unstable_operations=self.unstable) as client:
                return await attrgetter(method)(client)(*args, **kwargs)

        if self.kind == "async":
            return asyncio.run(asynchronously())
        with self.mock.client(unstable_operations=self.unstable) as client:
            return attrgetter(method)(client)(*args, **kwargs)

    def taken(self, method: str, *args: Any, **kwargs: Any) -> list[Any]:
        """Items of a list, at most ten."""

        async def asynchronously() -> list[Any]:
            async with self.mock.async_client(unstable_operations=self.unstable) as client:
                items: list[Any] = await attrgetter(method)(client)(*args, **kwargs).take(10)
                return items

        if self.kind == "async":
            return asyncio.run(asynchronously())
        with self.mock.client(unstable_operations=self.unstable) as client:
            found: list[Any] = attrgetter(method)(client)(*args, **kwargs).take(10)
            return found

    def operations(self) -> list[str | None]:
        """Operations called since `forget`."""
        return [call.operation for call in self.mock.calls[self._skipped :]]

    def forget(self) -> None:
        """Exclude previous calls from `operations`."""
        self._skipped = len(self.mock.calls)

    def sent(self) -> dict[str, Any]:
        """Body of the last request: the members of `data` other than `type` and `id`."""
        data: dict[str, Any] = json.loads(self.mock.calls[-1].body)["data"]
        return {key: value for key, value in data.items() if key not in ("type", "id")}


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, datadog_mock: MockDatadog) -> Call:
    return Call(datadog_mock, request.param)


@pytest.fixture
def incident(call: Call) -> str:
    """ID of a new incident."""
    incident_id: str = call("incidents.create", title="Checkout returns 500s").id
    return incident_id
