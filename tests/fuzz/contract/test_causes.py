"""Calls that a failed call depends on."""

from __future__ import annotations

import json

import pytest

from datadog_incidents.fuzz.contract.causes import MOST_CHANGES, Causes
from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.failure_limits import size

INCIDENT, USER, TODO = (f"00000000-0000-0000-0000-00000000000{digit}" for digit in "abc")


def exchange(number: int, method: str, path: str, body: str = "", created: str | None = None) -> Exchange:
    content = b"" if created is None else json.dumps({"data": {"id": created}}).encode()
    status = 201 if created is not None else 200
    return Exchange(number, Request(method, path, body=body.encode()), Response(status, {}, content))


def test_the_creates_of_all_resources_that_a_call_refers_to_come_before_it() -> None:
    calls = [
        exchange(1, "POST", "/users", created=USER),
        exchange(2, "POST", "/users", created="00000000-0000-0000-0000-00000000000f"),
        exchange(3, "POST", "/incidents", f'{{"commander": "{USER}"}}', INCIDENT),
        exchange(4, "GET", f"/incidents/{INCIDENT}"),
        exchange(5, "POST", f"/incidents/{INCIDENT}/todos", created=TODO),
        exchange(6, "GET", f"/incidents/{INCIDENT}/todos/{TODO}"),
    ]
    causes = Causes()
    for one in calls:
        causes.record(one)
    assert [one.number for one in causes.of([calls[5]])] == [1, 3, 5, 6]
    assert [one.number for one in causes.of([calls[4], calls[5]])] == [1, 3, 5, 6]


def test_the_last_changes_of_a_resource_come_before_a_call_that_refers_to_it() -> None:
    path = f"/incidents/{INCIDENT}"
    calls = [
        exchange(1, "POST", "/incidents", created=INCIDENT),
        exchange(2, "PATCH", path, "{}"),
        *(exchange(number, "PATCH", path, f'{{"user": "{USER}"}}') for number in (3, 4)),
        exchange(5, "PATCH", f"{path}/todos/{TODO}", "{}"),
        Exchange(6, Request("DELETE", path), Response(403, {}, b"")),
        exchange(7, "DELETE", path),
        exchange(8, "GET", path),
        exchange(9, "GET", "/users"),
    ]
    causes = Causes()
    for one in calls:
        causes.record(one)
    assert [one.number for one in causes.of([calls[7]])] == [1, 3, 4, 7, 8]
    assert [one.number for one in causes.of([calls[8]])] == [9]
    assert [one.number for one in causes.of([calls[1]])] == [1, 2]  # what came later is no cause


def test_an_unknown_id_and_a_refused_create_have_no_cause() -> None:
    causes = Causes()
    refused = Exchange(1, Request("POST", "/users"), Response(400, {}, b'{"errors": ["no"]}'))
    read = exchange(2, "GET", f"/users/{USER}")
    for one in (refused, read):
        causes.record(one)
    assert causes.of([read]) == (read,)


def test_creates_without_end_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("datadog_incidents.fuzz.contract.causes.MAX_BYTES", 5000)
    causes = Causes()
    for number in range(100):
        causes.record(exchange(number, "POST", "/users", created=f"00000000-0000-0000-0000-{number:012}"))
    last = exchange(200, "GET", "/users/00000000-0000-0000-0000-000000000099")
    first = exchange(201, "GET", "/users/00000000-0000-0000-0000-000000000000")
    assert 90 < (omitted := causes.omitted) < 100
    assert [one.number for one in causes.of([first, last])] == [0, 200, 201]
    for number in range(300, 400):
        causes.record(exchange(number, "PUT", "/users/00000000-0000-0000-0000-000000000000"))
    assert causes.omitted - omitted == 100  # there is no room for a single one


def test_changes_that_are_not_kept_take_no_room() -> None:
    causes = Causes()
    for number in range(100):
        causes.record(exchange(number, "PUT", f"/users/{USER}", "x" * 100))
    assert causes._bytes == size([exchange(1, "PUT", f"/users/{USER}", "x" * 100)] * MOST_CHANGES)
