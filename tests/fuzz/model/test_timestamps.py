"""The time of the last change, in fractions that end with zeros or are less precise than others."""

from __future__ import annotations

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.memory import Known
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.server_model import Draw, ServerModel
from datadog_incidents.fuzz.model.timestamps import check_times
from datadog_incidents.mock import MockDatadog

from .sessions import session_of

PRECISE = "2026-11-26T20:49:10.123456Z"


def failures(before: str, now: str, *, changed: bool) -> list[str]:
    """Return what is reported when a todo shows one time of its last change, then another."""

    def unused(_: object) -> None:
        raise AssertionError("no values are drawn")

    mock = MockDatadog()
    session = session_of(mock, transport=httpx.MockTransport(lambda _: httpx.Response(500)))
    model = ServerModel(session, History(), Draw(unused))
    todo = Known(resources()["todos"], "incident_todos", "1", {}, None, "create_incident_todo")
    todo.modified, todo.is_touched = before, changed
    check_times(model, todo, "update_incident_todo", {"modified": now})
    return [failure.message for failure in session.failures]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param("2026-11-26T20:49:10.297000Z", "2026-11-26T20:49:10.297410Z", id="zeros before"),
        pytest.param("2026-11-26T20:49:10.297Z", "2026-11-26T20:49:10.297410Z", id="zeros dropped"),
        pytest.param("2026-11-26T20:49:10.000000Z", "2026-11-26T20:49:10.000001Z", id="one microsecond"),
        pytest.param(PRECISE, "2026-11-26T20:49:10Z", id="whole seconds"),
        pytest.param(PRECISE, "2026-11-26T20:49:10.123Z", id="whole milliseconds"),
    ],
)
def test_a_change_may_show_a_later_time_or_a_less_precise_one(before: str, now: str) -> None:
    assert failures(before, now, changed=True) == []


@pytest.mark.parametrize("now", [PRECISE, "2026-11-26T21:49:10.123456000+01:00"])
def test_a_change_must_not_show_the_time_of_the_one_before(now: str) -> None:
    (message,) = failures(PRECISE, now, changed=True)
    assert message.startswith(f"expected a time after {PRECISE}")


def test_the_time_never_moves_back() -> None:
    (message,) = failures(PRECISE, "2026-11-26T20:49:10.123455Z", changed=True)
    assert "or later" in message


@pytest.mark.parametrize("now", [PRECISE, "2026-11-26T20:49:10Z"])
def test_the_time_stays_without_a_change(now: str) -> None:
    assert failures(PRECISE, now, changed=False) == []
    (message,) = failures(PRECISE, "2026-11-26T20:49:10.123457Z", changed=False)
    assert "as before" in message
