"""Clients and transports of the application, of either library, whichever is the default of the process."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog, Webhook

from ..mock.conftest import Api
from ..mock.notifications.test_rules import add_rule
from .both_libraries import KEYS, Execute, as_transport_or_client, both_clients, each_library


@both_clients
@each_library
@as_transport_or_client
def test_a_call_is_made_with_the_application_s_object(library: Any, execute: Execute, given_as: str) -> None:
    received: list[Any] = []

    def respond(request: Any) -> Any:
        received.append(request)
        return library.Response(200, headers={"X-Request-Id": "r"}, content=b'{"data": []}')

    response = execute(library, **{given_as: library.MockTransport(respond)})
    assert (response.status, response.content) == (200, b'{"data": []}')
    assert response.headers.get("x-request-id") == "r"
    (request,) = received
    assert type(request) is library.Request
    assert request.headers["dd-api-key"] == "0" * 32


@each_library
def test_cookies_of_the_application_s_client_are_sent(library: Any) -> None:
    received: list[str] = []

    def respond(request: Any) -> Any:
        received.append(request.headers.get("cookie", ""))
        return library.Response(200, headers={"set-cookie": "session=s3ss10n"}, content=b"{}")

    with library.Client(transport=library.MockTransport(respond), cookies={"own": "c"}) as http_client:
        dd = IncidentsClient(**KEYS, http_client=http_client)
        for _ in range(2):
            dd.request("GET", "/x")
    assert received == ["own=c", "own=c; session=s3ss10n"]


@each_library
def test_a_subclass_of_a_client_is_told_apart(library: Any) -> None:
    class Traced(library.Client):  # type: ignore[misc]
        pass

    with Traced(transport=library.MockTransport(lambda _: library.Response(200, content=b"1"))) as own:
        assert IncidentsClient(**KEYS, http_client=own).request("GET", "/x") == 1


class Duck:
    """Object with the methods of a client and of a transport, of neither library."""

    def __repr__(self) -> str:
        return "<Duck>"

    def build_request(self, *_: Any, **__: Any) -> None: ...
    def send(self, *_: Any, **__: Any) -> None: ...
    def handle_request(self, *_: Any) -> None: ...
    def close(self) -> None: ...


@pytest.mark.parametrize(
    ("client", "argument", "expected"),
    [
        (IncidentsClient, "http_client", "httpx.Client or httpx2.Client"),
        (IncidentsClient, "transport", "httpx.BaseTransport or httpx2.BaseTransport"),
        (AsyncIncidentsClient, "http_client", "httpx.AsyncClient or httpx2.AsyncClient"),
        (AsyncIncidentsClient, "transport", "httpx.AsyncBaseTransport or httpx2.AsyncBaseTransport"),
    ],
)
@pytest.mark.parametrize("value", [Duck(), "http://127.0.0.1", Duck], ids=["duck", "text", "class"])
def test_an_object_of_neither_library_is_refused(
    client: Any, argument: str, expected: str, value: Any
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(**KEYS, **{argument: value})
    assert str(caught.value) == f"{argument} must be an {expected}, not {value!r}"


@each_library
def test_a_client_of_the_other_kind_is_refused(library: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"http_client must be an httpx\.Client or httpx2\.Client"):
        IncidentsClient(**KEYS, http_client=library.AsyncClient())
    with library.Client() as own, pytest.raises(ConfigurationError, match=r"httpx2\.AsyncClient, not <"):
        AsyncIncidentsClient(**KEYS, http_client=own)


# The mock, used by plain clients of both libraries


@each_library
def test_the_transport_of_a_mock_serves_a_plain_client(library: Any, datadog_mock: MockDatadog) -> None:
    with library.Client(transport=datadog_mock.transport, headers=keys(datadog_mock)) as client:
        created = client.post("http://dd/api/v2/incidents", json=INCIDENT)
        assert type(created) is library.Response
        assert created.status_code == 201
        streamed = client.post(
            "http://dd/api/v2/incidents",
            content=io.BytesIO(created.request.content),
            headers={"content-type": "application/json"},
        )
        assert streamed.status_code == 201
        listed = client.get("http://dd/api/v2/incidents")
    assert [one["attributes"]["title"] for one in listed.json()["data"]] == ["t", "t"]


@each_library
def test_the_transport_of_a_mock_serves_a_plain_asynchronous_client(
    library: Any, datadog_mock: MockDatadog
) -> None:
    async def main() -> Any:
        async with library.AsyncClient(
            transport=datadog_mock.transport, headers=keys(datadog_mock)
        ) as client:
            await client.post("http://dd/api/v2/incidents", json=INCIDENT)
            return await client.get("http://dd/api/v2/incidents")

    listed = asyncio.run(main())
    assert type(listed) is library.Response
    assert [one["attributes"]["title"] for one in listed.json()["data"]] == ["t"]


INCIDENT = {"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": False}}}


def keys(mock: MockDatadog) -> dict[str, str]:
    return {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}


@each_library
@pytest.mark.parametrize("fault", ["refuse", "drop", "truncate", "delay"])
def test_faults_of_a_mock_are_errors_of_the_client_s_library(
    library: Any, fault: str, datadog_mock: MockDatadog
) -> None:
    expected = {
        "refuse": library.ConnectError,
        "drop": library.RemoteProtocolError,
        "truncate": library.RemoteProtocolError,
        "delay": library.ReadTimeout,
    }
    faults: dict[str, Any] = {fault: 60.0 if fault == "delay" else True}

    async def asynchronously() -> None:
        async with library.AsyncClient(transport=datadog_mock.transport) as client:
            await client.get("http://dd/api/v2/incidents", headers=keys(datadog_mock))

    datadog_mock.fail_next(times=2, **faults)
    with library.Client(transport=datadog_mock.transport) as client, pytest.raises(expected[fault]):
        client.get("http://dd/api/v2/incidents", headers=keys(datadog_mock))
    with pytest.raises(expected[fault]):
        asyncio.run(asynchronously())


@each_library
def test_an_asgi_transport_raises_the_error_of_its_library(library: Any, datadog_mock: MockDatadog) -> None:
    async def main() -> None:
        transport = library.ASGITransport(app=datadog_mock.app)
        async with library.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            await client.get("/api/v2/incidents", headers=keys(datadog_mock))

    datadog_mock.fail_next(drop=True)
    with pytest.raises(library.RemoteProtocolError):
        asyncio.run(main())


@each_library
def test_a_webhook_takes_a_transport_of_either_library(library: Any) -> None:
    posted: list[Any] = []

    def receive(request: Any) -> Any:
        posted.append(request)
        return library.Response(200)

    hook = Webhook("http://ana:pass@hook.test/x", transport=library.MockTransport(receive))
    mock = MockDatadog(webhook=hook)
    add_rule(Api(mock))
    Api(mock).create(title="Drill")
    (one,) = mock.notifications.wait()
    assert (one.status, one.attempts, one.response_status) == ("sent", 1, 200)
    (request,) = posted
    assert type(request) is library.Request
    assert str(request.url) == "http://hook.test/x"
    assert request.headers["authorization"] == "Basic YW5hOnBhc3M="
