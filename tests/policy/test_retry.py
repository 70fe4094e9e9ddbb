"""Retry policy as a pure function: whether and when failed attempts are retried."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents import RetryPolicy
from datadog_incidents._policy.retry import Failure
from datadog_incidents.errors import ConfigurationError

NOW = 1_700_000_000.0
IN_30_SECONDS = "Tue, 14 Nov 2023 22:13:50 GMT"
LOST = Failure()
UNSENT = Failure(sent=False)
DEFAULT = RetryPolicy()


def wait(method: str, failure: Failure, attempt: int = 1, policy: RetryPolicy = DEFAULT) -> float | None:
    return policy.wait(method, attempt, failure, now=NOW, jitter=lambda: 1.0)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 599])
def test_safe_methods_are_retried_after_transient_statuses(method: str, status: int) -> None:
    assert wait(method, Failure(status=status)) == 0.5


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "POST", "PATCH"])
@pytest.mark.parametrize("status", [299, 301, 304, 400, 401, 403, 404, 405, 409, 422])
def test_no_method_is_retried_after_a_permanent_status(method: str, status: int) -> None:
    assert wait(method, Failure(status=status, headers={"retry-after": "1"})) is None


@pytest.mark.parametrize("method", ["POST", "PATCH"])
@pytest.mark.parametrize("failure", [Failure(status=408), Failure(status=500), Failure(status=503), LOST])
def test_unsafe_methods_are_not_retried_if_the_request_was_sent(method: str, failure: Failure) -> None:
    assert wait(method, failure) is None


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "POST", "PATCH"])
@pytest.mark.parametrize("failure", [Failure(status=429), UNSENT])
def test_every_method_is_retried_if_nothing_was_done(method: str, failure: Failure) -> None:
    assert wait(method, failure) == 0.5


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_safe_methods_are_retried_after_lost_connections(method: str) -> None:
    assert wait(method, LOST) == 0.5


@pytest.mark.parametrize("attempts", [1, 2, 5])
def test_attempts_are_limited(attempts: int) -> None:
    policy = RetryPolicy(attempts=attempts)
    waits = [wait("GET", LOST, attempt, policy) for attempt in range(1, attempts + 2)]
    assert [seconds is None for seconds in waits] == [False] * (attempts - 1) + [True, True]


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
        ({"x-ratelimit-reset": "9" * 10}, 60.0),
    ],
)
def test_wait_is_the_time_stated_by_the_server(headers: dict[str, str], seconds: float) -> None:
    failure = Failure(status=429, headers=headers)
    assert DEFAULT.wait("POST", 1, failure, now=NOW, jitter=lambda: 0.0) == seconds


@pytest.mark.parametrize(("jitter", "seconds"), [(0.0, 20.0), (0.5, 21.0), (1.0, 22.0)])
def test_jitter_increases_the_servers_time_by_up_to_a_tenth(jitter: float, seconds: float) -> None:
    failure = Failure(status=429, headers={"retry-after": "20"})
    assert DEFAULT.wait("GET", 1, failure, now=NOW, jitter=lambda: jitter) == pytest.approx(seconds)


def test_jitter_does_not_exceed_max_wait() -> None:
    assert wait("GET", Failure(status=429, headers={"retry-after": "60"})) == 60.0


def test_final_failure_is_not_retried() -> None:
    assert wait("GET", Failure(final=True)) is None


@pytest.mark.parametrize(
    ("deadline", "elapsed", "pause", "in_time"),
    [
        (None, 1e9, 1e9, True),
        (10.0, 4.0, 5.9, True),
        (10.0, 4.0, 6.0, False),
        (10.0, 10.0, 0.0, False),
        (10.0, 0.0, 0.0, True),
    ],
)
def test_no_attempt_starts_after_the_deadline(
    deadline: float | None, elapsed: float, pause: float, in_time: bool
) -> None:
    assert RetryPolicy(deadline=deadline).in_time(elapsed, pause) is in_time


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5.1", "nan", "²", "٣ days", "Mon, 99 Foo 2023"])
@pytest.mark.parametrize("header", ["retry-after", "x-ratelimit-reset"])
def test_invalid_header_values_are_ignored(header: str, text: str) -> None:
    assert wait("GET", Failure(status=429, headers={header: text})) == 0.5


def test_backoff_doubles_up_to_max_wait() -> None:
    policy = RetryPolicy(attempts=10, backoff=2.0, max_wait=20.0)
    assert [wait("GET", LOST, attempt, policy) for attempt in range(1, 7)] == [2, 4, 8, 16, 20, 20]


def test_many_attempts_do_not_overflow_the_backoff() -> None:
    assert wait("GET", LOST, 2000, RetryPolicy(attempts=5000)) == 60.0


@pytest.mark.parametrize(("jitter", "seconds"), [(0.0, 1.0), (0.5, 1.5), (1.0, 2.0)])
def test_jitter_reduces_the_backoff_by_up_to_half(jitter: float, seconds: float) -> None:
    assert RetryPolicy(backoff=1.0).wait("GET", 2, LOST, now=NOW, jitter=lambda: jitter) == seconds


@pytest.mark.parametrize(
    "wrong",
    [
        {"attempts": 0},
        {"attempts": "3"},
        {"attempts": 2.5},
        {"attempts": True},
        {"backoff": -1.0},
        {"backoff": None},
        {"backoff": float("inf")},
        {"max_wait": -0.5},
        {"max_wait": "60"},
        {"max_wait": float("nan")},
        {"deadline": 0.0},
        {"deadline": "30"},
        {"deadline": float("nan")},
        {"deadline": float("inf")},
        {"deadline": 1e11},
        {"deadline": 1_000_001},
        {"max_wait": 10**400},
        {"backoff": 1e10},
    ],
    ids=str,
)
def test_invalid_policy_is_rejected(wrong: dict[str, Any]) -> None:
    (name,) = wrong
    with pytest.raises(ConfigurationError, match=f"^{name} must be .*, not {wrong[name]!r}$"):
        RetryPolicy(**wrong)
