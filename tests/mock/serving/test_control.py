"""The mock is controlled over HTTP where that was asked for, and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.errors import ServerError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

INCIDENTS = "/api/v2/incidents"
KEYS = {"DD-API-KEY": "mock-api-key", "DD-APPLICATION-KEY": "mock-app-key"}
PATHS = [("POST", "/__mock__/fail_next"), ("POST", "/__mock__/reset"), ("GET", "/__mock__/calls")]


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    """A client, with keys, of a mock behind a socket that takes orders."""
    with serving(MockDatadog(control=True)) as url, httpx.Client(base_url=url, headers=KEYS) as client:
        yield client


def order(http: httpx.Client, **arguments: Any) -> httpx.Response:
    return http.post("/__mock__/fail_next", json=arguments)


def calls(http: httpx.Client) -> Any:
    return http.get("/__mock__/calls").json()["calls"]


def test_an_ordered_status_is_met_as_often_as_ordered(http: httpx.Client) -> None:
    ordered = order(http, status=429, times=2, headers={"Retry-After": "7"}, operation="list_incidents")
    assert (ordered.status_code, ordered.content) == (204, b"")
    assert http.get(f"{INCIDENTS}/none").status_code == 404
    for _ in range(2):
        reply = http.get(INCIDENTS)
        assert (reply.status_code, reply.headers["retry-after"]) == (429, "7")
    assert http.get(INCIDENTS).status_code == 200


def test_an_ordered_body_takes_the_place_of_the_replys(http: httpx.Client) -> None:
    order(http, status=502, headers={"content-type": "text/html"}, body="<h1>Bad gateway</h1>")
    reply = http.get(INCIDENTS)
    assert (reply.status_code, reply.text) == (502, "<h1>Bad gateway</h1>")
    assert reply.headers["content-type"] == "text/html"
    order(http, body='{"data": [')
    reply = http.get(INCIDENTS)
    assert (reply.status_code, reply.text) == (200, '{"data": [')


@pytest.mark.parametrize("how", ["drop", "truncate"])
def test_an_ordered_connection_breaks(http: httpx.Client, how: str) -> None:
    order(http, **{how: True})
    with pytest.raises(httpx.RemoteProtocolError):
        http.get(INCIDENTS)
    assert http.get(INCIDENTS).status_code == 200


def test_an_ordered_delay_runs_into_the_clients_timeout(http: httpx.Client) -> None:
    order(http, delay=5)
    with pytest.raises(httpx.ReadTimeout):
        http.get(INCIDENTS, timeout=0.05)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ({}, "say how to fail"),
        ([], "an order has to be an object"),
        ({"status": 99}, "status has to be from 200 to 599, not 99"),
        ({"status": "500"}, 'status has to be a whole number, not "500"'),
        ({"status": True}, "status has to be a whole number, not true"),
        ({"status": 500, "times": 0}, "times has to be from 1 to 10000, not 0"),
        ({"status": 500, "times": 10**9}, "times has to be from 1 to 10000"),
        ({"status": 500, "operation": "nonsense"}, "no operation 'nonsense' in the document"),
        ({"status": 500, "headers": {"a": 1}}, "headers has to be an object of strings"),
        ({"status": 500, "headers": {"a b": "c"}}, "HTTP has no header 'a b'"),
        ({"status": 204, "body": "x"}, "a reply of status 204 has no body"),
        ({"drop": "yes"}, 'drop has to be true or false, not "yes"'),
        ({"delay": -1}, "delay has to be a number of seconds, not -1"),
        ({"delay": "long"}, 'delay has to be a number, not "long"'),
        ({"refuse": True}, "'refuse' is no argument"),
        ({"stauts": 500}, "'stauts' is no argument; there are status, times"),
    ],
    ids=lambda value: json.dumps(value)[:30],
)
def test_a_bad_order_is_refused_with_the_reason_and_does_nothing(
    http: httpx.Client, body: Any, reason: str
) -> None:
    reply = http.post("/__mock__/fail_next", json=body)
    assert reply.status_code == 400
    (error,) = reply.json()["errors"]
    assert error.startswith(reason)
    assert http.get(INCIDENTS).status_code == 200


@pytest.mark.parametrize(
    ("content", "kind", "reason"),
    [
        (b"{", "application/json", "the order is not JSON: "),
        (b"\xff", "application/json", "the order is not JSON: "),
        (b"[" * 100_000, "application/json", "the order is not JSON: "),
        (b'{"delay": NaN}', "application/json", "delay has to be a number of seconds, not nan"),
        (b'{"status": 500}', "text/plain", "an order has to be application/json, not text/plain"),
    ],
    ids=["cut", "no text", "too deep", "NaN", "text"],
)
def test_what_is_no_order_is_refused(http: httpx.Client, content: bytes, kind: str, reason: str) -> None:
    reply = http.post("/__mock__/fail_next", content=content, headers={"content-type": kind})
    assert reply.status_code == 400
    assert reply.json()["errors"][0].startswith(reason)


def test_calls_are_told_in_order_without_keys_and_without_orders(http: httpx.Client) -> None:
    assert calls(http) == []
    http.get(f"{INCIDENTS}?page[size]=1")
    http.post(INCIDENTS, content='{"é": 1}'.encode(), headers={"content-type": "application/json"})
    order(http, drop=True)
    with pytest.raises(httpx.RemoteProtocolError):
        http.get("/api/v2/incidents/i")
    http.get("/nowhere")
    assert calls(http) == [
        {"operation": "list_incidents", "method": "GET", "path": INCIDENTS, "query": "page[size]=1",
         "body": "", "status": 200},
        {"operation": "create_incident", "method": "POST", "path": INCIDENTS, "query": "",
         "body": '{"é": 1}', "status": 400},
        {"operation": "get_incident", "method": "GET", "path": f"{INCIDENTS}/i", "query": "", "body": "",
         "status": None},
        {"operation": None, "method": "GET", "path": "/nowhere", "query": "", "body": "", "status": 404},
    ]  # fmt: skip
    assert "mock-api-key" not in http.get("/__mock__/calls").text


def test_a_reset_forgets_state_calls_and_orders(http: httpx.Client) -> None:
    body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    first = http.post(INCIDENTS, json=body)
    order(http, status=500)
    assert http.post("/__mock__/reset").status_code == 204
    assert calls(http) == []
    assert http.get(INCIDENTS).json()["data"] == []
    http.post("/__mock__/reset")
    assert http.post(INCIDENTS, json=body).content == first.content


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_controls_need_no_keys(http: httpx.Client, method: str, path: str) -> None:
    with httpx.Client(base_url=http.base_url) as nobody:
        reply = nobody.request(method, path, json={"status": 500} if "fail" in path else None)
        assert reply.status_code in (200, 204)


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_controls_have_one_method_each(http: httpx.Client, method: str, path: str) -> None:
    for other in {"GET", "POST", "PUT", "DELETE"} - {method}:
        reply = http.request(other, path)
        assert (reply.status_code, reply.headers["allow"]) == (405, method)


def test_other_controls_are_not_found(http: httpx.Client) -> None:
    for path in ("/__mock__/", "/__mock__/nonsense", "/__mock__/reset/"):
        assert http.get(path).status_code == 404


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_controls_are_off_unless_asked_for(method: str, path: str) -> None:
    mock = MockDatadog()
    with serving(mock) as url, httpx.Client(base_url=url, headers=KEYS) as http:
        reply = http.request(method, path, json={"status": 500} if "fail" in path else None)
        assert (reply.status_code, reply.json()) == (404, {"errors": ["Not found"]})
        assert http.get(INCIDENTS).status_code == 200


def test_the_library_meets_what_was_ordered_over_http() -> None:
    options: Any = {"api_key": "mock-api-key", "app_key": "mock-app-key", "unstable_operations": "all"}
    with (
        serving(MockDatadog(control=True)) as url,
        IncidentsClient(base_url=url, retry=None, **options) as dd,
    ):
        httpx.post(f"{url}/__mock__/fail_next", json={"status": 503})
        with pytest.raises(ServerError):
            list(dd.incidents.list())
        assert list(dd.incidents.list()) == []
