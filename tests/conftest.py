"""Hypothesis settings, shared fixtures, and the summary line of a run: recordings that passed each check."""

from __future__ import annotations

import gc
import os
import ssl
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import certifi
import pytest
from hypothesis import Phase, settings

if TYPE_CHECKING:
    from benchmarks.redis_server import RedisServer

# No test depends on the speed of the machine. Hypothesis would trace each line after a failure to explain it,
# which takes several times as long, also where a test looks for a failure.
PHASES = [phase for phase in Phase if phase is not Phase.explain]
settings.register_profile("short", deadline=None, max_examples=40, phases=PHASES)
settings.register_profile("thorough", deadline=None, max_examples=500, phases=PHASES)
settings.load_profile("short")

# The collected tests and their modules are millions of objects that live until the end. Each full garbage
# collection would take seconds to go through them, also those that tests ask for.
gc.disable()

CHECKS = ("validate", "round-trip", "replay", "check_replies")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the type checkers, which take so long that other workers would wait for them at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/typing/"))


def pytest_collection_finish() -> None:
    """Enable garbage collection again, without the objects that exist by now."""
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session", autouse=True)
def _authorities_are_read_once() -> Iterator[None]:
    """Read the certificate authorities of the machine once, and not for each client, which takes 25 ms."""
    create, usual = ssl.create_default_context, os.environ.get("SSL_CERT_FILE") or certifi.where()
    shared = cache(lambda: create(cafile=usual))

    def create_or_share(*args: Any, **options: Any) -> ssl.SSLContext:
        return shared() if not args and options == {"cafile": usual} else create(*args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", create_or_share)
        yield


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remove the proxies of the machine; names in lower case would take precedence over those of a test."""
    for name in os.environ:
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.fixture
def redis_server() -> Iterator[RedisServer]:
    """Redis server of one test."""
    from benchmarks.redis_server import MISSING, PROGRAM, RedisServer

    if PROGRAM is None:
        pytest.skip(MISSING)
    with RedisServer() as server:
        yield server


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Sum the properties recorded by tests/recordings, in this process or in pytest-xdist's workers."""
    passed: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for name, value in _user_properties(terminalreporter):
        if name == "recordings":
            check, check_passed, check_total = value
            passed[check] += check_passed
            total[check] += check_total
    if total:
        counts = ", ".join(f"{passed[check]}/{total[check]} {check}" for check in CHECKS)
        terminalreporter.write_line(f"recordings: {counts}")


def _user_properties(terminalreporter: pytest.TerminalReporter) -> Iterator[tuple[str, Any]]:
    """Properties that tests have recorded with `record_property`."""
    for result in ("passed", "failed"):
        for report in terminalreporter.getreports(result):
            if getattr(report, "when", None) == "call":
                yield from report.user_properties
