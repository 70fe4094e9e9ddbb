"""Hooks look on: they are told of every attempt, and nothing they do changes the call."""

from __future__ import annotations

import asyncio
import logging
import pickle
import threading
from typing import Any

import httpx
import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents.errors import APIError, ConfigurationError, TransportError
from datadog_incidents.hooks import After, Attempt

from ..client.sync_and_async import API_KEY, APP_KEY, KEYS, Execute, both, call_of

PATIENT = RetryPolicy(backoff=0)


class Answers:
    """Gives one answer for each request."""

    def __init__(self, *answers: int | type[httpx.TransportError]) -> None:
        self.left = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        answer = self.left.pop(0)
        if isinstance(answer, type):
            raise answer("broken", request=request)
        return httpx.Response(answer, headers={"X-Request-Id": "r-1"}, content=b"null")


class Diary:
    """A hook that keeps what it is told."""

    def __init__(self) -> None:
        self.before: list[Attempt] = []
        self.after: list[Attempt] = []

    def __call__(self, attempt: Attempt) -> After:
        self.before.append(attempt)
        return self.after.append


@both
def test_every_attempt_is_told_before_and_after(execute: Execute) -> None:
    diary = Diary()
    execute(answer=Answers(503, httpx.ReadError, 200), hooks=[diary], retry=PATIENT)
    first, second, third = diary.after
    assert [one.number for one in diary.before] == [one.number for one in diary.after] == [1, 2, 3]
    assert (first.operation, first.method, first.path, first.url) == (
        "get_incident",
        "GET",
        "/api/v2/incidents/{incident_id}",
        "https://dd.test/x",
    )
    assert [(one.status, one.error) for one in diary.after] == [
        (503, None),
        (None, "ReadError: broken"),
        (200, None),
    ]
    assert third.headers["x-request-id"] == "r-1"
    assert all(one.elapsed is not None and one.elapsed >= 0 for one in diary.after)
    assert {(one.status, one.elapsed, one.error, *one.headers) for one in diary.before} == {
        (None, None, None)
    }
    assert second.headers == {}


def test_attempts_are_frozen_and_small() -> None:
    diary = Diary()
    httpx_headers = Answers(200)
    with IncidentsClient(**KEYS, transport=httpx.MockTransport(httpx_headers), hooks=[diary]) as client:
        client.execute(call_of())
    with pytest.raises(AttributeError):
        diary.after[0].status = 500  # type: ignore[misc]


@both
def test_hooks_get_no_secret(execute: Execute) -> None:
    diary = Diary()
    execute(answer=Answers(200), hooks=[diary], headers={"X-Gate": "g4teg4te"})
    for attempt in (*diary.before, *diary.after):
        shown = f"{attempt!r} {dict(attempt.headers)} {attempt.url} {pickle.dumps(attempt)!r}"
        assert not [secret for secret in (API_KEY, APP_KEY, "g4teg4te") if secret in shown]


@both
def test_several_hooks_nest(execute: Execute) -> None:
    order: list[str] = []

    def hook(name: str) -> Any:
        def before(_: Attempt) -> After:
            order.append(f"{name} before")
            return lambda _: order.append(f"{name} after")

        return before

    execute(answer=Answers(200), hooks=[hook("outer"), lambda _: None, hook("inner")])
    assert order == ["outer before", "inner before", "inner after", "outer after"]


def raises_before(_: Attempt) -> None:
    raise RuntimeError("hook is broken")


def raises_after(_: Attempt) -> After:
    return raises_before


async def coroutine(_: Attempt) -> None: ...


def nonsense(_: Attempt) -> Any:
    return "done"


@both
@pytest.mark.parametrize("broken", [raises_before, raises_after, coroutine, nonsense])
def test_a_broken_hook_is_logged_and_the_call_goes_on(
    execute: Execute, broken: Any, caplog: pytest.LogCaptureFixture
) -> None:
    diary = Diary()
    response = execute(answer=Answers(503, 200), hooks=[diary, broken, diary], retry=PATIENT)
    assert (response.status, response.attempts, len(diary.after)) == (200, 2, 4)
    errors = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert [record.exc_info is not None for record in errors] == [True, True]
    assert "a hook failed" in errors[0].getMessage()
    assert "the call goes on" in errors[0].getMessage()


@both
@pytest.mark.parametrize(("answer", "error"), [(404, APIError), (httpx.ConnectError, TransportError)])
def test_a_call_that_fails_is_told_to_the_end(execute: Execute, answer: Any, error: type[Exception]) -> None:
    diary = Diary()
    with pytest.raises(error):
        execute(answer=Answers(answer), hooks=[diary], retry=None)
    assert len(diary.after) == 1


def test_a_cancelled_attempt_is_told_to_have_ended() -> None:
    diary = Diary()

    async def never(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(3600)
        raise AssertionError

    async def main() -> None:
        async with AsyncIncidentsClient(
            **KEYS, transport=httpx.MockTransport(never), hooks=[diary]
        ) as client:
            task = asyncio.create_task(client.execute(call_of()))
            while not diary.before:
                await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert [(one.status, one.error) for one in diary.after] == [(None, "CancelledError")]


def test_a_hook_runs_in_the_callers_thread() -> None:
    seen: list[int] = []
    with IncidentsClient(
        **KEYS,
        transport=httpx.MockTransport(Answers(200)),
        hooks=[lambda _: seen.append(threading.get_ident())],
    ) as client:
        client.execute(call_of())
    assert seen == [threading.get_ident()]


@pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])
def test_a_hook_that_is_in_no_list_is_told_to_be(client: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"hooks takes a list of functions: \[.*print.*\]"):
        client(**KEYS, hooks=print)
    with pytest.raises(ConfigurationError, match="hooks takes a list of functions, not NoneType"):
        client(**KEYS, hooks=None)


@pytest.mark.parametrize("client", [IncidentsClient, AsyncIncidentsClient])
def test_what_cannot_be_called_is_no_hook(client: Any) -> None:
    with pytest.raises(ConfigurationError, match="hooks: 'trace' cannot be called"):
        client(**KEYS, hooks=["trace"])
