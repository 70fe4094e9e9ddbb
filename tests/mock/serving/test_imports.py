"""What a mock server imports before it listens: its start takes as long as that."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from datadog_incidents import cli

PROGRAM = """
import gc, sys
from datadog_incidents import cli
from datadog_incidents.mock.serving import uvicorn_server
from datadog_incidents.mock.serving.protocols import protocol

def serve(*_):
    protocol()
    assert gc.isenabled() and gc.get_freeze_count()

uvicorn_server.serve = serve
assert cli.main(["mock", "--port", "0", "--api-key", "K", "--app-key", "K"]) == 0
heavy = {"httpx", "httpcore", "importlib.resources", "lark", "ruamel", "datadog_incidents.mock.seeding.seed"}
print(*sorted(heavy & set(sys.modules)))
"""


def test_the_command_imports_neither_a_client_nor_what_its_options_do_not_need() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (0, "\n", "")


def test_garbage_is_collected_again_if_the_command_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["mock", "--port", "0", "--allow-host", "http://mock.test"]) != 0
    assert "--allow-host" in capsys.readouterr().err
    assert gc.isenabled()
