"""Names of checks that `--check` accepts: those of the engines that are run."""

from __future__ import annotations

import subprocess
import sys

import pytest

from datadog_incidents.cli import main
from datadog_incidents.fuzz.engines import checks_by_engine
from datadog_incidents.fuzz.model import engine
from datadog_incidents.fuzz.model.check_registry import CHECKS

from .conftest import Use
from .sessions import send

PROGRAM = """
from datadog_incidents.fuzz.engines import checks_by_engine
print(*(name for names in checks_by_engine().values() for name in names))
"""


def test_a_new_process_knows_every_check_of_the_model() -> None:
    assert engine.ModelEngine.name == "model"  # imported for its checks
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    known = {*done.stdout.split()}
    assert known >= CHECKS.keys() and "not_a_server_error" in known


def test_no_check_is_one_of_both_engines() -> None:
    model, contract = checks_by_engine().values()
    assert not model & contract


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (
            ["--engine", "contract", "--check", "ignored_auth", "--check", "read_your_writes"],
            "the check 'read_your_writes' is one of the engine model, and the engine is contract; pass model",
        ),
        (
            ["--engine", "model", "--check", "ignored_auth"],
            "the check 'ignored_auth' is one of the engine contract, and the engine is model; pass contract",
        ),
    ],
)
def test_a_check_of_an_engine_that_is_not_run_is_a_usage_error(
    arguments: list[str], problem: str, use: Use, capsys: pytest.CaptureFixture[str]
) -> None:
    sessions = use(send)
    assert main(["fuzz", *arguments]) == 2
    out, err = capsys.readouterr()
    assert problem in err and err.count("\n") == 1 and out == ""
    assert sessions == []
    assert main(["fuzz", *arguments, "--engine", "all"]) in (0, 1)  # of two engines, the last one counts


def test_a_check_to_exclude_may_be_one_of_any_engine(use: Use) -> None:
    use(send)
    assert main(["fuzz", "--engine", "contract", "--exclude-check", "read_your_writes"]) == 0
