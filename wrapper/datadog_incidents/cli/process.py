"""Process of a command: its standard streams and its exit."""

from __future__ import annotations

import contextlib
import os
import sys
from importlib import import_module
from typing import TextIO

from .exit_statuses import INTERRUPTED
from .interrupts import ignore_interrupts

_IMPORTED_BY_ORJSON = ("dataclasses", "datetime", "enum", "json", "uuid")
"""Modules to import first: `orjson` crashes if its own import of one is interrupted."""


def run_process() -> int:
    """Run the command that the arguments of the process specify, and prepare the exit.

    Returns:
        Exit status.
    """
    _reserve_descriptors()
    status = INTERRUPTED
    try:
        for module in _IMPORTED_BY_ORJSON:
            import_module(module)
        from .command import run

        status = run()
    except KeyboardInterrupt:
        pass
    except SystemExit as ended:
        status = int(ended.code or 0)
    finally:
        ignore_interrupts()  # the status is final
        _settle(sys.stdout, discard=status == INTERRUPTED)
        _settle(sys.stderr)
    return status


def _reserve_descriptors() -> None:
    """Open the null device in place of standard streams that are closed.

    Otherwise connections would get their descriptors, to which child processes and C libraries write.
    """
    with contextlib.suppress(OSError):
        while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:
            os.set_inheritable(descriptor, True)
        os.close(descriptor)


def _settle(stream: TextIO | None, *, discard: bool = False) -> None:
    """Leave nothing to be written when Python exits: a failure would be printed and change the exit status.

    Args:
        stream: standard stream; None if it is closed.
        discard: whether to discard the buffered text, rather than wait for a slow reader.
    """
    if stream is None:
        return
    with contextlib.suppress(OSError, ValueError):
        if not discard:
            stream.flush()
            return
    with contextlib.suppress(OSError, ValueError), open(os.devnull, "wb") as null:
        os.dup2(null.fileno(), stream.fileno())
