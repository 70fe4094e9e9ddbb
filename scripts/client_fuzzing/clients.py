"""Calls of both clients, whose transport returns the responses of a case."""

from __future__ import annotations

import asyncio
import logging
import types
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents.testing.generation.method_calls import method_of

from .cases import Case
from .clock import NOW, Clock, EndlessError
from .response_corruptions import API_KEY, APP_KEY
from .results import LogMessages, Result

MAX_REQUESTS = 60
"""Requests of a case after which it counts as endless: more than its responses, calls and attempts need."""

MAX_RESPONSE_BYTES = 2_000_000


class Clients:
    """Synchronous and asynchronous clients for the cases, created anew for each case.

    Args:
        runner: runner of the asynchronous calls.
        log: handler of the clients' logger.
    """

    def __init__(self, runner: asyncio.Runner, log: LogMessages) -> None:
        self._runner = runner
        self._log = log

    def call_sync(self, case: Case) -> Result:
        """Make the calls of a case with the synchronous client."""
        result, clock = Result(), Clock()
        transport = _transport(case, result, clock)
        httpx_client = httpx.Client(transport=transport) if case.own_httpx else None
        client = IncidentsClient(
            transport=None if case.own_httpx else transport, http_client=httpx_client, **_options(case)
        )
        clock.apply_to(client)
        for _ in range(case.calls):
            try:
                returned = method_of(client, case.operation)()
                if hasattr(returned, "pages"):
                    for value in returned if case.by_item else returned.pages():
                        result.values.append(value)
                else:
                    result.values.append(returned)
            except (Exception, EndlessError) as error:
                result.errors.append(error)
        client.close()
        if httpx_client is not None:
            httpx_client.close()
        result.log.extend(self._log.taken())
        return result

    def call_async(self, case: Case) -> Result:
        """Make the calls of a case with the asynchronous client."""
        return self._runner.run(self._call_async(case))

    async def _call_async(self, case: Case) -> Result:
        result, clock = Result(), Clock()
        transport = _transport(case, result, clock)
        httpx_client = httpx.AsyncClient(transport=transport) if case.own_httpx else None
        client = AsyncIncidentsClient(
            transport=None if case.own_httpx else transport, http_client=httpx_client, **_options(case)
        )
        clock.apply_to(client)
        for _ in range(case.calls):
            try:
                returned: Any = method_of(client, case.operation)()
                if hasattr(returned, "pages"):
                    async for value in returned if case.by_item else returned.pages():
                        result.values.append(value)
                else:
                    result.values.append(await returned)
            except (Exception, EndlessError) as error:
                result.errors.append(error)
        await client.aclose()
        if httpx_client is not None:
            await httpx_client.aclose()
        result.log.extend(self._log.taken())
        return result


@contextmanager
def clients() -> Iterator[Clients]:
    """Provide clients, with a fixed time for the waits that error messages state."""
    log, logger = LogMessages(), logging.getLogger("datadog_incidents")
    level, propagates = logger.level, logger.propagate
    logger.addHandler(log)
    logger.setLevel(logging.DEBUG)
    logger.propagate = False
    fixed = types.SimpleNamespace(time=lambda: NOW)
    try:
        with (
            asyncio.Runner() as runner,
            warnings.catch_warnings(),
            mock.patch("datadog_incidents.errors.time", fixed),
        ):
            warnings.simplefilter("ignore", DeprecationWarning)
            yield Clients(runner, log)
    finally:
        logger.removeHandler(log)
        logger.setLevel(level)
        logger.propagate = propagates


def _options(case: Case) -> dict[str, Any]:
    return {
        "api_key": API_KEY,
        "app_key": APP_KEY,
        "base_url": "https://dd.test",
        "unstable_operations": "all",
        "retry": RetryPolicy(attempts=case.attempts),
        "check_replies": case.checks,
        "max_response_bytes": MAX_RESPONSE_BYTES,
    }


def _transport(case: Case, result: Result, clock: Clock) -> httpx.MockTransport:
    def respond(request: httpx.Request) -> httpx.Response:
        number = len(result.requests)
        result.requests.append((request.method, str(request.url), dict(request.headers), request.content))
        if number >= MAX_REQUESTS:
            raise EndlessError(f"more than {MAX_REQUESTS} requests")
        clock.start_attempt()
        return case.responses[min(number, len(case.responses) - 1)].to_httpx(request)

    return httpx.MockTransport(respond)
