"""Both engines, sync and async, follow the retry policy. The clock is simulated."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._async.engine import AsyncEngine
from datadog_incidents._async.http import AsyncHTTP
from datadog_incidents._http.library import httpx
from datadog_incidents._http.settings import Settings
from datadog_incidents._policy.options import Options
from datadog_incidents._policy.rate_limiter import Limiter
from datadog_incidents._policy.unstable_operations import UnstableOperations
from datadog_incidents._sync.engine import Engine
from datadog_incidents._sync.http import HTTP
from datadog_incidents.errors import APIError, CallError, NotFoundError, TransportError
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Call, Response

NOW = 1_700_000_000.0
IN_30_SECONDS = "Tue, 14 Nov 2023 22:13:50 GMT"
DEFAULT = RetryPolicy()


class Network(httpx.MockTransport):
    """Network that gives one result per request: a status, a response, or an error to raise."""

    def __init__(self, *answers: int | httpx.Response | type[httpx.TransportError]) -> None:
        self.left = list(answers)
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        answer = self.left.pop(0)
        if isinstance(answer, type):
            raise answer("broken", request=request)
        return httpx.Response(answer) if isinstance(answer, int) else answer


Run = Callable[..., tuple[Response[Any], list[float]]]


def call_of(operation: str) -> Call[Any]:
    return Call(operation=OPERATIONS[operation], path="/x", read=None)


def unexpected_signal() -> Any:
    raise AssertionError("the limiter held back a retry that waited according to the policy")


def engine_arguments(retry: RetryPolicy | None) -> dict[str, Any]:
    return {
        "settings": Settings("https://x.test", {}),
        "gate": UnstableOperations("all"),
        "options": Options.of(timeout=None, retry=retry, headers=None),
        "limiter": Limiter(clock=lambda: NOW),
        "clock": lambda: NOW,
        "monotonic": lambda: 0.0,
    }


def run_sync(
    network: Network, operation: str, retry: RetryPolicy | None = DEFAULT
) -> tuple[Response[Any], list[float]]:
    waits: list[float] = []
    http = HTTP(transport=network, http_client=None)
    return Engine(**engine_arguments(retry), http=http, sleep=waits.append, signal=unexpected_signal).execute(
        call_of(operation)
    ), waits


def run_async(
    network: Network, operation: str, retry: RetryPolicy | None = DEFAULT
) -> tuple[Response[Any], list[float]]:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    http = AsyncHTTP(transport=network, http_client=None)
    return asyncio.run(
        AsyncEngine(**engine_arguments(retry), http=http, sleep=sleep, signal=unexpected_signal).execute(
            call_of(operation)
        )
    ), waits


both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])


@both
def test_engine_waits_according_to_the_policy(run: Run) -> None:
    refusal = httpx.Response(429, headers={"Retry-After": IN_30_SECONDS})
    response, waits = run(Network(refusal, httpx.ReadError, 200), "get_incident")
    assert (response.status, response.attempts) == (200, 3)
    assert 30.0 <= waits[0] <= 33.0
    assert 0.5 <= waits[1] <= 1.0
    assert len(waits) == 2


@both
@pytest.mark.parametrize("lost", [503, 429, httpx.ReadError, httpx.ReadTimeout, httpx.RemoteProtocolError])
def test_repeated_delete_with_404_succeeds(run: Run, lost: Any) -> None:
    response, _ = run(Network(lost, 404), "delete_incident")
    assert (response.status, response.attempts, response.parsed) == (404, 2, None)


@both
def test_first_delete_with_404_is_an_error(run: Run) -> None:
    with pytest.raises(NotFoundError):
        run(Network(404, 204), "delete_incident")


@both
def test_repeated_get_with_404_is_an_error(run: Run) -> None:
    with pytest.raises(NotFoundError) as caught:
        run(Network(503, 404), "get_incident")
    assert caught.value.attempts == 2


UNSAFE = ("create_incident", "update_incident")


@both
@pytest.mark.parametrize("operation", UNSAFE)
@pytest.mark.parametrize(
    "answer",
    [
        500,
        503,
        408,
        httpx.ReadError,
        httpx.WriteError,
        httpx.ReadTimeout,
        httpx.RemoteProtocolError,
    ],
)
def test_an_incident_is_never_created_twice(run: Run, operation: str, answer: Any) -> None:
    network = Network(answer, 201)
    with pytest.raises(CallError) as caught:
        run(network, operation)
    assert network.left == [201]
    assert caught.value.attempts == 1


@both
@pytest.mark.parametrize("operation", UNSAFE)
@pytest.mark.parametrize("answer", [429, httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout])
def test_unsafe_calls_are_retried_if_nothing_was_done(run: Run, operation: str, answer: Any) -> None:
    response, waits = run(Network(answer, answer, 201), operation)
    assert (response.status, response.attempts, len(waits)) == (201, 3, 2)


@both
@pytest.mark.parametrize(("answer", "error"), [(503, APIError), (httpx.ConnectError, TransportError)])
def test_error_reports_the_number_of_attempts(run: Run, answer: Any, error: type[CallError]) -> None:
    network = Network(answer, answer, answer, 200)
    with pytest.raises(error, match="after 3 attempts") as caught:
        run(network, "get_incident")
    assert caught.value.attempts == 3
    assert network.left == [200]


@both
@pytest.mark.parametrize("answer", [429, 503, httpx.ConnectError])
def test_retry_none_makes_each_call_once(run: Run, answer: Any) -> None:
    network = Network(answer, 200)
    with pytest.raises(CallError) as caught:
        run(network, "get_incident", None)
    assert (caught.value.attempts, network.left) == (1, [200])
    assert "attempts" not in str(caught.value)


@pytest.mark.parametrize(("retry", "left"), [(RetryPolicy(attempts=2, backoff=0), 1), (None, 2)])
def test_clients_pass_their_policy_to_the_engine(retry: RetryPolicy | None, left: int) -> None:
    network, other = Network(503, 503, 503), Network(503, 503, 503)
    with pytest.raises(APIError):
        IncidentsClient(access_token="token", transport=network, retry=retry).users.delete("u")
    with pytest.raises(APIError):
        asyncio.run(
            AsyncIncidentsClient(access_token="token", transport=other, retry=retry).users.delete("u")
        )
    assert len(network.left) == len(other.left) == left
