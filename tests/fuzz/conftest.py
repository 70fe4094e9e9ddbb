"""Fixtures for tests of the fuzzer. All requests stay on this machine."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from datadog_incidents.fuzz import run
from datadog_incidents.fuzz.limited_tokens import VARIABLES as TOKENS
from datadog_incidents.fuzz.other_organization import VARIABLES as OTHER_KEYS
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from .sessions import FakeEngine


@pytest.fixture
def url(datadog_mock: MockDatadog) -> Iterator[str]:
    """URL at which `datadog_mock` is served."""
    with serving(datadog_mock) as served:
        yield served


@pytest.fixture
def keys(datadog_mock: MockDatadog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the mock's keys in the environment, as users do, and no other credentials."""
    monkeypatch.setenv("DD_API_KEY", datadog_mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", datadog_mock.app_key)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    for variable in (*TOKENS.values(), *OTHER_KEYS.values()):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def interrupts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Interrupts raise an exception, also if the tests run in the background, where they are ignored.

    The command's handler also replaces a hook, which would end the process at an interrupt of a later test.
    """
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    interrupt = signal.signal(signal.SIGINT, signal.default_int_handler)
    terminate = signal.signal(signal.SIGTERM, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGINT, interrupt)
    signal.signal(signal.SIGTERM, terminate)


Use = Callable[..., list[Session]]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Use:
    """Replaces the engines by a function, and returns the list of the sessions that it is called with."""
    monkeypatch.chdir(tmp_path)

    def replace(action: Callable[[Session], None]) -> list[Session]:
        sessions: list[Session] = []

        def record(session: Session) -> None:
            sessions.append(session)
            action(session)

        monkeypatch.setattr(run, "engines", lambda name: [FakeEngine(record, name)])
        return sessions

    return replace
