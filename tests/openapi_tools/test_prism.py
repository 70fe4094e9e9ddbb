"""Every operation works against Prism, an independent mock server that validates requests and responses."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator

import httpx
import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents_api.operations import OPERATIONS

from ..official_client.cases import EXAMPLE_IDS, Case, cases
from ..official_client.test_every_operation import exchange_of
from ..recordings import client_calls
from .tools import BUNDLE, node_program

pytestmark = pytest.mark.filterwarnings(r"ignore:\w+ is deprecated:DeprecationWarning")

ALL = [case for operation in OPERATIONS.values() for case in cases(operation)]
IDS = dict.fromkeys((one.tag for one in OPERATIONS.values()), next(iter(EXAMPLE_IDS)))
START = 60
"""Maximum time in seconds that Prism takes to start on a busy machine."""


@pytest.fixture(scope="module")
def prism() -> Iterator[str]:
    """URL of Prism, which refuses invalid requests."""
    program = node_program("prism")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [program, "mock", str(BUNDLE), "--errors", "--host", "127.0.0.1", "--port", str(port)]
    environment = {**os.environ, "NODE_NO_WARNINGS": "1"}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            assert process.poll() is None, "Prism has stopped"
            assert time.monotonic() < deadline, "Prism does not start"
            time.sleep(0.1)  # it announces nothing that a process can wait for
        else:
            return


@pytest.fixture(scope="module")
def client(prism: str) -> Iterator[IncidentsClient]:
    with IncidentsClient(
        api_key="a",
        app_key="b",
        base_url=prism,
        unstable_operations="all",
        check_replies="raise",
        retry=None,
    ) as client:
        yield client


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.operation.id} {case.name}".strip())
def test_an_operation_succeeds(case: Case, client: IncidentsClient) -> None:
    result = client_calls.call(client, exchange_of(case, IDS), case.operation)
    if hasattr(result, "pages"):
        assert next(result.pages()).response.status == 200
    assert not client.disagreements


def test_invalid_requests_are_refused(prism: str) -> None:
    headers = {"DD-API-KEY": "a", "DD-APPLICATION-KEY": "b"}
    url = f"{prism}/api/v2/incidents"
    assert httpx.post(url, json={"data": {}}, headers=headers).status_code == 400
    assert httpx.get(url).status_code == 401
    assert httpx.get(url, headers={**headers, "Accept": "text/csv"}).status_code == 406
