"""Durations of incidents: the server's, else the difference of the timestamps that define them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents._views import durations
from datadog_incidents._views.incident import Incident
from datadog_incidents_api.models import IncidentResponseData
from datadog_incidents_api.types import UNSET, Response

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
        ({"created": at(NOON + 4 * HOUR), "state": "active"}, datetime.timedelta(0)),  # by a clock ahead
        ({"created": None, "state": "active"}, None),
    ],
)
def test_open_for_lasts_until_resolved_or_now(
    monkeypatch: pytest.MonkeyPatch, attributes: dict[str, Any], expected: datetime.timedelta | None
) -> None:
    monkeypatch.setattr(durations, "utc_now", lambda: NOON + 3 * HOUR)
    assert incident(**attributes).open_for == expected


HALF_PAST = {"created": at(NOON), "resolved": at(NOON + HOUR / 2 + datetime.timedelta(seconds=0.75))}


def test_a_row_has_the_durations_of_the_view_in_whole_seconds() -> None:
    row = incident(**HALF_PAST, time_to_resolve=0, time_to_repair=0, time_to_detect=90).to_flat()
    assert {name: row[name] for name in DEFINITIONS} == {
        "time_to_detect": 90,  # as received
        "time_to_internal_response": None,
        "time_to_repair": None,  # 0 if the server has calculated nothing
        "time_to_resolve": 1800,  # computed
        "customer_impact_duration": None,
    }
    assert type(row["time_to_detect"]) is type(row["time_to_resolve"]) is int
    assert "open_for" not in row  # it would depend on the time at which the row was made


def test_a_changed_model_does_not_change_the_row() -> None:
    found = incident(**HALF_PAST)
    found.attributes.resolved = None
    assert found.time_to_resolve is None
    assert found.to_flat()["time_to_resolve"] == 1800


@pytest.mark.parametrize("attributes", [None, UNSET, "text"])
def test_a_row_without_attributes_has_no_durations(attributes: Any) -> None:
    data = {"type": "incidents", "id": "i", "attributes": attributes, "relationships": {}}
    source = {name: value for name, value in data.items() if value is not UNSET}
    found = Incident(IncidentResponseData(id="i"), None, Response(200, {}, b"", None))
    found.data._source = source
    assert found.to_flat()["id"] == "i"


@pytest.mark.parametrize("form", [str, Incident._repr_html_])
def test_cards_and_outlines_show_the_durations_of_the_view(form: Callable[[Incident], str]) -> None:
    text = re.sub("<[^>]*>", " ", form(incident(**HALF_PAST, time_to_resolve=0, time_to_repair=0)))
    assert re.search(r"time_to_resolve\W+0:30:00\.75", text)
    assert "time_to_repair" not in text
    assert form(Incident.__new__(Incident))  # without a resource


def test_now_is_aware() -> None:
    assert durations.utc_now().utcoffset() == datetime.timedelta(0)
