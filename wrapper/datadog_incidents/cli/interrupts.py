"""Interrupts (SIGINT) of a process that runs one command.

An interrupt is handled by this module as soon as it is imported, so it imports only what it needs for that.
"""

import os
import signal
import sys
import time

from .exit_statuses import INTERRUPTED

GRACE = 1.0
"""Seconds in which further interrupts are ignored, so that a change that has begun can be reported.

Some launchers pass on to the process an interrupt that it has received from the terminal as well.
"""


def handle_interrupts() -> None:
    """Raise `KeyboardInterrupt` at the first interrupt, and end the process at a later one.

    No effect if the process was started with interrupts ignored, as by `nohup` or in the background.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, interrupt)


def ignore_interrupts() -> None:
    """Ignore interrupts while Python exits, which would print a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # An interrupt of code from a string, such as that of a dataclass, would end `python -m` by the signal, in
    # place of the status, even though it has been caught. Python forgets it when it runs the next such code.
    exec("")  # noqa: S102


def interrupt(number: int, _: object) -> None:
    """Handle the first signal of a number: raise `KeyboardInterrupt`, and let a later one end the process."""
    started = time.monotonic()

    def end(*_: object) -> None:
        if time.monotonic() - started > GRACE:
            os._exit(INTERRUPTED)

    signal.signal(number, end)
    sys.unraisablehook = _end_if_lost
    raise KeyboardInterrupt


def _end_if_lost(unraisable: "sys.UnraisableHookArgs") -> None:
    """End the process if the interrupt was raised in a callback, such as one of an import, and lost there.

    Other errors are ignored: destructors can fail for objects that the interrupt has left incomplete.
    """
    if unraisable.exc_type is KeyboardInterrupt:
        os._exit(INTERRUPTED)
