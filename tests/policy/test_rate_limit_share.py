"""Share of a rate limit, with a simulated clock: no more calls of a period than the share."""

from __future__ import annotations

from threading import Event

import pytest

from datadog_incidents._policy.rate_limit_share import quota_of
from datadog_incidents._policy.rate_limit_window import PROBES, Ticket
from datadog_incidents._policy.rate_limiter import Limiter

from .test_rate_limiter import Queue, announces


class Client:
    """Client that makes calls at a simulated server, of which it uses a share of the limit."""

    def __init__(self, share: float) -> None:
        self.limiter = Limiter(clock=lambda: 0.0, share=share)

    def start(self, count: int, now: float) -> Queue:
        tickets: list[Ticket[Event]] = [self.limiter.ticket("get", Event) for _ in range(count)]
        started = [ticket for ticket in tickets if self.limiter.admit(ticket, now) is None]
        for ticket in tickets:
            if ticket not in started:
                self.limiter.leave(ticket, now)
        return started

    def end(self, ticket: Ticket[Event], now: float, headers: dict[str, str], max_wait: float = 60.0) -> None:
        self.limiter.record(ticket, 200, headers, now, max_wait)
        self.limiter.leave(ticket, now)


@pytest.mark.parametrize(
    ("limit", "share", "quota"), [(100, 0.29, 29), (10, 0.25, 2), (3, 0.1, 1), (7, 1, 7)]
)
def test_quota_is_rounded_down_to_at_least_one(limit: float, share: float, quota: float) -> None:
    assert quota_of(limit, share) == quota


def test_no_more_than_the_share_of_a_period_is_used() -> None:
    client = Client(share=0.5)
    (first,) = client.start(1, 0)
    client.end(first, 0, announces(19, 10, limit=20, period=10))
    started = client.start(30, 1)
    assert len(started) == 9  # one has been made before
    for number, ticket in enumerate(started):
        client.end(ticket, 2, announces(18 - number, 8, limit=20, period=10))
    assert client.start(1, 9.9) == []
    assert len(client.start(30, 10)) == 10


def test_the_wait_lasts_until_the_period_ends() -> None:
    client = Client(share=0.5)
    (first,) = client.start(1, 0)
    client.end(first, 0, announces(1, 10, limit=2, period=10))
    waiting = client.limiter.ticket("get", Event)
    assert client.limiter.admit(waiting, 4) == 6.0


def test_what_others_use_of_the_limit_still_counts() -> None:
    client = Client(share=0.5)
    (first,) = client.start(1, 0)
    client.end(first, 0, announces(3, 10, limit=100, period=10))
    assert len(client.start(30, 1)) == 3


def test_a_period_longer_than_max_wait_is_not_used_up_either() -> None:
    """Otherwise, probing after `max_wait` would take the share again and again."""
    client = Client(share=0.5)
    started = 0
    for now in range(0, 3600, 5):
        for ticket in client.start(PROBES, now):
            started += 1
            client.end(ticket, now, announces(100 - started, 3600 - now, limit=100, period=3600), max_wait=60)
    assert started == 50


def test_a_call_that_was_not_sent_is_given_back() -> None:
    client = Client(share=0.5)
    (first,) = client.start(1, 0)
    client.end(first, 0, announces(3, 10, limit=4, period=10))
    (second,) = client.start(2, 1)
    client.limiter.leave(second, 1, counted=False)
    assert len(client.start(2, 2)) == 1


def test_all_calls_start_without_an_announced_limit() -> None:
    client = Client(share=0.1)
    (first,) = client.start(1, 0)
    client.end(first, 0, {})
    assert len(client.start(50, 1)) == 50
