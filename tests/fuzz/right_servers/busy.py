"""Servers that cannot keep up: rate limits and slow responses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from itertools import count, cycle

import pytest
from attrs import evolve

from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.faults import RATE_LIMIT_HEADERS, Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request
from datadog_incidents.mock.server import Server

from .alterations import Answer, alter_replies, around
from .right_server import right_server

NOW = {"retry-after": "0"}


def limit(
    patch: pytest.MonkeyPatch, exceeded: Callable[[str | None], bool], headers: Mapping[str, str]
) -> None:
    """Refuse requests with 429, before anything else is checked, as a gateway does."""

    def wrap(answer: Answer) -> Answer:
        def limited(server: Server, request: Request) -> tuple[str | None, Delivery]:
            try:
                operation: str | None = contract().route(request)[0].operation
            except Refused:
                operation = None
            if exceeded(operation):
                refused = Refused(429, "Too many requests", headers=(*headers.items(),))
                return operation, Delivery(refused.reply())
            return answer(server, request)

        return limited

    around(patch, wrap)


@right_server("429 is documented for every operation; a client waits as long as `Retry-After` says.")
def every_seventh_request_is_rate_limited(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)
    limit(patch, lambda _: next(requests) % 7 == 0, NOW)


@right_server("A limit can hold of each operation apart, and last longer than one response said.")
def every_operation_has_a_rate_limit_of_its_own(patch: pytest.MonkeyPatch) -> None:
    requests: Counter[str | None] = Counter()

    def exceeded(operation: str | None) -> bool:
        requests[operation] += 1
        return requests[operation] % 9 in (0, 1, 2)

    limit(patch, exceeded, {**RATE_LIMIT_HEADERS, "x-ratelimit-reset": "0"})


@right_server("All headers that say how long to wait are optional.")
def rate_limits_have_no_headers(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)
    limit(patch, lambda _: next(requests) % 53 == 0, {})


@right_server("`Retry-After` can be a date, by the clock of the server (RFC 9110).")
def rate_limits_end_at_a_date(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)
    limit(patch, lambda _: next(requests) % 11 == 0, {"retry-after": "Mon, 05 Jan 2026 09:00:00 GMT"})


@right_server("Rate-limit headers are published for all responses (EVIDENCE.md#published-not-recorded).")
def all_responses_have_rate_limit_headers(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)

    def alter(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        remaining = {"x-ratelimit-remaining": str(300 - next(requests) % 300)}
        return evolve(reply, headers=(*reply.headers, *(RATE_LIMIT_HEADERS | remaining).items()))

    alter_replies(patch, alter)


@right_server(
    "A server can be overloaded for a short time, and say so with 503 and `Retry-After` (RFC 9110)."
)
def some_requests_come_too_early(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)

    def wrap(answer: Answer) -> Answer:
        def overloaded(server: Server, request: Request) -> tuple[str | None, Delivery]:
            if request.method == "GET" and next(requests) % 37 in (0, 1):  # clients do not repeat others
                return None, Delivery(Refused(503, "Service unavailable", headers=(*NOW.items(),)).reply())
            return answer(server, request)

        return overloaded

    around(patch, wrap)


@right_server("Some responses take longer than others.")
def some_responses_are_slow(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)

    def wrap(answer: Answer) -> Answer:
        def slow(server: Server, request: Request) -> tuple[str | None, Delivery]:
            operation, delivery = answer(server, request)
            number = next(requests)
            return operation, evolve(delivery, delay=0.05 + number % 4 * 0.05 if number % 41 == 0 else 0.0)

        return slow

    around(patch, wrap)


@right_server("Dates have two obsolete forms, which every recipient must accept (RFC 9110).")
def rate_limits_end_at_an_obsolete_date(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)
    dates = cycle(("Monday, 05-Jan-26 09:00:00 GMT", "Mon Jan  5 09:00:00 2026"))

    def wrap(answer: Answer) -> Answer:
        def limited(server: Server, request: Request) -> tuple[str | None, Delivery]:
            if next(requests) % 13 == 0:
                return None, Delivery(
                    Refused(429, "Too many requests", headers=(("retry-after", next(dates)),)).reply()
                )
            return answer(server, request)

        return limited

    around(patch, wrap)
