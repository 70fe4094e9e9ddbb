"""Times of a change against those shown before: hosts of one server may differ, the mock has one clock."""

from __future__ import annotations

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.model.comparison import nanoseconds
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.memory import Known
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.server_model import Draw, ServerModel
from datadog_incidents.fuzz.model.timestamps import check_times
from datadog_incidents.mock import MockDatadog

from .sessions import session_of

UPDATE = "update_incident_todo"
CREATED, SHOWN = "2026-11-26T20:40:00.000001Z", "2026-11-26T20:49:10.500001Z"


def blamed(modified: str, *, is_mock: bool) -> list[tuple[str, ...]]:
    """Return the operations of what is reported of an update after a rule has shown a later time."""

    def unused(_: object) -> None:
        raise AssertionError("no values are drawn")

    session = session_of(MockDatadog(), transport=httpx.MockTransport(lambda _: httpx.Response(200)))
    session.mock = session.mock if is_mock else None
    model = ServerModel(session, History(), Draw(unused))
    todo = Known(resources()["todos"], "incident_todos", "1", {}, None, "create_incident_todo")
    rule = Known(resources()["rules"], "incidents_rules", "2", {}, None, "create_incident_rule")
    todo.modified, todo.is_touched, todo.changed_by = CREATED, True, UPDATE
    model.clock.note_time(nanoseconds(SHOWN) or 0, rule, "get_incident_rule")
    model.send(Request("PATCH", "/api/v2/incidents", operation=UPDATE))
    check_times(model, todo, UPDATE, {"modified": modified})
    return [one.operations for one in session.failures]


@pytest.mark.parametrize(
    ("modified", "is_mock", "is_wrong"),
    [
        ("2026-11-26T20:49:10.500002Z", True, False),
        ("2026-11-26T20:49:10.500001Z", True, True),
        ("2026-11-26T20:49:05.600001Z", False, False),
        ("2026-11-26T20:49:05.400001Z", False, True),
        ("2026-11-26T20:49:04Z", False, False),
    ],
    ids=["mock", "mock, same time", "other server", "other server, too early", "whole seconds"],
)
def test_a_change_is_not_before_what_was_shown_before_it(
    modified: str, is_mock: bool, is_wrong: bool
) -> None:
    # Either of the two times may be the wrong one.
    expected = [(UPDATE, "create_incident_rule", "get_incident_rule")] if is_wrong else []
    assert blamed(modified, is_mock=is_mock) == expected
