"""Servers with other clocks, and other formats of timestamps (EVIDENCE.md#timestamps)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._openapi.document import openapi_document
from datadog_incidents.mock.core import clock as mock_clock
from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Request
from datadog_incidents.mock.core.state import MockState
from datadog_incidents.mock.resources import incident_replies
from datadog_incidents.mock.resources.collection import CREATED, MODIFIED
from datadog_incidents.mock.resources.timestamps import RFC3339, parse
from datadog_incidents.mock.server import Server

from .alterations import Answer, Record, alter_documents, around, objects, resources
from .right_server import right_server

SKEW = datetime.timedelta(minutes=7)


@cache
def time_names() -> frozenset[str]:
    """Return the names of all attributes that the OpenAPI document declares as timestamps."""

    def found(node: Any) -> Iterator[str]:
        for one in objects(node) if is_object(node) or is_array(node) else ():
            for name, schema in one.get("properties", {}).items():
                if is_object(schema) and schema.get("format") == "date-time":
                    yield name

    return frozenset(found(openapi_document()["components"]["schemas"]))


def rewrite(patch: pytest.MonkeyPatch, names: frozenset[str], change: Callable[[str], str]) -> None:
    """Change the format of the timestamps with certain names, wherever they are in a resource."""

    def alter(_: str, document: Record) -> None:
        for resource in resources(document):
            for one in objects(resource.get("attributes", {})):
                for name in names & one.keys():
                    if isinstance(one[name], str) and RFC3339.fullmatch(one[name]):
                        one[name] = change(one[name])

    alter_documents(patch, alter)


@right_server("The number of digits differs among recorded responses, and may be 9.")
def timestamps_have_nanoseconds(patch: pytest.MonkeyPatch) -> None:
    def padded(value: str) -> str:
        second, fraction, zone = re.fullmatch(r"([^.]{19})(?:\.(\d+))?(.+)", value).groups()  # type: ignore[union-attr]
        return f"{second}.{(fraction or '').ljust(9, '0')}{zone}"

    rewrite(patch, time_names(), padded)


@right_server("Trailing zeros of a fraction mean nothing, and are omitted by servers written in Go.")
def timestamps_have_no_trailing_zeros(patch: pytest.MonkeyPatch) -> None:
    def trimmed(value: str) -> str:
        second, fraction, zone = re.fullmatch(r"([^.]{19})(?:\.(\d+))?(.+)", value).groups()  # type: ignore[union-attr]
        digits = (fraction or "").rstrip("0")
        return f"{second}{f'.{digits}' if digits else ''}{zone.replace('+00:00', 'Z')}"

    rewrite(patch, time_names(), trimmed)


@right_server("Searches truncate timestamps to whole seconds, and so may other responses.")
def timestamps_of_the_server_have_whole_seconds(patch: pytest.MonkeyPatch) -> None:
    rewrite(patch, CREATED | MODIFIED, lambda value: re.sub(r"\.\d+", "", value))


@right_server(
    "Times of JavaScript have milliseconds; how precise the times in requests are kept is not stated."
)
def timestamps_have_milliseconds(patch: pytest.MonkeyPatch) -> None:
    rewrite(patch, time_names(), lambda value: re.sub(r"(\.\d{3})\d+", r"\1", value))


@right_server(
    "Times in databases can be in whole seconds; how precise those in requests are kept is not stated."
)
def timestamps_have_no_fraction(patch: pytest.MonkeyPatch) -> None:
    rewrite(patch, time_names(), lambda value: re.sub(r"\.\d+", "", value))


@right_server("Times in searches may be truncated or rounded (EVIDENCE.md#assumptions-of-the-client).")
def searches_round_timestamps(patch: pytest.MonkeyPatch) -> None:
    def rounded(value: str | None) -> str | None:
        parsed = parse(value)
        try:
            later = parsed and parsed + datetime.timedelta(milliseconds=500)
        except OverflowError:
            later = parsed
        return value if later is None else later.replace(microsecond=0).isoformat()

    patch.setattr(incident_replies, "to_second", rounded)


@right_server("`Z` and `+00:00` are the same offset; which one is used depends on the back end.")
def timestamps_end_with_the_other_suffix(patch: pytest.MonkeyPatch) -> None:
    def other(value: str) -> str:
        if value.endswith("Z"):
            return f"{value[:-1]}+00:00"
        return f"{value[:-6]}Z" if value.endswith("+00:00") else value

    rewrite(patch, time_names(), other)


@right_server("RFC 3339 permits any offset, and a timestamp is the same time in each of them.")
def timestamps_have_a_local_offset(patch: pytest.MonkeyPatch) -> None:
    zone = datetime.timezone(datetime.timedelta(hours=-3, minutes=-30))

    def local(value: str) -> str:
        parsed = parse(value)
        try:
            return value if parsed is None else parsed.astimezone(zone).isoformat()
        except OverflowError:  # a time near the year 1 or 9999
            return value

    rewrite(patch, time_names(), local)


@right_server("Two changes within one tick of the clock have the same timestamp.")
def clock_ticks_once_a_second(patch: pytest.MonkeyPatch) -> None:
    now, instant = MockState.now, MockState.instant

    def whole(function: Callable[..., str]) -> Callable[..., str]:
        def truncated(state: MockState, *arguments: int, **named: int) -> str:
            exact = state._now
            state._now = exact.replace(microsecond=0)
            try:
                return function(state, *arguments, **named)
            finally:
                state._now = exact

        return truncated

    def tick(state: MockState) -> None:
        state._now += datetime.timedelta(milliseconds=30)

    patch.setattr(MockState, "now", whole(now))
    patch.setattr(MockState, "instant", whole(instant))
    patch.setattr(MockState, "tick", tick)


@right_server("Whether an update to the same values counts as a change is not documented.")
def update_to_the_same_values_is_no_change(patch: pytest.MonkeyPatch) -> None:
    last: dict[str, tuple[bytes, Delivery]] = {}

    def wrap(answer: Answer) -> Answer:
        def unchanged(server: Server, request: Request) -> tuple[str | None, Delivery]:
            key = f"{request.path}?{request.query}" if request.method in ("PATCH", "PUT") else ""
            is_same = key and key in last and last[key][0] == request.body
            if is_same and server.refusal(request) is None:
                return contract().route(request)[0].operation, last[key][1]
            operation, delivery = answer(server, request)
            if request.method != "GET":  # the next update is the same only if nothing else has changed
                last.clear()
            if key and delivery.reply.status == 200:
                last[key] = (request.body, delivery)
            return operation, delivery

        return unchanged

    around(patch, wrap)


@right_server("No clock of a server agrees with that of every client.")
def clock_is_minutes_ahead(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(mock_clock, "START", datetime.datetime.now(datetime.UTC) + SKEW)


@right_server("No clock of a server agrees with that of every client.")
def clock_is_minutes_behind(patch: pytest.MonkeyPatch) -> None:
    # The mock's clock advances by a quarter of a second with each request, faster than that of the client.
    def tick(state: MockState) -> None:
        state._now += datetime.timedelta(microseconds=200)

    patch.setattr(MockState, "tick", tick)
    patch.setattr(mock_clock, "START", datetime.datetime.now(datetime.UTC) - SKEW)


@right_server("The number of digits differs between operations, as recorded (EVIDENCE.md#timestamps).")
def digits_of_timestamps_differ_between_operations(patch: pytest.MonkeyPatch) -> None:
    def alter(operation: str, document: Record) -> None:
        digits = (3, 6, 9)[len(operation) % 3]
        for resource in resources(document):
            for one in objects(resource.get("attributes", {})):
                for name in (CREATED | MODIFIED) & one.keys():
                    if isinstance(one[name], str) and RFC3339.fullmatch(one[name]):
                        one[name] = with_digits(one[name], digits)

    alter_documents(patch, alter)


def with_digits(value: str, digits: int) -> str:
    """Cut the fraction of a timestamp to a number of digits, or pad it."""
    second, fraction, zone = re.fullmatch(r"([^.]{19})(?:\.(\d+))?(.+)", value).groups()  # type: ignore[union-attr]
    return f"{second}.{(fraction or '')[:digits].ljust(digits, '0')}{zone}"


@right_server("RFC 3339 permits `-00:00` for UTC, where the local offset is not known.")
def timestamps_have_an_unknown_offset(patch: pytest.MonkeyPatch) -> None:
    rewrite(patch, CREATED | MODIFIED, lambda value: re.sub(r"(Z|\+00:00)$", "-00:00", value))
