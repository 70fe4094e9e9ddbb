"""A measurement that a signal stops leaves no child process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mutation.stopping import stopped_by_signals

from ..signals import default_signals

ROOT = Path(__file__).parents[2]
PARENT = """
import sys
from functools import partial
from pathlib import Path
from mutation import __main__
from tests.mutation.test_stopping import wait_for_the_end
__main__.KEPT = Path(sys.argv[1])
__main__.run_all = partial(__main__.run_all, target=partial(wait_for_the_end, sys.argv[2]))
sys.exit(__main__.main(["--false-alarms", "--only", "mock", "--quick", "3", "--ci", "0", "--jobs", "2"]))
"""


def wait_for_the_end(path: str, *_: object) -> None:
    """Tell the test that the child has started, and if it is not ended."""
    os.setsid()
    with open(path, "w") as pipe:
        print("started", file=pipe, flush=True)
        time.sleep(30)
        print("was not ended", file=pipe, flush=True)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signal_ends_the_child_processes(number: signal.Signals, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, tmp_path, pipe],
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'scripts'}{os.pathsep}{ROOT}"},
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=default_signals,
    ) as parent:
        with pipe.open() as lines:
            assert [next(lines), next(lines)] == ["started\n", "started\n"]
            parent.send_signal(number)
            # The pipe ends as soon as all children have ended.
            assert lines.read() == ""
        _, errors = parent.communicate()
    assert errors == "scripts/mutants: interrupted; continue with --resume\n"
    assert parent.returncode == 128 + number


def test_ignored_signal_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as `nohup` does
    try:
        with stopped_by_signals():
            os.kill(os.getpid(), signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
