"""Program that interrupts a command at many points, each time in a forked process.

    python -m tests.hostile.interrupter (import|call) EVERY (raise|signal|either) ARGUMENT...

runs the command with the arguments. At every EVERY-th import or call of a function, it forks: the child is
interrupted at that point, by an exception or by a signal, or by either in turn, and the parent waits for its
end before it continues. The exit status of each child is written to the file named by the variable REPORT, in
a line with the point; if interrupts are ignored there, as they are while Python exits, `ignored` is.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import FrameType, ModuleType
from typing import Any

FIRST = "datadog_incidents.cli.process"
"""First module that is imported when interrupts are handled."""


class Interrupter:
    """Finder of modules that finds none, and trace function that traces only calls.

    Python handles signals at calls, but not at every line: not before it leaves a `with` block, for example.
    """

    def __init__(self, *, calls: bool, every: int, how: str) -> None:
        self._calls = calls
        self._every = every
        self._how = how
        self._active = False
        self._count = 0

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == FIRST:
            self._active = True
            if self._calls:
                sys.settrace(self.trace)
        if self._active and not self._calls:
            self._reach(name)
        return None

    def trace(self, frame: FrameType, event: str, argument: Any) -> None:
        if self._active:
            self._reach(f"{frame.f_code.co_filename}:{frame.f_lineno}")

    def _reach(self, point: str) -> None:
        self._count += 1
        if self._count % self._every:
            return
        if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
            return self._record("ignored", point)
        child = os.fork()
        if child:
            status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            return self._record(str(status), point)
        self._active = False
        sys.settrace(None)
        signal.alarm(60)  # ends a child that does not end by itself
        by_signal = self._count // self._every % 2 == 0 if self._how == "either" else self._how == "signal"
        if not by_signal:
            raise KeyboardInterrupt
        signal.raise_signal(signal.SIGINT)

    def _record(self, result: str, point: str) -> None:
        with open(os.environ["REPORT"], "a", encoding="utf-8") as report:
            report.write(f"{result} {point}\n")


if __name__ == "__main__":
    _, kind, every, how, *arguments = sys.argv
    sys.meta_path.insert(0, Interrupter(calls=kind == "call", every=int(every), how=how))
    sys.argv = ["datadog-incidents", *arguments]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a background process may ignore it
    from datadog_incidents.cli import main

    sys.exit(main())
