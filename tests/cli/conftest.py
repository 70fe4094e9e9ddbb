"""Fixtures that run the command against a mock server, with the keys in the environment."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from attrs import frozen

from datadog_incidents import IncidentsClient, cli
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

Record = dict[str, Any]


@frozen
class Result:
    """Result of a run of the command."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[Record]:
        """Objects on stdout, parsed as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Result]


@pytest.fixture(scope="session")
def mock_server() -> Iterator[tuple[MockDatadog, str]]:
    """A mock and its URL, shared because starting a server would dominate the time of a test."""
    mock = MockDatadog()
    with serving(mock) as url:
        yield mock, url


@pytest.fixture
def datadog_mock(mock_server: tuple[MockDatadog, str]) -> MockDatadog:
    """The served mock, reset."""
    mock, _ = mock_server
    mock.reset()
    return mock


@pytest.fixture
def url(datadog_mock: MockDatadog, mock_server: tuple[MockDatadog, str]) -> str:
    """URL of the mock, after its reset."""
    return mock_server[1]


@pytest.fixture(autouse=True)
def environment(datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Environment with the mock's keys, without a site or terminal width; retries do not wait."""
    monkeypatch.setenv("DD_API_KEY", datadog_mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", datadog_mock.app_key)
    for name in (
        *("DD_SITE", "DD_INCIDENTS_BASE_URL", "DATADOG_INCIDENTS_BASE_URL", "DD_INCIDENTS_ALLOW_HTTP"),
        "COLUMNS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("datadog_incidents._policy.sleep.time.sleep", lambda _: None)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], datadog_mock: MockDatadog) -> Run:
    """Runs a command in this process, and asserts that it prints no key."""

    def run(*arguments: str) -> Result:
        try:
            status = cli.main(arguments)
        except SystemExit as exit_:  # raised by argparse
            status = int(str(exit_.code))
        out, err = capsys.readouterr()
        assert datadog_mock.api_key not in out + err and datadog_mock.app_key not in out + err
        return Result(status, out, err)

    return run


@pytest.fixture
def run_on_mock(run: Run, url: str) -> Run:
    """Runs a command against the mock server."""
    return lambda command, *arguments: run(command, "--base-url", url, *arguments)


@pytest.fixture
def dd(datadog_mock: MockDatadog) -> Iterator[IncidentsClient]:
    """A client of the same mock, to set up and inspect its state."""
    with datadog_mock.client() as client:
        yield client
