"""A measurement that a signal stops leaves no child process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from mutation.stopping import stopped_by_signals

from ..signals import default_signals

ROOT = Path(__file__).parents[2]
CHILD = """
import os, signal, sys
with open(sys.argv[1], "w") as pipe:
    print("started", file=pipe, flush=True)
    signal.alarm(30)
    signal.signal(signal.SIGALRM, lambda *_: print("was not ended", file=pipe, flush=True) or sys.exit())
    signal.pause()
"""
PARENT = """
import sys
from pathlib import Path
from mutation import __main__, pool
__main__.KEPT = Path(sys.argv[1])
pool.CHILD = ("-c", sys.argv[2], sys.argv[3])
sys.exit(__main__.main(["--false-alarms", "--only", "mock", "--quick", "3", "--ci", "0", "--jobs", "2"]))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signal_ends_the_child_processes(number: signal.Signals, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, tmp_path, CHILD, pipe],
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
