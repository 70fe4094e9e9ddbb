"""Faults that no call got are reported: in `pending_faults`, and as warnings of the pytest fixture."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import LogNormal, MockDatadog, PendingFault, ReceivedRequest, UnusedFaultWarning

from ..conftest import INCIDENTS, Api


def unused(mock: MockDatadog) -> list[str]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        mock.warn_of_unused_faults()
    assert {one.category for one in caught} <= {UnusedFaultWarning}
    assert {one.filename for one in caught} <= {__file__}
    return [str(one.message) for one in caught]


def test_pending_faults_have_their_call_and_what_became_of_them() -> None:
    mock = MockDatadog()
    api = Api(mock)
    mock.fail_next(503, operation="list_incidents", times=3)
    mock.fail_next(after=1, drop=True)
    for _ in range(2):
        api.call("GET", INCIDENTS)
    assert mock.pending_faults == [
        PendingFault("fail_next(503, times=3, operation='list_incidents')", matched=2, used=2, remaining=1),
        PendingFault("fail_next(after=1, drop=True)", matched=1, used=0, remaining=1),
    ]
    with pytest.raises(httpx.RemoteProtocolError):
        api.call("GET", f"{INCIDENTS}/i")
    assert [one.used for one in mock.pending_faults] == [2]


def is_slow(_: ReceivedRequest) -> bool:
    return True


def test_the_call_of_a_pending_fault_has_no_contents_of_headers_and_bodies() -> None:
    mock = MockDatadog()
    mock.fail_next(
        502,
        probability=0.5,
        times=1,
        path=INCIDENTS,
        match=is_slow,
        headers={"X-Token": "secret"},
        body="secret",
        latency=LogNormal(1, 2),
        truncate=True,
    )
    (pending,) = mock.pending_faults
    assert pending.call == (
        "fail_next(502, times=1, probability=0.5, path='/api/v2/incidents',"
        " latency=LogNormal(median=1, sigma=2), match=is_slow, headers of X-Token, body of 6 bytes,"
        " truncate=True)"
    )


def test_a_fault_that_no_call_got_gives_a_warning() -> None:
    mock = MockDatadog()
    api = Api(mock)
    mock.fail_next(503, operation="create_incident")
    mock.fail_next(500, operation="list_incidents", after=3)
    mock.fail_next(502, times=5, operation="get_incident")  # used, though not five times
    mock.fail_next(429, probability=1e-9)  # left to chance
    for path in (INCIDENTS, INCIDENTS, f"{INCIDENTS}/i"):
        api.call("GET", path)
    api.http.close()
    assert unused(mock) == [
        "no call got the injected fault fail_next(503, operation='create_incident'): no call met its"
        " conditions, or others came first",
        "no call got the injected fault fail_next(500, after=3, operation='list_incidents'): it comes after 3"
        " calls that meet its conditions, and there were 2",
    ]
    mock.clear_faults()
    assert unused(mock) == []


@pytest.mark.parametrize(
    "discard",
    [MockDatadog.reset, lambda mock: mock.restore(MockDatadog().snapshot())],
    ids=["reset", "restore"],
)
def test_a_fault_that_was_discarded_before_any_call_got_it_gives_a_warning(
    discard: Callable[[MockDatadog], object],
) -> None:
    mock = MockDatadog()
    api = Api(mock)
    mock.fail_next(502, times=2)
    api.call("GET", INCIDENTS)
    mock.fail_next(503, operation="create_incident")
    mock.fail_next(429, probability=0.5, operation="get_incident")
    discard(mock)
    mock.fail_next(500, operation="list_users")
    assert [one.split(":")[0] for one in unused(mock)] == [
        "no call got the injected fault fail_next(503, operation='create_incident')",
        "no call got the injected fault fail_next(429, probability=0.5, operation='get_incident')",
        "no call got the injected fault fail_next(500, operation='list_users')",
    ]
    assert [one.call for one in mock.pending_faults] == ["fail_next(500, operation='list_users')"]
    mock.clear_faults()
    assert unused(mock) == []
    for _ in range(300):  # a mock server that is reset again and again
        mock.fail_next(503)
        discard(mock)
    assert len(unused(mock)) == 100


def test_a_random_fault_gives_a_warning_if_no_call_met_its_conditions() -> None:
    mock = MockDatadog()
    mock.fail_next(429, probability=0.5)
    assert len(unused(mock)) == 1


TESTS = """
def test_unused(datadog_mock):
    datadog_mock.fail_next(503, operation="get_incident")

def test_used(datadog_mock):
    datadog_mock.fail_next(503, times=2, operation="get_incident")
    with datadog_mock.client(retry=None) as dd:
        try:
            dd.incidents.get("i")
        except Exception:
            pass
"""


@pytest.mark.parametrize(
    ("options", "counts"),
    [
        ([], "2 passed, 1 warning"),
        (["-W", "error::datadog_incidents.mock.UnusedFaultWarning"], "2 passed, 1 error"),
    ],
)
def test_the_fixture_warns_at_the_line_of_the_fault(tmp_path: Path, options: list[str], counts: str) -> None:
    (tmp_path / "test_project.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["-p", "datadog_incidents.pytest_plugin", *options, "."]
    # The plugins of other packages take longer to import than the tests to run.
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300)
    assert counts in run.stdout, run.stdout + run.stderr
    assert "UnusedFaultWarning: no call got the injected fault fail_next(503, operation=" in run.stdout
    if not options:
        assert "test_project.py:3: " in run.stdout
