"""Recorder, replay and strategies with clients of both HTTP libraries, whichever is the default."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing import recorder, replay

from ..http_library.both_libraries import LIBRARIES, each_library

URL = "http://dd.test/api/v2/incidents"


def keys(mock: MockDatadog) -> dict[str, str]:
    return {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}


@each_library
def test_plain_clients_record_and_replay(library: Any, tmp_path: Path) -> None:
    mock = MockDatadog()
    with recorder(tmp_path, scenario="list", transport=mock.transport) as recording:
        with library.Client(transport=recording.transport, headers=keys(mock)) as client:
            first = client.get(URL)

        async def main() -> Any:
            async with library.AsyncClient(transport=recording.transport, headers=keys(mock)) as client:
                return await client.get(URL)

        second = asyncio.run(main())
        assert recording.count == 2
    assert type(first) is type(second) is library.Response
    replayed = replay(tmp_path / "list.json")
    with library.Client(transport=replayed) as client:
        assert type(client.get(URL)) is library.Response
    assert replayed.unused == ["list_incidents"]


@each_library
def test_requests_are_passed_on_to_a_transport_of_either_library(library: Any, tmp_path: Path) -> None:
    received: list[Any] = []

    def respond(request: Any) -> Any:
        received.append(request)
        return library.Response(200, json={"data": []})

    with recorder(tmp_path, scenario="one", transport=library.MockTransport(respond)) as recording:
        dd = IncidentsClient(access_token="t", transport=recording.transport)
        assert dd.request("GET", "/api/v2/incidents") == {"data": []}
    assert [type(request) for request in received] == [library.Request]
    assert (tmp_path / "one.json").is_file()


@each_library
def test_a_client_of_the_other_library_is_refused(library: Any, tmp_path: Path) -> None:
    (other,) = (one for one in LIBRARIES.values() if one is not library)
    with (
        recorder(tmp_path, scenario="one", transport=other.MockTransport(lambda _: None)) as recording,
        library.Client(transport=recording.transport) as client,
        pytest.raises(
            ConfigurationError, match=f"is of {other.__name__}, and the client of {library.__name__}:"
        ),
    ):
        client.get(URL)


def test_an_object_of_neither_library_is_no_transport(tmp_path: Path) -> None:
    nothing: Any = "http://dd.test"
    with pytest.raises(ConfigurationError, match="must be a transport of httpx or httpx2, not 'http"):
        recorder(tmp_path, transport=nothing)


@each_library
def test_a_generated_response_serves_plain_clients(library: Any) -> None:
    strategies = pytest.importorskip("datadog_incidents.testing.strategies.responses")
    transport = strategies.GeneratedResponse("list_incidents", 200, {"x-a": "b"}, b"{}").transport
    with library.Client(transport=transport) as client:
        response = client.get(URL)
    assert type(response) is library.Response
    assert (response.headers["x-a"], response.content) == ("b", b"{}")
