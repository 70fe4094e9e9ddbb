"""Signals of a command that runs another program."""

from __future__ import annotations

import os
import signal
import sys
from threading import Timer, get_ident

import pytest

from datadog_incidents.cli.child_process import forwarded_signals, run_child


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="the system sends no signals to threads")
def test_a_signal_that_does_not_interrupt_the_wait_is_forwarded() -> None:
    # Python's handler runs in the main thread, which waits, whereas the signal interrupts this one.
    other = Timer(0.2, lambda: signal.pthread_kill(get_ident(), signal.SIGTERM))
    with forwarded_signals() as signals:
        other.start()
        status = run_child([sys.executable, "-c", "import time; time.sleep(20)"], os.environ, signals)
    assert status == 128 + signal.SIGTERM
