"""Without the packages of the extra, the error says what to install."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from importlib import util
find = util.find_spec
util.find_spec = lambda name, package=None: None if name == {module!r} else find(name, package)
try:
    from datadog_incidents.testing.strategies import incidents, responses
    incidents(), responses("get_incident", "valid"), responses("get_incident", "hostile")
except ImportError as error:
    print(type(error).__name__, error)
print("hypothesis" in sys.modules)
"""


@pytest.mark.parametrize(("module", "is_imported"), [("hypothesis", False), ("jsonschema_rs", True)])
def test_a_missing_package_is_named(module: str, is_imported: bool) -> None:
    program = PROGRAM.format(module=module)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    error, imported = done.stdout.splitlines()
    remedy = "install the extra: pip install 'datadog-incidents[fuzz]'"
    assert error == f"MissingExtraError missing package {module}; {remedy}"
    assert imported == str(is_imported)


def test_the_recorder_does_not_import_hypothesis() -> None:
    program = "import sys, datadog_incidents.testing; print('hypothesis' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
