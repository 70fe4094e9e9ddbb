"""The command as people use it: against a served mock, keys in the environment."""

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
class Finished:
    """What a run of the command came to."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[Record]:
        """stdout as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Finished]


@pytest.fixture(scope="session")
def shared() -> Iterator[tuple[MockDatadog, str]]:
    """A mock and where it is served: to start a server for each test would take most of its time."""
    mock = MockDatadog()
    with serving(mock) as served:
        yield mock, served


@pytest.fixture
def datadog_mock(shared: tuple[MockDatadog, str]) -> MockDatadog:
    """The served mock, as if it were new."""
    shared[0].reset()
    return shared[0]


@pytest.fixture
def url(datadog_mock: MockDatadog, shared: tuple[MockDatadog, str]) -> str:
    """Where the mock is served."""
    return shared[1]


@pytest.fixture(autouse=True)
def environment(datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys, no site, no terminal to fit, and no time spent between attempts."""
    monkeypatch.setenv("DD_API_KEY", datadog_mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", datadog_mock.app_key)
    for name in ("DD_SITE", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("datadog_incidents._policy.sleep.time.sleep", lambda _: None)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], datadog_mock: MockDatadog) -> Run:
    """Runs a command in this process; whatever it prints, no key is part of it."""

    def run(*arguments: str) -> Finished:
        try:
            status = cli.main(arguments)
        except SystemExit as stopped:  # as argparse ends it
            status = int(str(stopped.code))
        out, err = capsys.readouterr()
        assert datadog_mock.api_key not in out + err and datadog_mock.app_key not in out + err
        return Finished(status, out, err)

    return run


@pytest.fixture
def served(run: Run, url: str) -> Run:
    """Runs a command against the served mock."""
    return lambda command, *arguments: run(command, "--base-url", url, *arguments)


@pytest.fixture
def dd(datadog_mock: MockDatadog) -> Iterator[IncidentsClient]:
    """A client of the same mock, to prepare and to look."""
    with datadog_mock.client() as client:
        yield client
