"""Signals of processes that tests start."""

from __future__ import annotations

import signal


def default_signals() -> None:
    """Reset the signals that end a process, as `preexec_fn` of a process that a test sends one of them.

    Otherwise a process ignores those that pytest ignores: SIGHUP under `nohup`, SIGINT in a background shell.
    """
    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(one, signal.SIG_DFL)
