"""The mock's clock over HTTP: `/__mock__/clock`."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog

CLOCK = "/__mock__/clock"
NOW = "2026-01-05T09:00:00+00:00"


@pytest.fixture
def http() -> httpx.Client:
    mock = MockDatadog(control=True)
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    return httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys)


def change(http: httpx.Client, **body: Any) -> Any:
    reply = http.post(CLOCK, json=body)
    assert reply.status_code == 200, reply.text
    assert http.get(CLOCK).json() == reply.json()
    return reply.json()


def created(http: httpx.Client) -> Any:
    body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    return http.post("/api/v2/incidents", json=body).json()["data"]["attributes"]["created"]


def test_the_clock_is_read_advanced_frozen_and_resumed(http: httpx.Client) -> None:
    assert http.get(CLOCK).json() == {"now": NOW, "frozen": False}
    assert change(http, advance=90.5) == {"now": "2026-01-05T09:01:30.500000+00:00", "frozen": False}
    assert change(http, freeze="2026-02-01T10:00:00Z") == {
        "now": "2026-02-01T10:00:00+00:00",
        "frozen": True,
    }
    assert change(http, advance=60) == {"now": "2026-02-01T10:01:00+00:00", "frozen": True}
    assert created(http) == "2026-02-01T10:01:00+00:00"
    assert change(http, resume=True) == {"now": "2026-02-01T10:01:00+00:00", "frozen": False}
    assert created(http) > "2026-02-01T10:01:00.09"
    assert change(http, freeze=True, advance=None)["frozen"] is True
    assert http.post("/__mock__/reset", json={}).status_code == 204
    assert http.get(CLOCK).json() == {"now": NOW, "frozen": False}


def test_reading_the_clock_is_no_call(http: httpx.Client) -> None:
    change(http, advance=1)
    assert http.get("/__mock__/calls").json() == {"calls": []}


ONE = "the body must contain one of advance, freeze, resume, "
TIME = 'freeze must be true or a time such as "2026-01-05T10:00:00Z", not '


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, f"{ONE}but has none of them"),
        ({"advance": None}, f"{ONE}but has none of them"),
        ({"advance": 1, "resume": True}, f"{ONE}not advance and resume"),
        ([], "the body must be a JSON object"),
        ({"back": 1}, "unknown argument 'back'; the arguments are advance, freeze, resume"),
        ({"advance": "60"}, 'advance must be a number of seconds, not "60"'),
        ({"advance": True}, "advance must be a number of seconds, not true"),
        ({"advance": -1}, "advance must be a number of seconds, 0 or more, not -1"),
        ({"advance": 1e300}, "the mock's clock must stay in the years 1970 to 9998, not 2026-01-05"),
        ({"advance": 10**400}, "the mock's clock must stay in the years 1970 to 9998, not 2026-01-05"),
        (
            {"freeze": "2025-12-31T00:00:00Z"},
            f"freeze takes a time that is not before the mock's, {NOW}, not",
        ),
        ({"freeze": "2027-01-01T00:00:00"}, f'{TIME}"2027-01-01T00:00:00"'),
        ({"freeze": "2027-02-30T00:00:00Z"}, f'{TIME}"2027-02-30T00:00:00Z"'),
        (
            {"freeze": "9999-12-31T00:00:00Z"},
            "the mock's clock must stay in the years 1970 to 9998, not 9999",
        ),
        ({"freeze": ""}, f'{TIME}""'),
        ({"freeze": False}, f"{TIME}false"),
        ({"freeze": 1}, f"{TIME}1"),
        ({"resume": False}, "resume must be true; freeze stops the clock"),
        ({"resume": 1}, "resume must be true, not 1"),
    ],
    ids=lambda value: json.dumps(value)[:40],
)
def test_an_invalid_change_is_rejected_and_has_no_effect(http: httpx.Client, body: Any, message: str) -> None:
    reply = http.post(CLOCK, json=body)
    assert reply.status_code == 400
    (error,) = reply.json()["errors"]
    assert error.startswith(message)
    assert http.get(CLOCK).json() == {"now": NOW, "frozen": False}


@pytest.mark.parametrize(
    "content", [b'{"advance": NaN}', b'{"advance": Infinity}', b"{", b"", b"\xff", b"[" * 100_000]
)
def test_an_unreadable_body_is_rejected(http: httpx.Client, content: bytes) -> None:
    reply = http.post(CLOCK, content=content, headers={"content-type": "application/json"})
    assert reply.status_code == 400
    assert http.get(CLOCK).json()["now"] == NOW


def test_the_clock_is_guarded_like_other_control_endpoints(http: httpx.Client) -> None:
    assert http.post(CLOCK, content=b'{"advance": 1}').status_code == 415
    assert http.get(CLOCK, headers={"origin": "https://evil.example"}).status_code == 403
    assert http.post(CLOCK, json={"advance": 1}, headers={"origin": "http://evil.example"}).status_code == 403
    reply = http.put(CLOCK, json={})
    assert (reply.status_code, reply.headers["allow"]) == (405, "GET, POST")
    assert http.get(CLOCK).json()["now"] == NOW
