"""Durations of incidents: the server's, else the difference of the timestamps that define them."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from datadog_incidents._views import durations
from datadog_incidents._views.incident import Incident
from datadog_incidents_api.models import IncidentResponseData
from datadog_incidents_api.types import Response

from ..incident_json import incident_json

NOON = datetime.datetime(2026, 1, 5, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)

DEFINITIONS = {
    "time_to_detect": ("customer_impact_start", "detected"),
    "time_to_internal_response": ("detected", "created"),
    "time_to_repair": ("detected", "customer_impact_end"),
    "time_to_resolve": ("created", "resolved"),
    "customer_impact_duration": ("customer_impact_start", "customer_impact_end"),
}


def incident(**attributes: Any) -> Incident:
    data = incident_json(**attributes)
    return Incident(IncidentResponseData.from_dict(data), None, Response(200, {}, b"", None))


def at(time: datetime.datetime) -> str:
    return time.isoformat()


@pytest.mark.parametrize("name", DEFINITIONS)
def test_the_seconds_of_the_server_are_preferred(name: str) -> None:
    start, end = DEFINITIONS[name]
    found = incident(**{name: 90, start: at(NOON), end: at(NOON + HOUR)})
    assert getattr(found, name) == datetime.timedelta(seconds=90)


@pytest.mark.parametrize("seconds", [0, None, -1, True, "90", 10**30, float("nan"), float("inf")])
@pytest.mark.parametrize("name", DEFINITIONS)
def test_other_values_of_the_server_are_replaced_by_the_difference(name: str, seconds: Any) -> None:
    start, end = DEFINITIONS[name]
    found = incident(**{name: seconds, start: at(NOON), end: at(NOON + HOUR)})
    assert getattr(found, name) == HOUR


@pytest.mark.parametrize("name", DEFINITIONS)
def test_absent_seconds_are_replaced_by_the_difference_of_the_right_timestamps(name: str) -> None:
    # Every timestamp is different, so that a wrong one gives another difference.
    order = ("customer_impact_start", "detected", "created", "customer_impact_end", "resolved")
    times = {one: NOON + HOUR * 2**index for index, one in enumerate(order)}
    start, end = DEFINITIONS[name]
    found = incident(**{one: at(time) for one, time in times.items()})
    assert getattr(found, name) == times[end] - times[start]


@pytest.mark.parametrize("missing", [0, 1])
@pytest.mark.parametrize("value", [None, "yesterday", "2026-01-05T12:00:00"])
@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_missing_or_unusable_timestamp_gives_none(name: str, value: Any, missing: int) -> None:
    times = {DEFINITIONS[name][0]: at(NOON), DEFINITIONS[name][1]: at(NOON + HOUR)}
    times[DEFINITIONS[name][missing]] = value
    assert getattr(incident(**times), name) is None
    if DEFINITIONS[name][missing] != "created":  # which every response contains
        del times[DEFINITIONS[name][missing]]
        assert getattr(incident(**times), name) is None


@pytest.mark.parametrize("name", DEFINITIONS)
def test_timestamps_out_of_order_give_none_and_equal_ones_zero(name: str) -> None:
    start, end = DEFINITIONS[name]
    assert getattr(incident(**{start: at(NOON + HOUR), end: at(NOON)}), name) is None
    assert getattr(incident(**{start: at(NOON), end: at(NOON)}), name) == datetime.timedelta(0)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ({"created": at(NOON), "state": "active"}, 3 * HOUR),
        ({"created": at(NOON), "state": "on-call"}, 3 * HOUR),
        ({"created": at(NOON)}, 3 * HOUR),
        ({"created": at(NOON), "resolved": at(NOON + HOUR), "state": "resolved"}, HOUR),
        ({"created": at(NOON), "resolved": at(NOON + HOUR), "state": "closed"}, HOUR),
        ({"created": at(NOON), "resolved": at(NOON + HOUR), "state": "active"}, 3 * HOUR),  # reopened
        ({"created": at(NOON), "resolved": at(NOON + HOUR), "state": "stable"}, 3 * HOUR),
        ({"created": at(NOON), "state": "resolved"}, None),  # created in this state
        ({"created": at(NOON), "state": "completed"}, None),
        ({"created": at(NOON), "resolved": at(NOON - HOUR), "state": "resolved"}, None),  # imported
        ({"created": at(NOON + 4 * HOUR), "state": "active"}, None),  # by a clock that is ahead
        ({"created": None, "state": "active"}, None),
    ],
)
def test_open_for_lasts_until_resolved_or_now(
    monkeypatch: pytest.MonkeyPatch, attributes: dict[str, Any], expected: datetime.timedelta | None
) -> None:
    monkeypatch.setattr(durations, "utc_now", lambda: NOON + 3 * HOUR)
    assert incident(**attributes).open_for == expected


def test_now_is_aware() -> None:
    assert durations.utc_now().utcoffset() == datetime.timedelta(0)
