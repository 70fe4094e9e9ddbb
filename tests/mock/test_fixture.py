"""Pytest fixture `datadog_mock` in the tests of another project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TESTS = """
import pytest

@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_has_its_own_mock(datadog_mock, turn):
    assert datadog_mock.calls == []
    with datadog_mock.client() as dd:
        assert dd.incidents.create(title="t").attributes.public_id == 1

def test_one_test_has_one_mock(datadog_mock, request):
    assert request.getfixturevalue("datadog_mock") is datadog_mock

def test_the_plugin_is_loaded():
    import sys
    assert "datadog_incidents.pytest_plugin" in sys.modules
"""


def test_the_fixture_returns_a_new_mock_for_each_test(tmp_path: Path) -> None:
    (tmp_path / "test_project.py").write_text(TESTS)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:schemathesis"]
    command += ["-W", "error", "."]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "4 passed" in run.stdout


def test_the_plugin_imports_the_mock_only_on_use(tmp_path: Path) -> None:
    """A project without the extra [mock] can therefore run its tests."""
    code = (
        "import sys; import datadog_incidents.pytest_plugin;sys.exit('datadog_incidents.mock' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert run.returncode == 0, run.stderr or "importing the plugin imports the mock"
