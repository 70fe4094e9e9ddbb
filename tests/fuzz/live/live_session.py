"""Session with a mock that is served as if it were live."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents.fuzz.live.live_run import LiveRun
from datadog_incidents.fuzz.options import Options
from datadog_incidents.fuzz.server import live_run, open_session
from datadog_incidents.fuzz.session import Session
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving


@contextmanager
def live_session(
    mock: MockDatadog, monkeypatch: pytest.MonkeyPatch, folder: Path, **options: Any
) -> Generator[tuple[Session, LiveRun]]:
    """Serve a mock, and open a session with live writes, which is cleaned up at the end.

    Args:
        mock: the mock.
        monkeypatch: sets the keys of the environment, and the current folder.
        folder: folder of the journal.
        options: options of the run beside the server; by default, the profile is `quick` and the seed is 1.
    """
    monkeypatch.setenv("DD_API_KEY", mock.api_key)
    monkeypatch.setenv("DD_APP_KEY", mock.app_key)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.chdir(folder)
    with serving(mock) as url:
        given = Options(
            base_url=url,
            live_writes=True,
            loopback_is_live=True,
            **{"profile": "quick", "seed": 1, **options},
        )
        session = open_session(given)
        with closing(session.connection), live_run(given, session) as run:
            assert run is not None
            yield session, run
