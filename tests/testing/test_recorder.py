"""The recorder: exchanges of clients, the file that it writes, and when it writes it."""

from __future__ import annotations

import asyncio
import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from typing import Any, ClassVar

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ConfigurationError, DatadogError
from datadog_incidents.mock import MockDatadog
from datadog_incidents.testing import recorder, verify
from datadog_incidents.testing.recordings import read_file

from .conftest import OPERATIONS, PRIVATE, SETTINGS, async_program, program


def test_a_recording_has_all_exchanges_and_no_private_data(
    recording: Path, datadog_mock: MockDatadog
) -> None:
    scenario = read_file(recording)
    assert (scenario.name, scenario.scrubbed) == ("drill", True)
    assert [one.name for one in scenario.exchanges] == OPERATIONS
    text = recording.read_text("utf-8")
    secrets = (*PRIVATE, datadog_mock.api_key, datadog_mock.app_key, datadog_mock.user_id)
    assert [secret for secret in secrets if secret in text] == []


def test_a_recording_passes_all_checks(recording: Path) -> None:
    result = verify(recording)
    assert result.disagreements == []
    assert str(result) == "8/8 validate, 8/8 round-trip, 8/8 replay"


def test_the_same_conversation_gives_the_same_recording_in_both_clients(
    recording: Path, datadog_mock: MockDatadog, tmp_path: Path
) -> None:
    async def main() -> None:
        async with datadog_mock.async_client(transport=recorded.transport) as dd:
            await async_program(dd, datadog_mock.user_id)

    datadog_mock.reset()
    with recorder(tmp_path, scenario="async", transport=datadog_mock.transport) as recorded:
        asyncio.run(main())
    first, second = (json.loads(path.read_text("utf-8")) for path in (recording, recorded.path))
    assert first["interactions"] == second["interactions"]


def test_a_recording_is_written_even_if_the_program_fails(datadog_mock: MockDatadog, tmp_path: Path) -> None:
    def fail() -> None:
        with recorded, datadog_mock.client(transport=recorded.transport) as dd:
            dd.incidents.create(title="Drill")
            raise KeyboardInterrupt

    recorded = recorder(tmp_path, scenario="drill", transport=datadog_mock.transport)
    with pytest.raises(KeyboardInterrupt):
        fail()
    assert len(read_file(recorded.path).exchanges) == recorded.count == 1


def test_a_recording_replaces_an_earlier_one_unless_nothing_was_recorded(
    recording: Path, datadog_mock: MockDatadog
) -> None:
    with recorder(recording.parent, scenario="drill", transport=datadog_mock.transport):
        pass
    assert len(read_file(recording).exchanges) == len(OPERATIONS)
    with (
        recorder(recording.parent, scenario="drill", transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport) as dd,
    ):
        dd.incidents.create(title="Drill")
    assert len(read_file(recording).exchanges) == 1
    assert [path.name for path in recording.parent.iterdir()] == ["drill.json"]


def test_an_incomplete_file_never_replaces_a_recording(
    recording: Path, datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = recording.read_text("utf-8")
    recorded = recorder(recording.parent, scenario="drill", transport=datadog_mock.transport)
    with datadog_mock.client(transport=recorded.transport) as dd:
        dd.incidents.create(title="Drill")

    def fail(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", fail)
    with pytest.raises(OSError, match="No space"), recorded:
        pass
    assert recording.read_text("utf-8") == before
    assert [path.name for path in recording.parent.iterdir()] == ["drill.json"]


def test_what_never_arrived_is_not_recorded(datadog_mock: MockDatadog, tmp_path: Path) -> None:
    datadog_mock.fail_next(truncate=True)
    with (
        recorder(tmp_path, transport=datadog_mock.transport) as recorded,
        datadog_mock.client(transport=recorded.transport, retry=None) as dd,
    ):
        with pytest.raises(DatadogError):
            dd.incidents.create(title="Drill")
        dd.incidents.create(title="Drill")
    assert [one.status for one in read_file(recorded.path).exchanges] == [201]
    assert recorded.path.name.startswith("recording-20")


def test_a_response_reaches_the_client_decompressed_and_is_recorded(tmp_path: Path) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        content = gzip.compress(b'{"errors": ["incident not found"]}')
        headers = {"content-type": "application/json", "content-encoding": "gzip", "x-request-id": "r1"}
        return httpx.Response(404, headers=headers, content=content)

    with (
        recorder(tmp_path, scenario="gzip", transport=httpx.MockTransport(respond)) as recorded,
        IncidentsClient(transport=recorded.transport, access_token="token", **SETTINGS) as dd,
        pytest.raises(DatadogError, match="incident not found"),
    ):
        dd.incidents.get("3f2504e0-4f89-41d3-9a0c-0305e82c3301")
    assert read_file(recorded.path).exchanges[0].reply == {"errors": ["incident not found"]}


@pytest.mark.parametrize("name", ["Zoë Å 名".encode(), b"Zo\xeb"])
def test_headers_that_are_not_ascii_reach_the_client_as_they_are(tmp_path: Path, name: bytes) -> None:
    response = httpx.Response(200, headers=[(b"x-team", name), (b"retry-after", name)], json={})
    with (
        recorder(tmp_path, scenario="team", transport=httpx.MockTransport(lambda _: response)) as recorded,
        httpx.Client(transport=recorded.transport) as client,
    ):
        received = client.get("https://dd.test/api/v2/incidents")
    assert dict(received.headers.raw)[b"x-team"] == name
    assert read_file(recorded.path).exchanges[0].headers == {}


def test_text_that_is_not_json_is_recorded_as_a_placeholder(tmp_path: Path) -> None:
    page = httpx.MockTransport(lambda _: httpx.Response(502, html="<h1>Bad gateway of acme.example</h1>"))
    with (
        recorder(tmp_path, scenario="page", transport=page) as recorded,
        IncidentsClient(transport=recorded.transport, access_token="token", **SETTINGS) as dd,
        pytest.raises(DatadogError),
    ):
        dd.incidents.get("3f2504e0-4f89-41d3-9a0c-0305e82c3301")
    exchange = read_file(recorded.path).exchanges[0]
    assert (exchange.content_type, exchange.reply) == ("text/html; charset=utf-8", "Scrubbed text 1")
    assert exchange.content == b"Scrubbed text 1"


@pytest.mark.parametrize("name", ["", "a/b", "../a", ".hidden", "-x", "a b", "ä"])
def test_a_scenario_must_be_usable_as_the_name_of_a_file(name: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="scenario is the name of a file"):
        recorder(tmp_path, scenario=name)


def test_a_single_string_to_keep_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="keep must be a list of strings, such as"):
        recorder(tmp_path, keep="rota")


class Network(httpx.MockTransport):
    """Transport in place of that for the network."""

    created: ClassVar[list[Network]] = []
    meeting: ClassVar[Barrier]

    def __init__(self) -> None:
        super().__init__(lambda _: httpx.Response(200, json={"data": []}))
        self.is_closed = False
        # A second thread that creates a transport at the same time arrives here, else the wait ends.
        with suppress(BrokenBarrierError):
            self.meeting.wait(0.2)
        self.created.append(self)

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.is_closed = True


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> list[Network]:
    """Transports for the network that are created."""
    monkeypatch.setattr(Network, "created", [])
    monkeypatch.setattr(Network, "meeting", Barrier(2), raising=False)
    monkeypatch.setattr(httpx, "HTTPTransport", Network)
    monkeypatch.setattr(httpx, "AsyncHTTPTransport", Network)
    return Network.created


def test_a_client_does_not_close_the_connections_of_another(tmp_path: Path, network: list[Network]) -> None:
    recorded = recorder(tmp_path)
    first, second = httpx.Client(transport=recorded.transport), httpx.Client(transport=recorded.transport)
    for client in (first, second):
        client.get("https://dd.test")
    second.close()
    assert [one.is_closed for one in network] == [False, True]
    first.close()
    assert recorded.count == 2


def test_an_asynchronous_client_does_not_close_the_connections_of_another(
    tmp_path: Path, network: list[Network]
) -> None:
    async def main() -> None:
        async with httpx.AsyncClient(transport=recorded.transport) as first:
            await first.get("https://dd.test")
            async with httpx.AsyncClient(transport=recorded.transport) as second:
                await second.get("https://dd.test")
            assert [one.is_closed for one in network] == [False, True]

    recorded = recorder(tmp_path)
    asyncio.run(main())


def test_the_threads_of_a_client_share_its_connections(tmp_path: Path, network: list[Network]) -> None:
    recorded = recorder(tmp_path)
    with httpx.Client(transport=recorded.transport) as client, ThreadPoolExecutor(2) as threads:
        assert [*threads.map(client.get, ["https://dd.test"] * 2)]
    assert len(network) == 1


def test_a_transport_of_the_other_kind_is_an_error(tmp_path: Path) -> None:
    class Synchronous(httpx.BaseTransport):
        pass

    class Asynchronous(httpx.AsyncBaseTransport):
        pass

    async def main() -> None:
        async with AsyncIncidentsClient(
            transport=recorder(tmp_path, transport=Synchronous()).transport, access_token="token", **SETTINGS
        ) as dd:
            await dd.incidents.get("x")

    transport: Any = recorder(tmp_path, transport=Asynchronous()).transport
    with pytest.raises(TypeError, match="asynchronous only"):
        IncidentsClient(transport=transport, access_token="token", **SETTINGS).incidents.get("x")
    with pytest.raises(TypeError, match="synchronous only"):
        asyncio.run(main())


def test_the_program_of_the_tests_works_without_a_recorder(datadog_mock: MockDatadog) -> None:
    with datadog_mock.client() as dd:
        program(dd, datadog_mock.user_id)
