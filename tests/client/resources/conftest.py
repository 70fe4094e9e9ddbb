"""What tests of verbs share: a call by a client of either colour, against one mock, and what it sent."""

from __future__ import annotations

import asyncio
import json
from operator import attrgetter
from typing import Any

import pytest

from datadog_incidents.mock import MockDatadog


class Call:
    """Calls a client's method by its dotted name, as in `call("todos.reopen", incident, todo)`."""

    def __init__(self, mock: MockDatadog, colour: str) -> None:
        self.mock = mock
        self.colour = colour
        self.unstable: Any = "all"
        self._forgotten = 0

    def __call__(self, method: str, *args: Any, **kwargs: Any) -> Any:
        async def asynchronously() -> Any:
            async with self.mock.async_client(unstable_operations=self.unstable) as client:
                return await attrgetter(method)(client)(*args, **kwargs)

        if self.colour == "async":
            return asyncio.run(asynchronously())
        with self.mock.client(unstable_operations=self.unstable) as client:
            return attrgetter(method)(client)(*args, **kwargs)

    def made(self) -> list[str | None]:
        """Operations that were called so far, since `forget`."""
        return [one.operation for one in self.mock.calls[self._forgotten :]]

    def forget(self) -> None:
        """Count operations from now on only."""
        self._forgotten = len(self.mock.calls)

    def sent(self) -> dict[str, Any]:
        """What the last request sent, without the envelope."""
        data: dict[str, Any] = json.loads(self.mock.calls[-1].body)["data"]
        return {key: value for key, value in data.items() if key not in ("type", "id")}


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, datadog_mock: MockDatadog) -> Call:
    return Call(datadog_mock, request.param)


@pytest.fixture
def incident(call: Call) -> str:
    """Id of an incident that nobody has touched."""
    made: str = call("incidents.create", title="Checkout returns 500s").id
    return made
