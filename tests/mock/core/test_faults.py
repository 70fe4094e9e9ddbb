"""Injected faults affect the calls that they are meant for, in process and over HTTP."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import (
    DecodingError,
    RateLimitedError,
    RequestTimeoutError,
    ServerError,
    TransportError,
)
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
Connect = Callable[..., IncidentsClient]


@pytest.fixture(params=["transport", "socket", "ASGI"])
def connect(request: pytest.FixtureRequest, datadog_mock: MockDatadog) -> Iterator[Connect]:
    """Return a factory of clients without retries, for each transport."""
    clients: list[IncidentsClient] = []

    def connected(**options: Any) -> IncidentsClient:
        clients.append(datadog_mock.client(retry=None, **options))
        return clients[-1]

    if request.param == "socket":
        with serving(datadog_mock) as url:
            yield lambda **options: connected(base_url=url, transport=httpx.HTTPTransport(), **options)
    elif request.param == "ASGI":
        yield lambda **options: connected(transport=Blocking(datadog_mock), **options)
    else:
        yield connected
    for client in clients:
        client.close()


class Blocking(httpx.BaseTransport):
    """Synchronous transport to the mock's ASGI application."""

    def __init__(self, mock: MockDatadog) -> None:
        self._transport = httpx.ASGITransport(mock.app)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        import asyncio

        async def called() -> httpx.Response:
            response = await self._transport.handle_async_request(request)
            await response.aread()
            return httpx.Response(response.status_code, headers=response.headers, content=response.content)

        return asyncio.run(called())


def test_a_status_is_returned_without_carrying_out_the_call(
    datadog_mock: MockDatadog, connect: Connect
) -> None:
    datadog_mock.fail_next(503, headers={"X-Request-Id": "r-1"})
    client = connect()
    with pytest.raises(ServerError) as caught:
        client.incidents.create(title="t")
    assert (caught.value.status, caught.value.request_id) == (503, "r-1")
    assert client.incidents.create(title="t").attributes.public_id == 1


def test_a_429_has_rate_limit_headers(datadog_mock: MockDatadog, connect: Connect) -> None:
    datadog_mock.fail_next(429)
    with pytest.raises(RateLimitedError) as caught:
        connect().incidents.create(title="t")
    assert caught.value.retry_after == 1
    assert {name for name in caught.value.headers if name.startswith("x-ratelimit")} == {
        f"x-ratelimit-{name}" for name in ("limit", "period", "remaining", "reset", "name")
    }
    datadog_mock.fail_next(429, headers={"X-RateLimit-Reset": "7"})
    with pytest.raises(RateLimitedError) as caught:
        connect().incidents.create(title="t")
    assert caught.value.retry_after == 7


def test_a_dropped_call_is_carried_out_but_has_no_response(
    datadog_mock: MockDatadog, connect: Connect
) -> None:
    client = connect()
    incident = client.incidents.create(title="t").id
    for call in (
        lambda: client.incidents.update(incident, title="new"),
        lambda: client.incidents.delete(incident),
    ):
        datadog_mock.fail_next(drop=True)
        with pytest.raises(TransportError) as caught:
            call()
        assert caught.value.sent
        assert datadog_mock.calls[-1].status is None
    assert not datadog_mock._server.state.incidents


def test_a_refused_call_does_not_reach_the_mock(datadog_mock: MockDatadog, connect: Connect) -> None:
    client = connect()
    datadog_mock.fail_next(refuse=True)
    with pytest.raises(TransportError):
        client.incidents.create(title="t")
    assert datadog_mock.calls == []
    assert client.incidents.create(title="t").attributes.public_id == 1


def test_a_refused_call_is_retried(datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(refuse=True)
    with datadog_mock.client(retry=RetryPolicy(backoff=0)) as client:
        client.incidents.create(title="t")
    assert len(datadog_mock.calls) == 1


def test_a_truncated_response_is_an_error(datadog_mock: MockDatadog, connect: Connect) -> None:
    client = connect()
    datadog_mock.fail_next(truncate=True)
    with pytest.raises(TransportError):
        client.incidents.create(title="t")
    (incident,) = datadog_mock._server.state.incidents
    datadog_mock.fail_next(truncate=True)
    with pytest.raises(TransportError):
        client.incidents.delete(incident)
    assert client.incidents.create(title="t").attributes.public_id == 2


@pytest.mark.parametrize(
    ("headers", "body"),
    [({}, "{"), ({"content-type": "text/html"}, b"<html>Bad gateway</html>"), ({}, b"\xff"), ({}, "[]")],
    ids=["cut", "HTML", "not Unicode", "a list"],
)
def test_a_body_replaces_the_body_of_the_response(
    datadog_mock: MockDatadog, connect: Connect, headers: dict[str, str], body: bytes | str
) -> None:
    datadog_mock.fail_next(headers=headers, body=body)
    with pytest.raises(DecodingError):
        connect().incidents.create(title="t")
    datadog_mock.fail_next(502, headers=headers, body=body)
    with pytest.raises(ServerError) as caught:
        connect().incidents.create(title="t")
    assert caught.value.body == (body.encode() if isinstance(body, str) else body)
    assert caught.value.headers["content-type"] == headers.get("content-type", "application/json")


@pytest.mark.parametrize(
    "body", [{"errors": ["é", {"n": 1.5}]}, [None], ("a",), {}, MappingProxyType({"a": 1})]
)
def test_a_body_that_is_a_mapping_or_a_sequence_is_sent_as_json(
    datadog_mock: MockDatadog, connect: Connect, body: Any
) -> None:
    datadog_mock.fail_next(502, body=body)
    with pytest.raises(ServerError) as caught:
        connect().incidents.create(title="t")
    expected = dict(body) if isinstance(body, Mapping) else list(body)
    assert json.loads(caught.value.body) == expected


def test_a_body_can_be_added_to_a_204(datadog_mock: MockDatadog, connect: Connect) -> None:
    client = connect()
    incident = client.incidents.create(title="t").id
    datadog_mock.fail_next(body="<html>")
    client.incidents.delete(incident)
    assert datadog_mock.calls[-1].status == 200


@pytest.mark.parametrize("status", [204, 304])
def test_204_and_304_have_no_body(datadog_mock: MockDatadog, status: int) -> None:
    keys = {"DD-API-KEY": datadog_mock.api_key, "DD-APPLICATION-KEY": datadog_mock.app_key}
    with serving(datadog_mock) as url:
        for transport, base in ((None, url), (datadog_mock.transport, "http://localhost")):
            datadog_mock.fail_next(status)
            with httpx.Client(transport=transport, base_url=base, headers=keys) as http:
                reply = http.get(f"{INCIDENTS}/i")
                assert (reply.status_code, reply.content) == (status, b"")
                assert http.get(f"{INCIDENTS}/i").status_code == 404


def test_a_delay_beyond_the_timeout_times_out_immediately(datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(delay=3600)
    with (
        datadog_mock.client(timeout=1800.0, retry=None) as client,
        pytest.raises(RequestTimeoutError) as caught,
    ):
        client.incidents.create(title="t")
    assert caught.value.sent
    assert len(datadog_mock._server.state.incidents) == 1


async def timed_out(client: AsyncIncidentsClient) -> None:
    async with client:
        with pytest.raises(RequestTimeoutError):
            await client.incidents.create(title="t")


def test_a_delay_times_out_asynchronous_clients(datadog_mock: MockDatadog) -> None:
    import asyncio

    datadog_mock.fail_next(delay=3600)
    asyncio.run(timed_out(datadog_mock.async_client(timeout=1800.0, retry=None)))


def test_a_delay_within_the_timeout_is_slept(
    datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(time, "sleep", waited.append)
    datadog_mock.fail_next(delay=3)
    with datadog_mock.client() as client:
        client.incidents.create(title="t")
    assert waited[0] == 3


def test_a_delay_over_http_exceeds_the_timeout(datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(delay=1)
    with (
        serving(datadog_mock) as url,
        datadog_mock.client(base_url=url, transport=httpx.HTTPTransport(), timeout=0.1, retry=None) as client,
        pytest.raises(RequestTimeoutError),
    ):
        client.incidents.create(title="t")


def test_faults_are_used_in_order_and_as_often_as_given(api: Api) -> None:
    api.mock.fail_next(500, times=2)
    api.mock.fail_next(502)
    statuses = [api.call("GET", f"{INCIDENTS}/i").status_code for _ in range(4)]
    assert statuses == [500, 500, 502, 404]


def test_a_fault_for_one_operation_waits_for_that_operation(api: Api) -> None:
    api.mock.fail_next(500, operation="delete_incident")
    api.mock.fail_next(502, operation="create_user")
    incident = api.create()["id"]
    assert api.get(incident)["id"] == incident
    assert api.call("POST", "/api/v2/users", {}).status_code == 502
    assert api.call("DELETE", f"{INCIDENTS}/{incident}").status_code == 500
    assert api.call("DELETE", f"{INCIDENTS}/{incident}").status_code == 204


def test_a_fault_ignores_calls_that_match_no_operation(api: Api) -> None:
    api.mock.fail_next(500)
    assert api.call("GET", "/nowhere").status_code == 404
    assert api.call("PUT", INCIDENTS).status_code == 405
    assert api.call("GET", f"{INCIDENTS}/i").status_code == 500


def test_reset_discards_faults(api: Api) -> None:
    api.mock.fail_next(500)
    api.mock.reset()
    assert api.create()["attributes"]["public_id"] == 1
    api.mock.clear_faults()  # otherwise the fixture would warn of it


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "no fault specified"),
        ({"times": 2}, "no fault specified"),
        ({"status": 500, "times": 0}, "times"),
        ({"status": 500, "times": -1}, "times"),
        ({"status": 500, "operation": "create_incidnt"}, "create_incidnt"),
        ({"status": 99}, "99"),
        ({"status": 100}, "100"),
        ({"status": 600}, "600"),
        ({"delay": -1.0}, "delay must be a number of seconds from 0 to 1,000,000, not -1.0"),
        ({"delay": float("nan")}, "delay"),
        ({"delay": float("inf")}, "delay"),
        ({"delay": 1e10}, "delay must be a number of seconds from 0 to 1,000,000, not 10000000000.0"),
        ({"status": 204, "body": "x"}, "cannot have a body"),
        ({"refuse": True, "status": 500}, "refused"),
        ({"refuse": True, "delay": 1.0}, "refused"),
        ({"headers": {"a b": "c"}}, "a b"),
        ({"headers": {"a": "b\r\nc: d"}}, "header"),
        ({"headers": {"a": "\N{SNOWMAN}"}}, "header"),
        ({"headers": {"Content-Length": "3"}}, "Content-Length"),
        (
            {"headers": {"Retry-After": 0}},
            "headers must be .* strings, not one in which 'Retry-After' is int",
        ),
        ({"headers": {5: "x"}}, "headers must be a mapping of strings, not one with the name 5"),
        ({"drop": True, "truncate": True}, "drop sends no response: it cannot be combined with"),
        ({"drop": True, "headers": {"a": "b"}}, "drop sends no response"),
        ({"drop": True, "body": ""}, "drop sends no response"),
        ({"headers": [("a", "b")]}, "headers must be a mapping of strings, not list"),
        ({"body": 5}, "body must be bytes, a string, or a mapping or sequence of JSON values, not int"),
        ({"body": {"a": {1}}}, "body cannot be encoded: .*set"),
        ({"body": [float("nan")]}, "body cannot be encoded: "),
        ({"body": "\ud800"}, "body cannot be encoded: "),
        ({"status": "503"}, "status must be a whole number, not str"),
        ({"status": True}, "status must be a whole number, not bool"),
        ({"status": 500, "operation": 7}, "operation must be the ID of an operation"),
        ({"drop": "no"}, "drop must be True or False, not str"),
        ({"delay": "1"}, "delay must be a number, not str"),
    ],
)
def test_a_fault_that_cannot_take_effect_is_rejected(
    api: Api, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        api.mock.fail_next(**arguments)
    assert api.create()["attributes"]["public_id"] == 1


@pytest.mark.parametrize(
    ("operation", "method", "path", "status", "errors"),
    [
        ("get_incident", "GET", f"{INCIDENTS}/i", 404, ["injected fault 404"]),
        (
            "list_incident_types",
            "GET",
            f"{INCIDENTS}/config/types",
            400,
            [{"status": "400", "title": "Bad Request", "detail": "injected fault 400"}],
        ),
        ("list_incident_types", "GET", f"{INCIDENTS}/config/types", 429, ["Too many requests"]),
        ("list_incident_types", "GET", f"{INCIDENTS}/config/types", 503, ["Service unavailable"]),
    ],
)
def test_an_injected_status_has_the_error_format_of_the_back_end(
    datadog_mock: MockDatadog, operation: str, method: str, path: str, status: int, errors: list[Any]
) -> None:
    datadog_mock.fail_next(status, operation=operation)
    with httpx.Client(transport=datadog_mock.transport, base_url="http://mock") as http:
        reply = http.request(method, path)
    media_type = "application/json" if isinstance(errors[0], str) else "application/vnd.api+json"
    assert (reply.status_code, reply.headers["content-type"]) == (status, media_type)
    assert reply.json() == {"errors": errors}


def test_the_server_logs_bugs_but_not_injected_faults(
    datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whether records of this logger reach `caplog`, and how often, depends on what else has used uvicorn.
    records: list[logging.LogRecord] = []
    handler = logging.Handler()
    monkeypatch.setattr(handler, "emit", records.append)
    monkeypatch.setattr(logging.getLogger("uvicorn.error"), "handlers", [handler])
    with serving(datadog_mock) as url, httpx.Client(base_url=url) as http:
        datadog_mock.fail_next(drop=True)
        with pytest.raises(httpx.RemoteProtocolError):
            http.get(f"{INCIDENTS}/i")
        assert not records
        monkeypatch.setattr(datadog_mock._server, "handle", lambda request: 1 / 0)
        assert http.get(f"{INCIDENTS}/i").status_code == 500
        assert [record.levelname for record in records] == ["ERROR"]
