"""The programs under test: docs/examples/webhook_service.py in this process, and on_call.py in another.

These tests use of the mock what the recipes in docs/mock.md and the pages linked there say, and nothing else.
"""

from __future__ import annotations

import asyncio
import importlib.util
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import ServedMock

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"
ANA = {"email": "ana@example.com", "name": "Ana Silva"}


def alert(status: str = "firing", **members: Any) -> dict[str, Any]:
    """An alert as the monitoring posts it, with these members in place of the usual ones."""
    usual = {"id": "checkout-latency", "title": "Checkout is slow", "fields": {"severity": "SEV-2"}}
    return {**usual, "status": status, "owner": None, **members}


class Service:
    """The webhook service as one process runs it: another instance knows nothing of what this one declared.

    Without a client, the service creates its own.
    """

    def __init__(self, dd: AsyncIncidentsClient | None = None) -> None:
        spec = importlib.util.spec_from_file_location("webhook_service", EXAMPLES / "webhook_service.py")
        assert spec is not None and spec.loader is not None
        self._module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self._module)
        self._client = dd

    def post(self, *alerts: Mapping[str, Any]) -> list[httpx.Response]:
        """Deliver alerts at the same time."""

        async def deliver() -> list[httpx.Response]:
            app = self._module.app
            async with AsyncExitStack() as stack:
                if self._client is None:
                    await stack.enter_async_context(self._module.lifespan(app))
                else:
                    app.state.dd = self._client
                transport = httpx.ASGITransport(app)  # calls no lifespan
                client = httpx.AsyncClient(transport=transport, base_url="http://service.test")
                await stack.enter_async_context(client)
                return await asyncio.gather(*(client.post("/alerts", json=one) for one in alerts))

        return asyncio.run(deliver())

    def accepts(self, *alerts: Mapping[str, Any]) -> list[Any]:
        """Deliver alerts at the same time, all of which must be accepted; the incidents in the responses."""
        responses = self.post(*alerts)
        assert [one.status_code for one in responses] == [200] * len(alerts), [one.text for one in responses]
        return [one.json()["incident"] for one in responses]


@pytest.fixture
def service(async_datadog_client: AsyncIncidentsClient) -> Service:
    return Service(async_datadog_client)


OnCall = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def on_call(datadog_mock_server: ServedMock) -> OnCall:
    """Run the script, which inherits the environment unless another one is given."""

    def run(*arguments: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(EXAMPLES / "on_call.py"), *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=env)

    return run
