"""A real Redis server for benchmarks and tests: on a free port, in a temporary folder, not persistent."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import redis

PROGRAM = os.environ.get("REDIS_SERVER") or shutil.which("redis-server") or shutil.which("valkey-server")
MISSING = "no redis-server or valkey-server in PATH: `scripts/redis` installs it with apt"
STARTUP = 30.0
"""Maximum of the seconds until the server responds."""


def free_port() -> int:
    """Number of a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


class RedisServer:
    """Server that is stopped at the end of the `with` statement.

    Args:
        options: settings of `redis.conf` by name.

    Attributes:
        url: URL of its database 0.
        port: port that it listens on, also after a restart.
        socket: path of its Unix socket.
    """

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._folder = tempfile.TemporaryDirectory()
        self.socket = Path(self._folder.name, "socket")
        self._options = dict(options or {})
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server with no data, and wait until it responds."""
        if PROGRAM is None:
            raise FileNotFoundError(MISSING)
        options = {
            "port": self.port,
            "bind": "127.0.0.1",
            "dir": self._folder.name,
            "unixsocket": self.socket,
            "save": "",
            "appendonly": "no",
            **self._options,
        }
        arguments = [part for name, value in options.items() for part in (f"--{name}", str(value))]
        self._process = subprocess.Popen(  # noqa: S603  # the command contains no external input
            [PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + STARTUP
        with self.client() as client:
            while True:
                try:
                    client.ping()
                    return
                except redis.ConnectionError:
                    if self._process.poll() is not None or time.monotonic() > deadline:
                        raise
                    time.sleep(0.02)

    def client(self) -> redis.Redis:
        """Client for inspection, which returns text."""
        return redis.Redis(port=self.port, decode_responses=True)

    def kill(self) -> None:
        """Kill the server with SIGKILL; its data is lost."""
        self._signal(signal.SIGKILL)
        if self._process is not None:
            self._process.wait()

    def pause(self) -> None:
        """Let the server accept connections, but not respond."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        self._signal(signal.SIGCONT)

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(number)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()
        self._folder.cleanup()
