"""Child process that runs in place of a command: it has the standard streams, and gets the signals."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress

from ..errors import ConfigurationError

_FORWARDED = ("SIGINT", "SIGTERM", "SIGHUP")
"""Signals that ask a process to end, as far as the system has them."""
LONGEST_WAIT = 1.0
"""Seconds until a signal is forwarded at the latest."""


class Signals:
    """Handler that forwards signals to a process, including those from before its start."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._early: list[int] = []

    def forward_to(self, child: subprocess.Popen[bytes]) -> None:
        """Set the process, and send it the signals that have arrived before."""
        self._child = child
        for number in self._early:
            child.send_signal(number)

    def handle(self, number: int, _: object) -> None:
        if number == signal.SIGINT and _is_in_foreground():
            return  # the terminal has sent it to the program as well
        if self._child is None:
            self._early.append(number)
        else:
            self._child.send_signal(number)


@contextmanager
def forwarded_signals() -> Generator[Signals]:
    """Handle the signals, except those that this process was started to ignore, as by `nohup`."""
    signals = Signals()
    existing = [getattr(signal, name) for name in _FORWARDED if hasattr(signal, name)]
    handled = [one for one in existing if signal.getsignal(one) is not signal.SIG_IGN]
    before = {one: signal.signal(one, signals.handle) for one in handled}
    try:
        yield signals
    finally:
        for one, previous in before.items():
            signal.signal(one, previous)


def run_child(command: Sequence[str], environment: Mapping[str, str], signals: Signals) -> int:
    """Run a program, and wait for its end.

    Args:
        command: program and its arguments.
        environment: environment variables of the program.
        signals: signals to forward to the program, which decides how it ends.

    Returns:
        Exit status of the program; 128 plus the number of the signal that has killed it, as in shells.

    Raises:
        ConfigurationError: the program cannot be started.
    """
    try:
        child = subprocess.Popen(command, env=environment)  # noqa: S603  # given by the user for that
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ConfigurationError(f"cannot run {command[0]!r}: {reason}") from None
    signals.forward_to(child)
    status = _waited_for(child)
    return 128 - status if status < 0 else status


def _waited_for(child: subprocess.Popen[bytes]) -> int:
    """Wait for the end of a process, and return its exit status.

    A wait without an end would not notice a signal that arrives just before it, or in another thread: Python
    calls handlers in the main thread, between two instructions.
    """
    while True:
        with suppress(subprocess.TimeoutExpired):
            return child.wait(LONGEST_WAIT)


def _is_in_foreground() -> bool:
    """Whether the processes of this group get the interrupts of a terminal."""
    try:
        with open("/dev/tty", "rb") as terminal:
            return os.tcgetpgrp(terminal.fileno()) == os.getpgrp()
    except OSError:
        return False
