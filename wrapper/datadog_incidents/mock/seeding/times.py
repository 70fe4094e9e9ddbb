"""Times of the past, which must not be after the time of the mock."""

from __future__ import annotations

import datetime

from ..core.state import MockState
from .given import Given

EARLIEST = datetime.datetime(1900, 1, 1, tzinfo=datetime.UTC)
"""Earliest time of the past: some timestamps are a little earlier than that of the request."""


def past(state: MockState, given: Given, name: str) -> datetime.datetime | None:
    """Return a time that something has happened; None if it is not given.

    Raises:
        SeedError: it is after the time of the mock, or before the year 1900.
    """
    time = given.time(name)
    if time is not None and time < EARLIEST:
        raise given.error(name, f"{text(time)} is before the year {EARLIEST.year}")
    if time is not None and time > state.time:
        raise given.error(
            name,
            f"{text(time)} is after the time of the mock, {text(state.time)}: use an earlier time, or let the"
            " clock of the mock start later",
        )
    return time


def check_order(
    given: Given, earlier: str, first: datetime.datetime, later: str, last: datetime.datetime
) -> None:
    """Check that one time is not before another one.

    Raises:
        SeedError: it is.
    """
    if last < first:
        raise given.error(later, f"{text(last)} is before `{earlier}`, {text(first)}")


def text(time: datetime.datetime) -> str:
    """Return a time as in messages, to the second if it has no fraction."""
    return time.isoformat().replace("+00:00", "Z")
