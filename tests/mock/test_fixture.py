"""The pytest fixture `datadog_mock`, as another project's tests meet it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TESTS = """
import pytest

@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_has_a_mock_of_its_own(datadog_mock, turn):
    assert datadog_mock.calls == []
    with datadog_mock.client() as dd:
        assert dd.incidents.create(title="t").attributes.public_id == 1

def test_two_requests_within_a_test_are_one_mock(datadog_mock, request):
    assert request.getfixturevalue("datadog_mock") is datadog_mock

def test_the_mock_is_there_for_whoever_asks():
    import sys
    assert "datadog_incidents.pytest_plugin" in sys.modules
"""


def test_the_fixture_gives_a_fresh_mock_to_each_test(tmp_path: Path) -> None:
    (tmp_path / "test_theirs.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", "."]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "4 passed" in run.stdout


def test_the_plugin_costs_nothing_until_it_is_asked_for(tmp_path: Path) -> None:
    """Importing the plugin imports no part of the mock; a project without the extra can run its tests."""
    code = (
        "import sys; import datadog_incidents.pytest_plugin;sys.exit('datadog_incidents.mock' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr or "importing the plugin imports the mock"
