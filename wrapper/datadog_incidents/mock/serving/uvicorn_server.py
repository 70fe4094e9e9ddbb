"""The mock as a server: answers on a socket until it is told to stop."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
from collections.abc import Generator
from contextlib import contextmanager
from threading import Thread
from typing import Protocol

import uvicorn

from .asgi import MockApp
from .httpx_transport import Broken

GRACE = 1
"""Second that calls under way have when the server is told to stop."""


class Served(Protocol):
    """Anything with an ASGI application, as `MockDatadog` is."""

    @property
    def app(self) -> MockApp:
        """The ASGI application."""
        ...


def serve(mock: Served, host: str, port: int) -> None:
    """Serve a mock until SIGINT or SIGTERM.

    Prints `listening on http://HOST:PORT` once connections are accepted.

    Args:
        host: name or address to listen on.
        port: port to listen on; 0 picks a free one.

    Raises:
        OSError: the address is in use, or not this machine's.
    """
    listener = _listener(host, port)
    server = _Announcing(_config(mock), listener)
    with _stopping(server):
        server.run(sockets=[listener])


@contextmanager
def serving(mock: Served) -> Generator[str]:
    """Serve a mock from a thread, on a free port of this machine's own; gives the URL."""
    listener = _listener("127.0.0.1", 0)
    server = uvicorn.Server(_config(mock))
    # The kernel accepts connections already; what arrives before the application runs waits in its queue.
    thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield _url(listener)
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def _stopping(server: uvicorn.Server) -> Generator[None]:
    """Stop on SIGINT and SIGTERM, and be done: uvicorn handles them too, but then raises them anew."""

    def stop(*_: object) -> None:
        server.should_exit = True

    before = {one: signal.signal(one, stop) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _config(mock: Served) -> uvicorn.Config:
    logging.getLogger("uvicorn.error").addFilter(_is_news)
    return uvicorn.Config(
        mock.app,
        log_level="error",
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )


def _is_news(record: logging.LogRecord) -> bool:
    """Connections that break as ordered are none, nor are calls given up when the server stops."""
    return not (record.exc_info and isinstance(record.exc_info[1], (Broken, asyncio.CancelledError)))


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://{_address(host, port)}"


def _address(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off only where the protocol is named; with it, replies take 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise OSError(error.errno, f"cannot listen on {_address(host, port)}: {error.strerror}") from None
    listener.listen(256)
    return listener


class _Announcing(uvicorn.Server):
    """Says on stdout that it has started; uvicorn says so in its log only."""

    def __init__(self, config: uvicorn.Config, listener: socket.socket) -> None:
        super().__init__(config)
        self._listener = listener

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"listening on {_url(self._listener)}", flush=True)
