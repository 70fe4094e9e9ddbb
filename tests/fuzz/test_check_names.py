"""Names of checks that `--check` accepts: those of both engines, in a process that has run neither."""

from __future__ import annotations

import subprocess
import sys

from datadog_incidents.fuzz.model import engine
from datadog_incidents.fuzz.model.check_registry import CHECKS

PROGRAM = "from datadog_incidents.fuzz.engines import check_names; print(*check_names())"


def test_a_new_process_knows_every_check_of_the_model() -> None:
    assert engine.ModelEngine.name == "model"  # imported for its checks
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    known = {*done.stdout.split()}
    assert known >= CHECKS.keys() and "not_a_server_error" in known
