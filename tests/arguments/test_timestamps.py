"""Datetimes are sent in RFC 3339 format, and only if they have a time zone."""

from __future__ import annotations

import datetime

import pytest

from datadog_incidents._arguments.timestamps import to_text
from datadog_incidents.errors import InvalidRequestError
from datadog_incidents_api.models import IncidentUpdateAttributes

NOON = datetime.datetime(1890, 5, 1, 12, tzinfo=datetime.UTC)


def sent(value: datetime.datetime) -> object:
    return IncidentUpdateAttributes(detected=value).to_sendable()["detected"]


@pytest.mark.parametrize(
    ("offset", "text"),
    [
        (datetime.timedelta(0), "1890-05-01T12:00:00+00:00"),
        (datetime.timedelta(hours=5, minutes=30), "1890-05-01T17:30:00+05:30"),
        (datetime.timedelta(hours=-3), "1890-05-01T09:00:00-03:00"),
        # Amsterdam before 1937.
        (datetime.timedelta(minutes=19, seconds=32), "1890-05-01T12:00:00+00:00"),
        (datetime.timedelta(microseconds=1), "1890-05-01T12:00:00+00:00"),
    ],
)
def test_offset_is_in_whole_minutes(offset: datetime.timedelta, text: str) -> None:
    assert sent(NOON.astimezone(datetime.timezone(offset))) == text


def test_datetime_without_a_time_zone_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="time zone") as caught:
        sent(NOON.replace(tzinfo=None))
    assert caught.value.path == "detected"


@pytest.mark.parametrize(
    "value",
    [
        datetime.datetime.max.replace(tzinfo=datetime.timezone(-datetime.timedelta(hours=5, seconds=1))),
        datetime.datetime.min.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=5, seconds=1))),
    ],
    ids=str,
)
def test_datetime_out_of_range_in_utc_is_refused(value: datetime.datetime) -> None:
    with pytest.raises(InvalidRequestError, match="years 1 to 9999 in UTC") as caught:
        sent(value)
    assert caught.value.path == "detected"
    with pytest.raises(InvalidRequestError, match="years 1 to 9999 in UTC") as caught:
        to_text("due_date", value)
    assert caught.value.path == "due_date"
