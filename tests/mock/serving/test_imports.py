"""What a mock server imports before it listens: its start takes as long as that."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from datadog_incidents import cli
from datadog_incidents.mock.serving import uvicorn_server
from datadog_incidents.mock.serving.protocols import protocol

uvicorn_server.serve = lambda *_: protocol()
assert cli.main(["mock", "--port", "0", "--api-key", "K", "--app-key", "K"]) == 0
heavy = {"httpx", "httpcore", "lark", "ruamel", "datadog_incidents.mock.seeding.seed"}
print(*sorted(heavy & set(sys.modules)))
"""


def test_the_command_imports_neither_a_client_nor_what_its_options_do_not_need() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stdout, run.stderr) == (0, "\n", "")
