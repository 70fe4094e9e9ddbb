"""README.md and docs/ are accurate: every fenced block runs against a mock and prints what is shown.

- `python` blocks share one namespace per page; a `text` block shows the output of the block before it. A
  block that defines tests is run by pytest.
- `pycon` blocks are doctests in the same namespace.
- `yaml` blocks are files, whose names are in the first lines.
- `console` blocks: every `$ command` is run or has its arguments checked; the lines below are its output.

Blocks of any other language fail. Requests to any address but this machine's reach the mock.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.mock import MockDatadog

from ..http_library.both_libraries import LIBRARIES
from .pages import PAGES, blocks, fences
from .snippet_runner import SnippetRunner

KEYS = ("0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210")


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SnippetRunner]:
    mock = MockDatadog(api_key=KEYS[0], app_key=KEYS[1])
    for library in LIBRARIES.values():
        _route_requests_to(mock, library, monkeypatch)
    monkeypatch.setenv("DD_API_KEY", KEYS[0])
    monkeypatch.setenv("DD_APP_KEY", KEYS[1])
    for name in ("DD_SITE", "COLUMNS"):  # earlier tests may have left a width
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)  # where snippets write files
    # The mock asks for a second of waiting after a 429; here it passes at once.
    monkeypatch.setattr("datadog_incidents._policy.sleep.time.sleep", lambda _: None)
    logger = logging.getLogger("datadog_incidents")
    monkeypatch.setattr(logger, "level", logger.level)  # a snippet sets it, which other tests must not notice
    with contextlib.ExitStack() as stack:
        # Every page starts with a client, `dd`, and an incident that it has created, `incident`.
        dd = stack.enter_context(IncidentsClient(unstable_operations="all"))
        incident = dd.incidents.create(title="Checkout returns 500s", fields={"severity": "SEV-2"})
        yield SnippetRunner(tmp_path, stack, {"__name__": "__main__", "dd": dd, "incident": incident})


def _route_requests_to(mock: MockDatadog, library: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    to_socket = library.HTTPTransport.handle_request

    def handle(self: Any, request: Any) -> Any:
        if request.url.host == "127.0.0.1":
            return to_socket(self, request)
        return mock.transport.handle_request(request)

    async def handle_async(_: Any, request: Any) -> Any:
        return await mock.transport.handle_async_request(request)

    monkeypatch.setattr(library.HTTPTransport, "handle_request", handle)
    monkeypatch.setattr(library.AsyncHTTPTransport, "handle_async_request", handle_async)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_fence_belongs_to_a_block_that_is_run(page: Path) -> None:
    assert fences(page) == 2 * len(blocks(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_runs_and_prints_what_is_shown(page: Path, runner: SnippetRunner) -> None:
    for block in blocks(page):
        runner.run(block)
    assert not [text for text in runner.printed if text], "output that the page does not show"
