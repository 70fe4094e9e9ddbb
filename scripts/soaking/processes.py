"""Child processes of a run."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Self

from .plan import Plan

PATIENCE = 30
"""Seconds in which a process must start or stop."""

PORTS = range(20000, 30000)
"""Ports that no client uses as its own.

While the server is down, a client could otherwise be assigned the server's port, connect to itself, and keep
the server from starting again.
"""


def free_ports(random: Random, number: int) -> list[int]:
    """Return different ports of the loopback interface on which nothing listens."""
    found: list[int] = []
    for port in random.sample(PORTS, len(PORTS)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        found.append(port)
        if len(found) == number:
            break
    return found


class Process:
    """Child process that runs a module of this package.

    Args:
        module: name of the module.
        log: file to which standard error is appended.
        arguments: arguments of the module.
    """

    def __init__(self, module: str, log: Path, *arguments: str) -> None:
        self.name = module
        self._log = log
        with log.open("ab") as file:
            self._process = subprocess.Popen(  # noqa: S603  # no external input
                [sys.executable, "-m", f"soaking.{module}", *arguments], stdout=subprocess.PIPE, stderr=file
            )

    def wait_for_line(self) -> Self:
        """Wait for a line on standard output, which some processes print when they are ready."""
        assert self._process.stdout is not None  # noqa: S101  # it is a pipe
        if not self._process.stdout.readline():
            raise RuntimeError(f"{self.name} did not start:\n{self._log.read_text('utf-8', 'replace')}")
        return self

    @property
    def status(self) -> int | None:
        """Exit status, negative for a signal; None while the process runs."""
        return self._process.poll()

    @property
    def pid(self) -> int:
        return self._process.pid

    def wait(self, seconds: float) -> int | None:
        """Wait for the end of the process; None if it does not end in time."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def stop(self, number: signal.Signals = signal.SIGTERM) -> None:
        """End the process with a signal, or by force if it ignores the signal."""
        if self._process.poll() is None:
            os.kill(self._process.pid, number)
        if self.wait(PATIENCE) is None:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


class Server:
    """Mock server that can be restarted on the same port. Each start has a new seed, and so new IDs.

    Args:
        plan: plan of the run.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._starts = 0
        self.process = self.start()

    def start(self) -> Process:
        """Start the server, and wait until it accepts connections."""
        self._starts += 1
        seed = self._plan.seed * 100_000 + self._starts
        self.process = Process("mock_server", self._plan.log("server"), str(seed), self._plan.to_json())
        return self.process.wait_for_line()

    def restart(self, number: signal.Signals) -> None:
        """End the server with a signal and start it again."""
        self.process.stop(number)
        self.start()
