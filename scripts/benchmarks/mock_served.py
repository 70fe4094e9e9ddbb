"""Throughput of the served mock and of Prism: requests per CPU second of the server, over 16 connections."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from attrs import frozen

from .canned import API_KEY, APP_KEY
from .results import Notes, Row, at_least, row
from .timing import ENVIRONMENT, interleaved, ratio

CONNECTIONS = 16
WARM_UP = 3000
"""Requests before the measurement, in which the JIT compiler of Node.js does most of its work."""
REQUESTS = 1500
MOCK, PRISM = "mock", "Prism"
FIRST = "/api/v2/incidents"
TIMEOUT = 60
"""Seconds in which Prism must have started."""


@frozen
class Served:
    """Server in a process of its own.

    Attributes:
        process: ID of the process.
        port: port on the loopback interface.
    """

    process: int
    port: int

    def seconds(self, request: bytes, number: int) -> float:
        """Return the CPU seconds of the server for each of a number of requests."""
        before = _cpu_seconds(self.process)
        asyncio.run(_send(self.port, request, number))
        return (_cpu_seconds(self.process) - before) / number


def rows(new: dict[str, Any], rounds: int) -> Iterator[Row]:
    """Measure GET, POST and a list of 100.

    Args:
        new: body that creates an incident.
        rounds: number of rounds.
    """
    body = json.dumps(new).encode()
    with ExitStack() as stack:
        servers = {MOCK: stack.enter_context(_served_mock())}
        prism = os.environ.get("PRISM") or shutil.which("prism")
        if prism:
            servers[PRISM] = stack.enter_context(_served_by_prism(prism))
        create, page = _request("POST", FIRST, body), _request("GET", f"{FIRST}?page[size]=100")
        incidents = [_created(servers[MOCK].port, create) for _ in range(100)]
        read = _request("GET", f"{FIRST}/{incidents[-1]}")
        for what, request in {"list of 100": page, "GET": read, "POST": create}.items():
            for server in servers.values():
                server.seconds(request, WARM_UP // (10 if request is page else 1))
            number = REQUESTS // (10 if request is page else 1)
            samples = interleaved(
                {name: partial(server.seconds, request, number) for name, server in servers.items()}, rounds
            )
            notes = Notes(failures={PRISM: "not installed"})
            if prism:
                reached = ratio(samples, PRISM, MOCK)
                wanted = [] if request is page else [at_least(5, reached, f"≥ 5 times {PRISM}")]
                notes = Notes(targets={MOCK: wanted})
            title = f"{what} over {CONNECTIONS} connections"
            yield row(title, "/s", PRISM if prism else MOCK, samples, notes, "per CPU second of the server")


def seconds_to_start() -> float:
    """Return the CPU seconds of a mock's process from its start to its first response."""
    with _served_mock() as served:
        asyncio.run(_send(served.port, _request("GET", f"{FIRST}?page[size]=1"), 1))
        return _cpu_seconds(served.process)


@contextmanager
def _served_mock() -> Iterator[Served]:
    command = [sys.executable, "-m", "datadog_incidents.cli", "mock", "--port", "0"]
    with _running([*command, "--api-key", API_KEY, "--app-key", APP_KEY]) as process:
        url = process.stdout.readline() if process.stdout else ""
        yield Served(process.pid, int(url.rpartition(":")[2]))


@contextmanager
def _served_by_prism(program: str) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    with (
        as_file(files("datadog_incidents_api").joinpath("openapi.json")) as document,
        _running([program, "mock", "-v", "error", "-p", str(port), str(document)]) as process,
    ):
        deadline = time.monotonic() + TIMEOUT
        while time.monotonic() < deadline:
            with suppress(ConnectionError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.1)
        yield Served(process.pid, port)


@contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[str]]:
    # S603: the command contains no external input but the program that the caller names.
    process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)  # noqa: S603
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _cpu_seconds(process: int) -> float:
    """Return the CPU seconds that all threads of a process have taken, from proc(5)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _request(method: str, path: str, body: bytes = b"") -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", "Accept: application/json"]
    lines += [f"DD-API-KEY: {API_KEY}", f"DD-APPLICATION-KEY: {APP_KEY}"]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


async def _send(port: int, request: bytes, number: int) -> bytes:
    """Send a request a number of times over several connections; return the body of the last response."""
    remaining = iter(range(number))

    async def sender() -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**24)
        body = b""
        for _ in remaining:
            writer.write(request)
            body = await _body(reader)
        writer.close()
        return body

    return max(await asyncio.gather(*(sender() for _ in range(min(CONNECTIONS, number)))))


async def _body(reader: asyncio.StreamReader) -> bytes:
    """Return the body of a response.

    Raises:
        RuntimeError: it is no success.
    """
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if head[9:10] != b"2":
        raise RuntimeError(f"the server responded {head[:100]!r}")
    length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
    if length:
        return await reader.readexactly(int(length))
    return await reader.readuntil(b"\r\n0\r\n\r\n")


def _created(port: int, request: bytes) -> str:
    """Create an incident and return its ID."""
    created: str = json.loads(asyncio.run(_send(port, request, 1)))["data"]["id"]
    return created
