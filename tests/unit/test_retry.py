"""When failed attempts are made again: the pure policy, then the engines that follow it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._async.engine import AsyncEngine
from datadog_incidents._async.http import AsyncHTTP
from datadog_incidents._sync.engine import Engine
from datadog_incidents._sync.http import HTTP
from datadog_incidents.config import Settings
from datadog_incidents.errors import APIError, CallError, NotFoundError, TransportError
from datadog_incidents.retry import Failure
from datadog_incidents.unstable import UnstableOperations
from datadog_incidents_api.call import Call, Response
from datadog_incidents_api.operations import OPERATIONS

NOW = 1_700_000_000.0
IN_30_SECONDS = "Tue, 14 Nov 2023 22:13:50 GMT"
LOST = Failure()
UNSENT = Failure(sent=False)

# --- the policy ---


def wait(method: str, failure: Failure, attempt: int = 1, policy: RetryPolicy | None = None) -> float | None:
    return (policy or RetryPolicy()).wait(method, attempt, failure, now=NOW, jitter=lambda: 1.0)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 599])
def test_safe_methods_are_repeated_on_transient_statuses(method: str, status: int) -> None:
    assert wait(method, Failure(status=status)) == 0.5


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "POST", "PATCH"])
@pytest.mark.parametrize("status", [299, 301, 304, 400, 401, 403, 404, 405, 409, 422])
def test_no_method_is_repeated_on_a_final_status(method: str, status: int) -> None:
    assert wait(method, Failure(status=status, headers={"retry-after": "1"})) is None


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("failure", [Failure(status=408), Failure(status=500), Failure(status=503), LOST])
def test_unsafe_methods_are_not_repeated_where_the_server_may_have_acted(method: str, failure: Failure) -> None:
    assert wait(method, failure) is None


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "POST", "PATCH"])
@pytest.mark.parametrize("failure", [Failure(status=429), UNSENT])
def test_every_method_is_repeated_where_nothing_was_done(method: str, failure: Failure) -> None:
    assert wait(method, failure) == 0.5


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_safe_methods_are_repeated_on_lost_connections(method: str) -> None:
    assert wait(method, LOST) == 0.5


@pytest.mark.parametrize("attempts", [1, 2, 5])
def test_attempts_are_limited(attempts: int) -> None:
    policy = RetryPolicy(attempts=attempts)
    waits = [wait("GET", LOST, attempt, policy) for attempt in range(1, attempts + 2)]
    assert [one is None for one in waits] == [False] * (attempts - 1) + [True, True]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": IN_30_SECONDS}, 30.0),
        ({"retry-after": "Tue, 14 Nov 2000 22:13:50 GMT"}, 0.0),
        ({"x-ratelimit-reset": "9"}, 9.0),
        ({"retry-after": "7", "x-ratelimit-reset": "9"}, 7.0),
        ({"retry-after": IN_30_SECONDS, "x-ratelimit-reset": "9"}, 30.0),
        ({"retry-after": "soon", "x-ratelimit-reset": "9"}, 9.0),
        ({"retry-after": "3600"}, 60.0),
        ({"x-ratelimit-reset": "9" * 400}, 60.0),
    ],
)
def test_the_wait_that_the_server_asks_for(headers: dict[str, str], seconds: float) -> None:
    assert wait("POST", Failure(status=429, headers=headers)) == seconds


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5.1", "nan", "²", "٣ days", "Mon, 99 Foo 2023"])
@pytest.mark.parametrize("header", ["retry-after", "x-ratelimit-reset"])
def test_nonsense_from_the_server_is_ignored(header: str, text: str) -> None:
    assert wait("GET", Failure(status=429, headers={header: text})) == 0.5


def test_backoff_doubles_up_to_the_cap() -> None:
    policy = RetryPolicy(attempts=10, backoff=2.0, max_wait=20.0)
    assert [wait("GET", LOST, attempt, policy) for attempt in range(1, 7)] == [2, 4, 8, 16, 20, 20]


def test_a_very_patient_policy_does_not_overflow() -> None:
    assert wait("GET", LOST, 2000, RetryPolicy(attempts=5000)) == 60.0


@pytest.mark.parametrize(("jitter", "seconds"), [(0.0, 1.0), (0.5, 1.5), (1.0, 2.0)])
def test_jitter_takes_away_up_to_half(jitter: float, seconds: float) -> None:
    assert RetryPolicy(backoff=1.0).wait("GET", 2, LOST, now=NOW, jitter=lambda: jitter) == seconds


@pytest.mark.parametrize("wrong", [{"attempts": 0}, {"backoff": -1.0}, {"max_wait": -0.5}])
def test_a_policy_that_makes_no_sense_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        RetryPolicy(**wrong)


# --- the engines ---


class Network(httpx.MockTransport):
    """Gives one answer per request: a status, a reply, or an error to raise."""

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


def parts(retry: RetryPolicy | None) -> dict[str, Any]:
    settings = Settings("https://x.test", {})
    return {"settings": settings, "gate": UnstableOperations("all"), "retry": retry, "clock": lambda: NOW}


def run_sync(
    network: Network, operation: str, retry: RetryPolicy | None = RetryPolicy()
) -> tuple[Response[Any], list[float]]:
    waits: list[float] = []
    http = HTTP(timeout=None, transport=network, http_client=None)
    return Engine(**parts(retry), http=http, sleep=waits.append).execute(call_of(operation)), waits


def run_async(
    network: Network, operation: str, retry: RetryPolicy | None = RetryPolicy()
) -> tuple[Response[Any], list[float]]:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    http = AsyncHTTP(timeout=None, transport=network, http_client=None)
    return asyncio.run(AsyncEngine(**parts(retry), http=http, sleep=sleep).execute(call_of(operation))), waits


both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])


@both
def test_the_engine_waits_as_the_policy_says(run: Run) -> None:
    asks = httpx.Response(429, headers={"Retry-After": IN_30_SECONDS})
    response, waits = run(Network(asks, httpx.ReadError, 200), "get_incident")
    assert (response.status, response.attempts, waits[0]) == (200, 3, 30.0)
    assert 0.5 <= waits[1] <= 1.0
    assert len(waits) == 2


@both
@pytest.mark.parametrize("lost", [503, 429, httpx.ReadError, httpx.ReadTimeout, httpx.RemoteProtocolError])
def test_a_repeated_delete_that_finds_nothing_is_done(run: Run, lost: Any) -> None:
    response, _ = run(Network(lost, 404), "delete_incident")
    assert (response.status, response.attempts, response.parsed) == (404, 2, None)


@both
def test_a_first_delete_that_finds_nothing_is_an_error(run: Run) -> None:
    with pytest.raises(NotFoundError):
        run(Network(404, 204), "delete_incident")


@both
def test_a_repeated_get_that_finds_nothing_is_an_error(run: Run) -> None:
    with pytest.raises(NotFoundError) as caught:
        run(Network(503, 404), "get_incident")
    assert caught.value.attempts == 2


UNSAFE = ("create_incident", "update_incident")


@both
@pytest.mark.parametrize("operation", UNSAFE)
@pytest.mark.parametrize(
    "answer", [500, 503, 408, httpx.ReadError, httpx.WriteError, httpx.ReadTimeout, httpx.RemoteProtocolError]
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
def test_unsafe_calls_are_repeated_where_nothing_was_done(run: Run, operation: str, answer: Any) -> None:
    response, waits = run(Network(answer, answer, 201), operation)
    assert (response.status, response.attempts, len(waits)) == (201, 3, 2)


@both
@pytest.mark.parametrize(("answer", "error"), [(503, APIError), (httpx.ConnectError, TransportError)])
def test_giving_up_tells_the_attempts(run: Run, answer: Any, error: type[CallError]) -> None:
    network = Network(answer, answer, answer, 200)
    with pytest.raises(error, match="after 3 attempts") as caught:
        run(network, "get_incident")
    assert caught.value.attempts == 3
    assert network.left == [200]


@both
@pytest.mark.parametrize("answer", [429, 503, httpx.ConnectError])
def test_without_a_policy_every_call_is_made_once(run: Run, answer: Any) -> None:
    network = Network(answer, 200)
    with pytest.raises(CallError) as caught:
        run(network, "get_incident", None)
    assert (caught.value.attempts, network.left) == (1, [200])
    assert "attempts" not in str(caught.value)


@pytest.mark.parametrize(("retry", "left"), [(RetryPolicy(attempts=2, backoff=0), 1), (None, 2)])
def test_clients_hand_their_policy_on(retry: RetryPolicy | None, left: int) -> None:
    network, other = Network(503, 503, 503), Network(503, 503, 503)
    with pytest.raises(APIError):
        IncidentsClient(access_token="token", transport=network, retry=retry).users.delete("u")
    with pytest.raises(APIError):
        asyncio.run(
            AsyncIncidentsClient(access_token="token", transport=other, retry=retry).users.delete("u")
        )
    assert len(network.left) == len(other.left) == left
