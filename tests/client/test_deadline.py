"""The deadline limits a whole call, including retries and waits. The clock is simulated."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._async.engine import AsyncEngine
from datadog_incidents._async.http import AsyncHTTP
from datadog_incidents._common.secret import Secret
from datadog_incidents._http.library import httpx
from datadog_incidents._http.reply import NoReply
from datadog_incidents._http.request import Request
from datadog_incidents._http.settings import Settings
from datadog_incidents._http.timeouts import Timeouts
from datadog_incidents._policy.options import Options
from datadog_incidents._policy.rate_limiter import Limiter
from datadog_incidents._policy.sleep import AsyncSignal, Signal
from datadog_incidents._policy.unstable_operations import UnstableOperations
from datadog_incidents._sync.engine import Engine
from datadog_incidents._sync.http import HTTP
from datadog_incidents.errors import DatadogError, RateLimitedError, RequestTimeoutError, ServerError
from datadog_incidents.mock import MockDatadog

from .loopback import serving
from .sync_and_async import KEYS, call_of


class Clock:
    """Simulated clock, advanced only by waiting."""

    def __init__(self, oversleep: float = 0.0) -> None:
        self.now = 1000.0
        self.oversleep = oversleep  # seconds by which every wait ends late, as on a busy machine

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds + self.oversleep

    async def async_sleep(self, seconds: float) -> None:
        self.sleep(seconds)

    def signal(self) -> Signal:
        clock = self

        class SimulatedSignal(Signal):
            def wait(self, seconds: float) -> None:
                clock.sleep(seconds)

        return SimulatedSignal()

    def async_signal(self) -> AsyncSignal:
        clock = self

        class SimulatedSignal(AsyncSignal):
            async def wait(self, seconds: float) -> None:
                clock.sleep(seconds)

        return SimulatedSignal()


class Slow(httpx.MockTransport):
    """Network with a simulated duration of each response, limited by the read timeout."""

    def __init__(self, clock: Clock, *answers: tuple[float, int, dict[str, str]]) -> None:
        self.clock = clock
        self.left = list(answers)
        super().__init__(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        duration, status, headers = self.left.pop(0)
        limit = request.extensions["timeout"].get("read")
        if limit is not None and duration > limit:
            self.clock.now += limit
            raise httpx.ReadTimeout("late", request=request)
        self.clock.now += duration
        return httpx.Response(status, headers=headers)


def engine_arguments(clock: Clock, retry: RetryPolicy, limiter: Limiter) -> dict[str, Any]:
    return {
        "settings": Settings("https://x.test", {}),
        "gate": UnstableOperations("all"),
        "options": Options.of(timeout=30.0, retry=retry, headers=None),
        "limiter": limiter,
        "clock": clock,
        "monotonic": clock,
    }


def run_sync(network: Slow, retry: RetryPolicy, limiter: Limiter | None = None) -> int:
    clock = network.clock
    http = HTTP(transport=network, http_client=None)
    arguments = engine_arguments(clock, retry, limiter or Limiter())
    return Engine(**arguments, http=http, sleep=clock.sleep, signal=clock.signal).execute(call_of()).attempts


def run_async(network: Slow, retry: RetryPolicy, limiter: Limiter | None = None) -> int:
    clock = network.clock
    http = AsyncHTTP(transport=network, http_client=None)
    arguments = engine_arguments(clock, retry, limiter or Limiter())
    engine = AsyncEngine(**arguments, http=http, sleep=clock.async_sleep, signal=clock.async_signal)
    return asyncio.run(engine.execute(call_of())).attempts


both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
RETRY_UNTIL_DEADLINE = RetryPolicy(attempts=10, backoff=4.0, deadline=10.0)


def failure(
    run: Any, network: Slow, kind: type[DatadogError], retry: RetryPolicy = RETRY_UNTIL_DEADLINE
) -> Any:
    with pytest.raises(kind) as caught:
        run(network, retry)
    return caught.value


@both
def test_an_attempt_is_interrupted_by_the_deadline(run: Any) -> None:
    network = Slow(Clock(), (60.0, 200, {}))
    error = failure(run, network, RequestTimeoutError)
    assert network.clock.now == 1010.0
    assert str(error).endswith("ReadTimeout: late; the deadline of 10 s for the whole call has passed")
    assert (error.sent, error.attempts) == (True, 1)


@both
def test_later_attempt_has_only_the_remaining_time(run: Any) -> None:
    network = Slow(Clock(), (3.0, 503, {}), (60.0, 200, {}))
    error = failure(run, network, RequestTimeoutError)
    assert network.clock.now == 1010.0
    assert error.attempts == 2
    assert "after 2 attempts; the deadline of 10 s" in str(error)


@both
def test_no_wait_starts_that_would_end_after_the_deadline(run: Any) -> None:
    network = Slow(Clock(), (1.0, 503, {}), (1.0, 503, {}), (1.0, 200, {}))
    error = failure(run, network, ServerError, RetryPolicy(attempts=10, backoff=8.0, deadline=10.0))
    assert network.clock.now < 1010.0
    assert error.attempts == 2
    assert "after 2 attempts; the deadline of 10 s leaves no time for another attempt in" in str(error)
    assert len(network.left) == 1


@both
def test_rate_limit_beyond_the_deadline_fails_immediately(run: Any) -> None:
    network = Slow(Clock(), (1.0, 429, {"Retry-After": "30"}))
    error = failure(run, network, RateLimitedError)
    assert network.clock.now == 1001.0
    assert error.retry_after == 30
    assert "wait 30 s; the deadline of 10 s leaves no time for another attempt in 3" in str(error)


@both
def test_call_held_back_until_the_deadline_sends_nothing(run: Any) -> None:
    limiter = Limiter()
    clock = Clock()
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "30"}
    assert run(Slow(clock, (0.0, 200, headers)), RETRY_UNTIL_DEADLINE, limiter) == 1
    network = Slow(clock, (0.0, 200, {}))
    with pytest.raises(RequestTimeoutError) as caught:
        run(network, RETRY_UNTIL_DEADLINE, limiter)
    assert clock.now == 1010.0
    assert len(network.left) == 1
    assert (caught.value.sent, caught.value.attempts) == (False, 0)
    assert str(caught.value).endswith(
        "held back by a rate limit; the deadline of 10 s for the whole call has passed"
    )


@both
def test_call_admitted_after_the_deadline_is_not_sent(run: Any) -> None:
    limiter, clock = Limiter(), Clock(oversleep=5.0)
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "7"}
    headers |= {"x-ratelimit-limit": "1", "x-ratelimit-period": "60"}
    assert run(Slow(clock, (0.0, 200, headers)), RETRY_UNTIL_DEADLINE, limiter) == 1
    network = Slow(clock, (0.0, 200, {}))
    with pytest.raises(
        RequestTimeoutError, match="held back by a rate limit; the deadline of 10 s"
    ) as caught:
        run(network, RETRY_UNTIL_DEADLINE, limiter)
    assert clock.now == 1012.0
    assert len(network.left) == 1
    assert (caught.value.sent, caught.value.attempts) == (False, 0)
    assert run(network, RETRY_UNTIL_DEADLINE, limiter) == 1  # the quota is still there
    assert clock.now == 1012.0


@both
def test_attempt_after_the_deadline_is_not_sent(run: Any) -> None:
    network = Slow(Clock(oversleep=20.0), (1.0, 429, {}), (1.0, 200, {}))
    error = failure(run, network, RequestTimeoutError)
    assert len(network.left) == 1
    assert (error.sent, error.attempts) == (False, 1)


def test_request_that_waited_for_a_connection_until_the_deadline_is_not_sent() -> None:
    clock = Clock()
    request = Request("GET", "https://x.test/", Secret({}), None)
    network = Slow(clock, (0.0, 200, {}))
    timeouts = Timeouts(30.0, clock.now, clock)
    replies = [
        HTTP(transport=network, http_client=None).send(request, timeouts),
        asyncio.run(AsyncHTTP(transport=network, http_client=None).send(request, timeouts)),
    ]
    assert (
        replies
        == [NoReply("the deadline passed before the request was sent", sent=False, timed_out=True)] * 2
    )
    assert len(network.left) == 1


@both
def test_call_held_back_for_less_than_the_deadline_is_sent(run: Any) -> None:
    limiter, clock = Limiter(), Clock()
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "7"}
    assert run(Slow(clock, (0.0, 200, headers)), RETRY_UNTIL_DEADLINE, limiter) == 1
    assert run(Slow(clock, (0.0, 200, {})), RETRY_UNTIL_DEADLINE, limiter) == 1
    assert clock.now == 1007.0


@both
def test_calls_are_held_back_for_at_most_max_wait(run: Any) -> None:
    limiter, clock, retry = Limiter(), Clock(), RetryPolicy(max_wait=5.0)
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "3600"}
    assert run(Slow(clock, (0.0, 200, headers)), retry, limiter) == 1
    assert run(Slow(clock, (0.0, 200, {})), retry, limiter) == 1
    assert clock.now == 1005.0


@both
def test_timeout_message_without_a_deadline_does_not_mention_one(run: Any) -> None:
    error = failure(run, Slow(Clock(), (60.0, 200, {})), RequestTimeoutError, RetryPolicy(attempts=1))
    assert "deadline" not in str(error)


@both
def test_call_that_finishes_before_the_deadline_succeeds(run: Any) -> None:
    assert run(Slow(Clock(), (1.0, 503, {}), (1.0, 200, {})), RETRY_UNTIL_DEADLINE) == 2


def test_slowly_arriving_response_is_abandoned_at_the_deadline() -> None:
    """Each piece arrives within the timeout, but the whole response exceeds the deadline."""

    def trickle(connection: Any, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        while True:
            connection.sendall(b" " * 10)

    with serving(trickle) as server:
        options = {**KEYS, "base_url": server.url, "retry": RetryPolicy(attempts=1, deadline=0.05)}
        with (
            IncidentsClient(**options) as client,
            pytest.raises(RequestTimeoutError, match=r"deadline of 0\.05 s"),
        ):
            client.execute(call_of())


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_the_longest_times_can_be_waited_for(kind: str) -> None:
    """Longer ones are refused: locks and sockets raise an OverflowError for them."""
    mock = MockDatadog()
    with mock.serve() as url:
        options: dict[str, Any] = {
            "base_url": url,
            "api_key": mock.api_key,
            "app_key": mock.app_key,
            "unstable_operations": "all",
            "timeout": 1_000_000,
            "retry": RetryPolicy(deadline=1_000_000, max_wait=1_000_000, backoff=1_000_000),
        }
        mock.fail_next(429, headers={"Retry-After": "0"})
        if kind == "sync":
            with IncidentsClient(**options) as client:
                assert client.incidents.create(title="t").public_id == 1
        else:

            async def create() -> int:
                async with AsyncIncidentsClient(**options) as client:
                    return (await client.incidents.create(title="t")).public_id

            assert asyncio.run(create()) == 1
