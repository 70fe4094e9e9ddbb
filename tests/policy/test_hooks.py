"""Hooks are called before and after every attempt, and cannot change the call."""

from __future__ import annotations

import asyncio
import logging
import pickle
import threading
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import APIError, ConfigurationError, TransportError
from datadog_incidents.hooks import After, Attempt

from ..client.sync_and_async import API_KEY, APP_KEY, KEYS, Execute, both, call_of

RETRY = RetryPolicy(backoff=0)


class Network:
    """Network that gives one result for each request."""

    def __init__(self, *answers: int | type[httpx.TransportError]) -> None:
        self.left = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        answer = self.left.pop(0)
        if isinstance(answer, type):
            raise answer("broken", request=request)
        return httpx.Response(answer, headers={"X-Request-Id": "r-1"}, content=b"null")


class AttemptLog:
    """Hook that records the attempts."""

    def __init__(self) -> None:
        self.before: list[Attempt] = []
        self.after: list[Attempt] = []

    def __call__(self, attempt: Attempt) -> After:
        self.before.append(attempt)
        return self.after.append


@both
def test_hooks_are_called_before_and_after_every_attempt(execute: Execute) -> None:
    log = AttemptLog()
    execute(answer=Network(503, httpx.ReadError, 200), hooks=[log], retry=RETRY)
    first, second, third = log.after
    assert (
        [attempt.number for attempt in log.before] == [attempt.number for attempt in log.after] == [1, 2, 3]
    )
    assert (first.operation, first.method, first.path, first.url) == (
        "get_incident",
        "GET",
        "/api/v2/incidents/{incident_id}",
        "https://dd.test/x",
    )
    assert [(attempt.status, attempt.error) for attempt in log.after] == [
        (503, None),
        (None, "ReadError: broken"),
        (200, None),
    ]
    assert third.headers["x-request-id"] == "r-1"
    assert all(attempt.elapsed is not None and attempt.elapsed >= 0 for attempt in log.after)
    assert {(attempt.status, attempt.elapsed, attempt.error, *attempt.headers) for attempt in log.before} == {
        (None, None, None)
    }
    assert second.headers == {}


def test_attempts_are_immutable() -> None:
    log = AttemptLog()
    network = Network(200)
    with IncidentsClient(**KEYS, transport=httpx.MockTransport(network), hooks=[log]) as client:
        client.execute(call_of())
    with pytest.raises(AttributeError):
        log.after[0].status = 500  # type: ignore[misc]


@both
def test_hooks_receive_no_secrets(execute: Execute) -> None:
    log = AttemptLog()
    execute(answer=Network(200), hooks=[log], headers={"X-Gate": "g4teg4te"})
    for attempt in (*log.before, *log.after):
        shown = f"{attempt!r} {dict(attempt.headers)} {attempt.url} {pickle.dumps(attempt)!r}"
        assert not [secret for secret in (API_KEY, APP_KEY, "g4teg4te") if secret in shown]


@both
def test_multiple_hooks_nest(execute: Execute) -> None:
    order: list[str] = []

    def hook(name: str) -> Any:
        def before(_: Attempt) -> After:
            order.append(f"{name} before")
            return lambda _: order.append(f"{name} after")

        return before

    execute(answer=Network(200), hooks=[hook("outer"), lambda _: None, hook("inner")])
    assert order == ["outer before", "inner before", "inner after", "outer after"]


def raises_before(_: Attempt) -> None:
    raise RuntimeError("hook is broken")


def raises_after(_: Attempt) -> After:
    return raises_before


async def coroutine(_: Attempt) -> None: ...


def wrong_result(_: Attempt) -> Any:
    return "done"


@both
@pytest.mark.parametrize("broken", [raises_before, raises_after, coroutine, wrong_result])
def test_failing_hook_is_logged_and_the_call_continues(
    execute: Execute, broken: Any, caplog: pytest.LogCaptureFixture
) -> None:
    log = AttemptLog()
    response = execute(answer=Network(503, 200), hooks=[log, broken, log], retry=RETRY)
    assert (response.status, response.attempts, len(log.after)) == (200, 2, 4)
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [record.exc_info is not None for record in errors] == [True, True]
    assert "a hook failed" in errors[0].getMessage()
    assert "the call continues" in errors[0].getMessage()


@both
@pytest.mark.parametrize(("answer", "error"), [(404, APIError), (httpx.ConnectError, TransportError)])
def test_hooks_are_called_after_a_failed_attempt(
    execute: Execute, answer: Any, error: type[Exception]
) -> None:
    log = AttemptLog()
    with pytest.raises(error):
        execute(answer=Network(answer), hooks=[log], retry=None)
    assert len(log.after) == 1


def test_hooks_are_called_after_a_canceled_attempt() -> None:
    log = AttemptLog()

    async def never(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(3600)
        raise AssertionError

    async def main() -> None:
        async with AsyncIncidentsClient(**KEYS, transport=httpx.MockTransport(never), hooks=[log]) as client:
            task = asyncio.create_task(client.execute(call_of()))
            while not log.before:
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert [(attempt.status, attempt.error) for attempt in log.after] == [(None, "CancelledError")]


def test_hook_runs_in_the_thread_of_the_call() -> None:
    seen: list[int] = []
    with IncidentsClient(
        **KEYS,
        transport=httpx.MockTransport(Network(200)),
        hooks=[lambda _: seen.append(threading.get_ident())],
    ) as client:
        client.execute(call_of())
    assert seen == [threading.get_ident()]


@pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])
def test_hooks_must_be_a_list(client: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"hooks must be a list of functions: \[.*print.*\]"):
        client(**KEYS, hooks=print)
    with pytest.raises(ConfigurationError, match="hooks must be a list of functions, not NoneType"):
        client(**KEYS, hooks=None)


@pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])
def test_hook_must_be_callable(client: Any) -> None:
    with pytest.raises(ConfigurationError, match="hooks: 'trace' is not callable"):
        client(**KEYS, hooks=["trace"])
