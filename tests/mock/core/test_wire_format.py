"""Recorded format of responses (EVIDENCE.md#two-back-ends): order of members, whitespace, timestamps."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents._http.library import httpx

if TYPE_CHECKING:
    from ..conftest import Api

MICROSECONDS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")
INCIDENTS = "/api/v2/incidents"


def replies(api: Api) -> list[httpx.Response]:
    """Return one response of each kind that has a body."""
    incident = api.create()["id"]
    todos = f"{INCIDENTS}/{incident}/relationships/todos"
    task = {"data": {"type": "incident_todos", "attributes": {"content": "c & d", "assignees": []}}}
    new = {"data": {"type": "incidents", "attributes": {"title": "t & u", "customer_impacted": False}}}
    todo = api.call("POST", todos, task)
    return [
        todo,
        api.call("POST", INCIDENTS, new),
        api.call("GET", f"{INCIDENTS}/{incident}?include=users"),
        api.call("PATCH", f"{INCIDENTS}/{incident}", {"data": {"type": "incidents", "id": incident}}),
        api.call("GET", todos),
        api.call("GET", f"{todos}/{todo.json()['data']['id']}"),
        api.call("PATCH", f"{todos}/{todo.json()['data']['id']}", task),
        api.call("POST", "/api/v2/users", {"data": {"type": "users", "attributes": {"email": "a@b.c"}}}),
        api.call("POST", INCIDENTS, {}),
        api.call("GET", f"{INCIDENTS}/none"),
        api.call("GET", "/none"),
        api.call("PUT", INCIDENTS),
    ]


def test_json_is_compact_keeps_ampersands_and_ends_with_a_newline(api: Api) -> None:
    for reply in replies(api):
        assert reply.headers["content-type"] == "application/json"
        compact = json.dumps(reply.json(), separators=(",", ":")).encode()
        assert reply.content == compact + b"\n"
        assert rb"\u0026" not in reply.content


def test_an_injected_fault_has_the_same_format(api: Api) -> None:
    api.mock.fail_next(503)
    assert api.call("GET", f"{INCIDENTS}/x").content == b'{"errors":["Service unavailable"]}\n'


def test_the_recorded_404_is_reproduced_exactly(api: Api) -> None:
    assert api.call("DELETE", f"{INCIDENTS}/x").content == b'{"errors":["incident x not found"]}\n'


def resources(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [one for item in node for one in resources(item)]
    if not isinstance(node, dict):
        return []
    own = [node] if "type" in node and "id" in node else []
    return own + [one for item in node.values() for one in resources(item)]


def test_type_precedes_id_and_attributes_are_sorted(api: Api) -> None:
    for reply in replies(api):
        found = resources(reply.json())
        for one in found:
            assert list(one)[:2] == ["type", "id"]
        if "data" in reply.json():
            data = reply.json()["data"]
            for one in data if isinstance(data, list) else [data]:
                assert list(one["attributes"]) == sorted(one["attributes"])


def test_timestamps_have_microseconds_and_an_offset(api: Api) -> None:
    incident = api.create()["attributes"]
    todo = api.add_todo(api.create()["id"])["attributes"]
    user = api.create_user("a@example.com")["attributes"]
    times = [incident[name] for name in ("created", "modified", "declared", "detected")]
    times += [todo["created"], todo["modified"], user["created_at"], user["modified_at"]]
    for time in times:
        assert MICROSECONDS.fullmatch(time)


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("2025-09-12T14:50:00.000000+00:00", "2025-09-12T14:50:00+00:00"),
        ("2025-09-12T14:50:00.000Z", "2025-09-12T14:50:00+00:00"),
        ("2025-09-12T14:50:00.541Z", "2025-09-12T14:50:00.541000+00:00"),
        ("2025-09-12T14:50:00Z", "2025-09-12T14:50:00+00:00"),
        ("2025-09-12T14:50:00+02:00", "2025-09-12T14:50:00+02:00"),
        (None, None),
    ],
    ids=["zero", "zero of milliseconds", "milliseconds", "none", "offset", "null"],
)
def test_timestamps_sent_are_returned_without_a_zero_fraction(
    api: Api, sent: str | None, shown: str | None
) -> None:
    incident = api.create()["id"]
    todo = api.add_todo(incident, due_date=sent, completed=sent)["attributes"]
    assert (todo["due_date"], todo["completed"]) == (shown, shown)
    for name in ("customer_impact_start", "customer_impact_end", "detected"):
        change: dict[str, Any] = {name: sent}
        assert api.update(incident, **change)["attributes"][name] == shown


@pytest.mark.parametrize(
    "odd", ["tomorrow", "", "2025-02-30T00:00:00Z", "2016-12-31T23:59:60Z", "2025-09-12"],
    ids=["word", "empty", "no such day", "leap second", "date"],
)  # fmt: skip
def test_a_due_date_that_is_not_a_timestamp_is_kept(api: Api, odd: str) -> None:
    assert api.add_todo(api.create()["id"], due_date=odd)["attributes"]["due_date"] == odd
