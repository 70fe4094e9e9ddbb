"""`MockDatadog.serve`: a server in a thread, which shares everything with the mock."""

from __future__ import annotations

import asyncio
import logging
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from datetime import timedelta
from typing import Any

import pytest
import uvicorn

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ServerError
from datadog_incidents.mock import MockDatadog

INCIDENTS = "/api/v2/incidents"
THREAD = "datadog-incidents mock"


def client_of(mock: MockDatadog, url: str, **options: Any) -> IncidentsClient:
    """Return a client as a program creates it, which shares nothing with the mock."""
    keys: dict[str, Any] = {"api_key": mock.api_key, "app_key": mock.app_key}
    return IncidentsClient(base_url=url, unstable_operations="all", **keys, **options)


def is_served(url: str) -> bool:
    address = httpx.URL(url)
    try:
        socket.create_connection((address.host, address.port or 0)).close()
    except ConnectionRefusedError:
        return False
    return True


@pytest.fixture(autouse=True)
def others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the mocks that fixtures of the session serve meanwhile."""
    monkeypatch.setattr(f"{__name__}.earlier", threads())


earlier: list[threading.Thread] = []


def threads() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == THREAD and one not in earlier]


def test_state_calls_faults_and_clock_are_those_of_the_mock() -> None:
    mock = MockDatadog(control=True)
    with mock.serve() as url, mock.client() as inside, client_of(mock, url, retry=None) as outside:
        incident = outside.incidents.create(title="t")
        assert inside.incidents.get(incident.id).title == "t"
        inside.incidents.update(incident.id, title="new")
        assert outside.incidents.get(incident.id).title == "new"
        assert [call.operation for call in mock.calls] == [
            *("create_incident", "get_incident", "update_incident", "get_incident")
        ]
        mock.fail_next(503)
        with pytest.raises(ServerError):
            outside.incidents.get(incident.id)
        assert httpx.post(f"{url}/__mock__/fail_next", json={"status": 503}).status_code == 204
        with pytest.raises(ServerError), mock.client(retry=None) as impatient:
            impatient.incidents.get(incident.id)
        mock.freeze()
        before = mock.now
        httpx.post(f"{url}/__mock__/clock", json={"advance": 3600})
        assert mock.now - before == timedelta(hours=1)
        assert outside.incidents.create(title="later").attributes.created == mock.now
    assert len(mock.calls) == 7


def test_several_mocks_and_servers_run_at_once() -> None:
    one, other = MockDatadog(), MockDatadog()
    with one.serve() as first, one.serve() as second, other.serve() as third:
        assert len({first, second, third}) == len(threads()) == 3
        for mock, url in ((one, first), (one, second), (other, third)):
            with client_of(mock, url) as client:
                client.incidents.create(title="t")
    assert (len(one.calls), len(other.calls)) == (2, 1)
    assert threads() == []


def test_a_mock_can_be_served_again() -> None:
    mock = MockDatadog()
    served = []
    for _ in range(3):
        with mock.serve() as url, client_of(mock, url) as client:
            client.incidents.create(title="t")
            served.append(url)
    assert len(mock.calls) == 3
    assert not any(map(is_served, served))


def test_the_server_ends_with_an_exception_in_the_block(datadog_mock: MockDatadog) -> None:
    urls = []
    with suppress(KeyError), datadog_mock.serve() as url:
        urls.append(url)
        assert is_served(url)
        raise KeyError("mine")
    assert not is_served(urls[0]) and threads() == []


def test_the_server_ends_while_clients_are_connected_and_waiting(datadog_mock: MockDatadog) -> None:
    """A response that takes a minute is cut, and an idle connection is closed."""
    datadog_mock.fail_next(delay=60)
    start = time.monotonic()
    with ThreadPoolExecutor(1) as pool, client_of(datadog_mock, "http://127.0.0.1:1", retry=None):
        with datadog_mock.serve() as url, client_of(datadog_mock, url, retry=None) as client:
            waiting = pool.submit(client.incidents.create, title="t")
            while not datadog_mock.calls:
                time.sleep(0.01)
            with client_of(datadog_mock, url) as idle:
                idle.incidents.create(title="t")
        assert waiting.exception() is not None
    assert time.monotonic() - start < 20
    assert not is_served(url) and threads() == []


def test_the_server_starts_and_stops_without_delay(datadog_mock: MockDatadog) -> None:
    def duration() -> float:
        start = time.perf_counter()
        with datadog_mock.serve() as url, client_of(datadog_mock, url) as client:
            client.incidents.create(title="t")
        return time.perf_counter() - start

    # One of many, since other processes can slow down any of them. uvicorn itself takes 0.1 s or more.
    assert any(duration() < 0.09 for _ in range(40))


def test_it_is_used_from_asynchronous_code(datadog_mock: MockDatadog) -> None:
    async def main() -> list[int]:
        keys: dict[str, Any] = {"api_key": datadog_mock.api_key, "app_key": datadog_mock.app_key}
        with datadog_mock.serve() as url:
            async with AsyncIncidentsClient(base_url=url, unstable_operations="all", **keys) as client:
                created = await asyncio.gather(*(client.incidents.create(title="t") for _ in range(20)))
        return sorted(one.attributes.public_id for one in created)

    assert asyncio.run(main()) == list(range(1, 21))
    assert threads() == []


def test_calls_over_http_and_in_process_at_once_lose_nothing() -> None:
    """Faults are injected, calls are read and the clock is moved meanwhile, from further threads."""
    mock = MockDatadog(control=True)
    done = threading.Event()
    problems: list[BaseException] = []

    def disturb() -> None:
        try:
            while not done.is_set():
                mock.fail_next(503, operation="get_incident")
                mock.clear_faults()
                mock.advance(timedelta(seconds=1))
                _ = (mock.pending_faults, mock.calls, mock.user_id, mock.now)
                mock.add_token("t", ["incident_read"])
        except BaseException as error:
            problems.append(error)

    with ExitStack() as stack:
        urls = [stack.enter_context(mock.serve()) for _ in range(2)]
        clients = [stack.enter_context(client_of(mock, url)) for url in urls]
        clients.append(stack.enter_context(mock.client()))
        disturbing = [threading.Thread(target=disturb) for _ in range(2)]
        for one in disturbing:
            one.start()
        with ThreadPoolExecutor(12) as pool:
            created = list(pool.map(lambda n: clients[n % 3].incidents.create(title=str(n)), range(150)))
        done.set()
        for one in disturbing:
            one.join()
        assert problems == []
        assert sorted(one.attributes.public_id for one in created) == list(range(1, 151))
        assert [call.status for call in mock.calls] == [201] * 150
        assert len(list(clients[0].incidents.list())) == 150


def test_each_of_many_concurrent_calls_gets_its_fault_once() -> None:
    mock = MockDatadog()
    mock.fail_next(503, times=40)
    with mock.serve() as url, client_of(mock, url, retry=None) as outside, mock.client(retry=None) as inside:

        def failed(number: int) -> bool:
            try:
                (outside, inside)[number % 2].incidents.create(title="t")
            except ServerError:
                return True
            return False

        with ThreadPoolExecutor(12) as pool:
            assert sum(pool.map(failed, range(100))) == 40
    assert mock.pending_faults == []


def test_host_and_port_are_those_given(datadog_mock: MockDatadog) -> None:
    with datadog_mock.serve() as url:
        port = httpx.URL(url).port or 0
    with datadog_mock.serve(host="localhost", port=port) as url:
        assert url == f"http://127.0.0.1:{port}" and is_served(url)
        with (
            pytest.raises(OSError, match=f"cannot listen on localhost:{port}: Address already in use"),
            datadog_mock.serve(host="localhost", port=port),
        ):
            pass
    assert threads() == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"port": 70_000}, "port must be a whole number from 0 to 65535, not 70000"),
        ({"port": -1}, "port must be a whole number from 0 to 65535, not -1"),
        ({"port": "8282"}, "port must be a whole number from 0 to 65535, not '8282'"),
        ({"port": None}, "port must be a whole number from 0 to 65535, not None"),
        ({"port": True}, "port must be a whole number from 0 to 65535, not True"),
        ({"host": ""}, "host must be a name or address of this machine, such as 127.0.0.1, not ''"),
        ({"host": None}, "host must be a name or address .*, not None"),
        ({"host": b"127.0.0.1"}, "host must be a name or address .*, not b'127.0.0.1'"),
        ({"host": "a\0b"}, "host must be a name or address"),
        ({"host": "\xfc" * 70}, "host must be a name or address"),
        ({"allowed_hosts": 5}, "allowed_hosts takes a list of names and addresses, not 5"),
    ],
    ids=str,
)
def test_an_address_that_is_none_is_refused(
    datadog_mock: MockDatadog, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message), datadog_mock.serve(**arguments):
        pass
    assert threads() == []


@pytest.mark.parametrize(("host", "local"), [("0.0.0.0", "127.0.0.1"), ("::", "[::1]"), ("::1", "[::1]")])
def test_the_url_is_one_at_which_clients_reach_the_mock(
    datadog_mock: MockDatadog, host: str, local: str
) -> None:
    try:
        with datadog_mock.serve(host=host) as url, client_of(datadog_mock, url) as client:
            assert url.startswith(f"http://{local}:")
            client.incidents.create(title="t")
    except OSError as error:
        if host == "0.0.0.0":
            raise
        pytest.skip(f"no IPv6 here: {error}")


def test_names_are_allowed(datadog_mock: MockDatadog) -> None:
    with datadog_mock.serve(allowed_hosts=["mock.test"]) as url:
        statuses = {
            host: httpx.get(f"{url}/health", headers={"host": host}).status_code
            for host in ("localhost", "mock.test:80", "other.test")
        }
    assert statuses == {"localhost": 200, "mock.test:80": 200, "other.test": 421}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_connections_are_refused_if_the_server_cannot_start(
    datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise RuntimeError("no server")

    monkeypatch.setattr(uvicorn.Server, "startup", fail)
    with datadog_mock.serve() as url:
        (thread,) = threads() or [threading.Thread()]
        if thread.ident:
            thread.join(20)
        assert not is_served(url)


def test_handlers_of_the_log_and_of_signals_are_left_alone(datadog_mock: MockDatadog) -> None:
    import signal

    before = [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)]
    handlers = [*logging.getLogger().handlers]
    with datadog_mock.serve():
        pass
    assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)] == before
    assert logging.getLogger().handlers == handlers
