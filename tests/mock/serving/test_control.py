"""Control endpoints of the mock, and their absence unless enabled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ServerError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

INCIDENTS = "/api/v2/incidents"
JSON = {"content-type": "application/json"}
KEYS = {"DD-API-KEY": "mock-api-key", "DD-APPLICATION-KEY": "mock-app-key"}
PATHS = [
    ("POST", "/__mock__/fail_next"),
    ("GET", "/__mock__/faults"),
    ("POST", "/__mock__/clear_faults"),
    ("POST", "/__mock__/reset"),
    ("POST", "/__mock__/snapshot"),
    ("POST", "/__mock__/restore"),
    ("GET", "/__mock__/calls"),
    ("POST", "/__mock__/clear_calls"),
    ("GET", "/__mock__/notifications"),
    ("POST", "/__mock__/clear_notifications"),
]
INVALID = '{"errors":["body: \\"data\\" is a required property"]}\n'
EMPTY_PAGE = '{"data":[],"meta":{"pagination":{"offset":0,"next_offset":0,"size":0}}}\n'


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    """Return an HTTP client, with keys, of a served mock with control endpoints."""
    with serving(MockDatadog(control=True)) as url, httpx.Client(base_url=url, headers=KEYS) as client:
        yield client


def inject(http: httpx.Client, **arguments: Any) -> httpx.Response:
    return http.post("/__mock__/fail_next", json=arguments)


def calls(http: httpx.Client) -> Any:
    return http.get("/__mock__/calls").json()["calls"]


def test_an_injected_status_is_returned_the_given_number_of_times(http: httpx.Client) -> None:
    injected = inject(http, status=429, times=2, headers={"Retry-After": "7"}, operation="list_incidents")
    assert (injected.status_code, injected.content) == (204, b"")
    assert http.get(f"{INCIDENTS}/none").status_code == 404
    for _ in range(2):
        reply = http.get(INCIDENTS)
        assert (reply.status_code, reply.headers["retry-after"]) == (429, "7")
    assert http.get(INCIDENTS).status_code == 200


def test_an_injected_body_replaces_the_body_of_the_response(http: httpx.Client) -> None:
    inject(http, status=502, headers={"content-type": "text/html"}, body="<h1>Bad gateway</h1>")
    reply = http.get(INCIDENTS)
    assert (reply.status_code, reply.text) == (502, "<h1>Bad gateway</h1>")
    assert reply.headers["content-type"] == "text/html"
    inject(http, body='{"data": [')
    reply = http.get(INCIDENTS)
    assert (reply.status_code, reply.text) == (200, '{"data": [')


@pytest.mark.parametrize("how", ["drop", "truncate"])
def test_an_injected_fault_closes_the_connection(http: httpx.Client, how: str) -> None:
    inject(http, **{how: True})
    with pytest.raises(httpx.RemoteProtocolError):
        http.get(INCIDENTS)
    assert http.get(INCIDENTS).status_code == 200


@pytest.mark.parametrize("body", [{"errors": ["é"]}, ["a", None]])
def test_a_body_can_be_json(http: httpx.Client, body: Any) -> None:
    inject(http, status=503, body=body)
    assert http.get(INCIDENTS).json() == body


def test_an_injected_delay_exceeds_the_timeout(http: httpx.Client) -> None:
    inject(http, delay=5)
    with pytest.raises(httpx.ReadTimeout):
        http.get(INCIDENTS, timeout=0.05)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "no fault specified"),
        ([], "the body must be a JSON object"),
        ({"status": 99}, "status must be between 200 and 599, not 99"),
        ({"status": "500"}, 'status must be a whole number, not "500"'),
        ({"status": True}, "status must be a whole number, not true"),
        ({"status": 500, "times": 0}, "times must be between 1 and 10000, not 0"),
        ({"status": 500, "times": 10**9}, "times must be between 1 and 10000"),
        ({"status": 500, "operation": "nonsense"}, "unknown operation 'nonsense'"),
        ({"status": 500, "headers": {"a": 1}}, "headers must be an object of strings"),
        ({"status": 500, "headers": {"a b": "c"}}, "invalid HTTP header 'a b'"),
        ({"status": 500, "body": 5}, "body must be a string, an object or an array, not 5"),
        ({"status": 204, "body": "x"}, "a response with status 204 cannot have a body"),
        ({"drop": "yes"}, 'drop must be true or false, not "yes"'),
        ({"delay": -1}, "delay must be a number of seconds from 0 to 1,000,000, not -1"),
        ({"delay": "long"}, 'delay must be a number, not "long"'),
        (
            {"status": 500, "operation": "getIncident"},
            "unknown operation 'getIncident'; did you mean 'get_incident'?",
        ),
        ({"status": 500, "after": -1}, "after must be between 0 and 10000, not -1"),
        ({"status": 500, "after": 1.5}, "after must be a whole number, not 1.5"),
        ({"status": 500, "probability": 0}, "probability must be a number above 0 and at most 1, not 0"),
        ({"status": 500, "probability": "1"}, 'probability must be a number, not "1"'),
        ({"status": 500, "path": "/nowhere"}, "path '/nowhere' matches no call: no operation has it"),
        ({"status": 500, "path": 1}, "path must be a string, not 1"),
        ({"latency": [2, 1]}, "latency must be (low, high) with low at most high, not [2, 1]"),
        ({"latency": [1]}, "latency must be a number, [low, high] or an object of median and sigma, not [1]"),
        (
            {"latency": {"median": 1}},
            "latency must be a number, [low, high] or an object of median and sigma",
        ),
        (
            {"latency": {"median": 0, "sigma": 1}},
            "latency: median must be a positive number of seconds up to 1,000,000, not 0",
        ),
        ({"latency": {"median": "a", "sigma": 1}}, "latency: median must be a positive number of seconds"),
        ({"latency": 1, "delay": 1}, "delay and latency cannot be combined"),
        ({"evolve": True, "status": 500}, "evolve alters the response of the call"),
        ({"evolve": 1}, "evolve must be true or false, not 1"),
        ({"match": "x", "status": 500}, "match is a function, which cannot be sent over HTTP"),
        ({"refuse": True}, "refuse cannot be injected over HTTP"),
        ({"x" * 10_000: 1}, f"unknown argument '{'x' * 80}... (10000 characters)'; the arguments are status"),
        ({"stauts": 500}, "unknown argument 'stauts'; the arguments are status, times"),
    ],
    ids=lambda value: json.dumps(value)[:30],
)
def test_an_invalid_fault_is_rejected_and_has_no_effect(http: httpx.Client, body: Any, message: str) -> None:
    reply = http.post("/__mock__/fail_next", json=body)
    assert reply.status_code == 400
    (error,) = reply.json()["errors"]
    assert error.startswith(message)
    assert http.get(INCIDENTS).status_code == 200


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{", "the body is not valid JSON: "),
        (b"\xff", "the body is not valid JSON: "),
        (b"[" * 100_000, "the body is not valid JSON: "),
        (b'{"delay": NaN}', "delay must be a number of seconds from 0 to 1,000,000, not nan"),
    ],
    ids=["cut", "not text", "too deep", "NaN"],
)
def test_an_unreadable_body_is_rejected(http: httpx.Client, content: bytes, message: str) -> None:
    reply = http.post("/__mock__/fail_next", content=content, headers=JSON)
    assert reply.status_code == 400
    assert reply.json()["errors"][0].startswith(message)


def test_calls_are_listed_in_order_without_keys_and_control_requests(http: httpx.Client) -> None:
    assert calls(http) == []
    http.get(f"{INCIDENTS}?page[size]=1")
    http.post(INCIDENTS, content='{"é": 1}'.encode(), headers={"content-type": "application/json"})
    inject(http, drop=True)
    with pytest.raises(httpx.RemoteProtocolError):
        http.get("/api/v2/incidents/i")
    http.get("/nowhere")
    listed = calls(http)
    assert [one.pop("replied_in") > 0 for one in listed] == [True] * 4
    assert [one.pop("response") for one in listed] == [
        {"headers": {"content-type": "application/json"}, "body": EMPTY_PAGE},
        {"headers": {"content-type": "application/json"}, "body": INVALID},
        None,
        {"headers": {"content-type": "application/json"}, "body": '{"errors":["Not found"]}\n'},
    ]
    assert listed == [
        {"operation": "list_incidents", "method": "GET", "path": INCIDENTS, "query": "page[size]=1",
         "body": "", "status": 200},
        {"operation": "create_incident", "method": "POST", "path": INCIDENTS, "query": "",
         "body": '{"é": 1}', "status": 400},
        {"operation": "get_incident", "method": "GET", "path": f"{INCIDENTS}/i", "query": "", "body": "",
         "status": None},
        {"operation": None, "method": "GET", "path": "/nowhere", "query": "", "body": "", "status": 404},
    ]  # fmt: skip
    assert "mock-api-key" not in http.get("/__mock__/calls").text


def test_conditions_can_be_injected_and_pending_faults_listed(http: httpx.Client) -> None:
    inject(http, status=503, operation="get_incident", after=1, times=2, path="/api/v2/incidents/*")
    inject(http, latency=[0, 0.001], probability=1)
    inject(http, latency={"median": 0.001, "sigma": 0.5}, evolve=True)
    statuses = [http.get(f"{INCIDENTS}/i").status_code for _ in range(3)]
    assert statuses == [404, 503, 503]
    assert http.get("/__mock__/faults").json()["faults"] == [
        {"call": "fail_next(probability=1, latency=(0, 0.001))", "matched": 1, "used": 1, "remaining": None},
        {"call": "fail_next(latency=LogNormal(median=0.001, sigma=0.5), evolve=True)", "matched": 0,
         "used": 0, "remaining": 1},
    ]  # fmt: skip
    assert http.post("/__mock__/clear_faults", headers=JSON).status_code == 204
    assert http.get("/__mock__/faults").json() == {"faults": []}


def test_calls_are_cleared_without_losing_state(http: httpx.Client) -> None:
    body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    http.post(INCIDENTS, json=body)
    assert len(calls(http)) == 1
    assert http.post("/__mock__/clear_calls", headers=JSON).status_code == 204
    assert calls(http) == []
    assert len(http.get(INCIDENTS).json()["data"]) == 1


def test_a_reset_discards_state_calls_and_faults(http: httpx.Client) -> None:
    body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    first = http.post(INCIDENTS, json=body)
    inject(http, status=500)
    assert http.post("/__mock__/reset", headers=JSON).status_code == 204
    assert calls(http) == []
    assert http.get(INCIDENTS).json()["data"] == []
    http.post("/__mock__/reset", headers=JSON)
    assert http.post(INCIDENTS, json=body).content == first.content


def test_a_restore_goes_back_to_the_snapshot_any_number_of_times(http: httpx.Client) -> None:
    body = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}
    assert http.post("/__mock__/restore", headers=JSON).status_code == 409
    kept = http.post(INCIDENTS, json=body).json()["data"]["id"]
    assert http.post("/__mock__/snapshot", headers=JSON).status_code == 204
    for _ in range(2):
        http.post(INCIDENTS, json=body)
        http.delete(f"{INCIDENTS}/{kept}")
        assert http.post("/__mock__/restore", headers=JSON).status_code == 204
        assert calls(http) == []
        assert [one["id"] for one in http.get(INCIDENTS).json()["data"]] == [kept]


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_control_endpoints_need_no_keys(http: httpx.Client, method: str, path: str) -> None:
    with httpx.Client(base_url=http.base_url) as without_keys:
        reply = without_keys.request(method, path, json={"status": 500})
        assert reply.status_code in (200, 204) or (path == "/__mock__/restore" and reply.status_code == 409)


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_each_control_endpoint_has_one_method(http: httpx.Client, method: str, path: str) -> None:
    for other in {"GET", "POST", "PUT", "DELETE"} - {method}:
        reply = http.request(other, path)
        assert (reply.status_code, reply.headers["allow"]) == (405, method)


def test_unknown_control_endpoints_are_not_found(http: httpx.Client) -> None:
    for path in ("/__mock__/", "/__mock__/nonsense", "/__mock__/reset/"):
        assert http.get(path).status_code == 404


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_control_endpoints_are_disabled_by_default(method: str, path: str) -> None:
    mock = MockDatadog()
    with serving(mock) as url, httpx.Client(base_url=url, headers=KEYS) as http:
        reply = http.request(method, path, json={"status": 500})
        assert (reply.status_code, reply.json()) == (404, {"errors": ["Not found"]})
        assert http.get(INCIDENTS).status_code == 200


def test_the_client_receives_faults_injected_over_http() -> None:
    options: Any = {"api_key": "mock-api-key", "app_key": "mock-app-key", "unstable_operations": "all"}
    with (
        serving(MockDatadog(control=True)) as url,
        IncidentsClient(base_url=url, retry=None, **options) as dd,
    ):
        httpx.post(f"{url}/__mock__/fail_next", json={"status": 503})
        with pytest.raises(ServerError):
            list(dd.incidents.list())
        assert list(dd.incidents.list()) == []


@pytest.mark.parametrize("name", ["delay", "latency"])
def test_a_number_that_no_float_can_represent_is_refused(http: httpx.Client, name: str) -> None:
    response = http.post("/__mock__/fail_next", content=f'{{"{name}": 1{"0" * 400}}}', headers=JSON)
    assert response.status_code == 400
    assert f"{name} must be a number of seconds" in response.json()["errors"][0]
