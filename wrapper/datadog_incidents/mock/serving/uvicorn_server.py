"""HTTP server of the mock, run by uvicorn."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import socket
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from threading import Thread
from typing import Protocol

import uvicorn

from datadog_incidents._common.fork import notify_after_fork
from datadog_incidents._http.base_url import is_loopback

from ..core.faults import InjectedError
from .asgi import MockApp
from .host_access import check_address
from .inherited import Inherited
from .protocols import protocol

GRACE = 1
"""Seconds that pending calls have to finish when the server stops."""

KEEP_ALIVE = 75
"""Seconds after which an idle connection is closed: far more than clients wait before they use one again.

With uvicorn's own 5 seconds, a client that trusts connections for as long sends requests into closing ones.
"""

QUEUE = 2048
"""Connections that can wait to be accepted."""

GARBAGE = 10_000
"""New objects after which the garbage collector of the server's process looks for cycles."""

TICK = 0.1
"""Seconds after which uvicorn's own tasks are due again, such as the header `Date`."""

BATCH = 64
"""Connections that are accepted at once, of which those beyond the limit are then refused.

A larger batch could exceed the number of files that the process may open, before any is refused.
"""


class HasASGIApp(Protocol):
    """Object with an ASGI application, such as `MockDatadog`."""

    @property
    def app(self) -> MockApp:
        """ASGI application."""
        ...


def serve(
    mock: HasASGIApp,
    host: str,
    port: int,
    on_exposure: Callable[[], None] | None = None,
    allowed_hosts: Iterable[str] = (),
) -> None:
    """Serve a mock until SIGINT or SIGTERM.

    Prints `listening on http://HOST:PORT` as soon as connections are accepted.

    Args:
        mock: mock to serve.
        host: host name or address to listen on.
        port: port to listen on; 0 selects a free one.
        on_exposure: called before the start if other machines may reach the address.
        allowed_hosts: further names and addresses that the header `Host` of requests can have.

    Raises:
        OSError: the address is in use or does not belong to this machine.
        ValueError: one of `allowed_hosts` is neither the name of a host nor an address.
    """
    # Closed here as well: older versions of uvicorn leave it open if stopped before they have started.
    with _listener(host, port) as listener:
        if on_exposure is not None and not is_loopback(listener.getsockname()[0]):
            on_exposure()
        server = _AnnouncingServer(_config(mock, host, allowed_hosts), listener)
        # The state of the mock has no cycles, but would be visited again and again while it grows.
        gc.freeze()
        gc.set_threshold(GARBAGE)
        with _stop_on_signals(server):
            server.run(sockets=[listener])


@contextmanager
def serving(
    mock: HasASGIApp, host: str = "127.0.0.1", port: int = 0, allowed_hosts: Iterable[str] = ()
) -> Generator[str]:
    """Serve a mock from a thread; yields the URL at which this machine reaches it.

    Args:
        mock: mock to serve.
        host: host name or address to listen on.
        port: port to listen on; 0 selects a free one.
        allowed_hosts: further names and addresses that the header `Host` of requests can have.

    Raises:
        OSError: the address is in use or does not belong to this machine.
        ValueError: host or port is none, or one of `allowed_hosts` is neither the name of a host nor an
            address.
    """
    check_address(host, port)
    with _listener(host, port) as listener:
        url = _url(listener).replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:")
        server = _Server(_config(mock, host, allowed_hosts))
        notify_after_fork(inherited := Inherited(listener, server.server_state.connections))

        def run() -> None:
            # If the server cannot start, connections are then refused, instead of waiting without end.
            with listener:
                server.run(sockets=[listener])

        # The kernel already accepts connections; requests wait in its queue until the application runs.
        thread = Thread(target=run, name="datadog-incidents mock", daemon=True)
        thread.start()
        try:
            yield url
        finally:
            server.stop()
            thread.join()
            del inherited  # until now, it has been notified of forks


@contextmanager
def _stop_on_signals(server: _Server) -> Generator[None]:
    """Stop the server on SIGINT and SIGTERM. uvicorn's own handlers raise the signal again afterwards."""

    def stop(*_: object) -> None:
        server.stop()

    before = {one: signal.signal(one, stop) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _config(mock: HasASGIApp, host: str, allowed_hosts: Iterable[str] = ()) -> uvicorn.Config:
    logging.getLogger("uvicorn.error").addFilter(_is_unexpected)
    return uvicorn.Config(
        mock.app.listening_on(host, allowed_hosts),
        http=protocol(),  # uvicorn itself takes uvloop where it is installed
        ws="none",
        backlog=BATCH,
        log_config=None,  # uvicorn's own would close the logging handlers of the application
        log_level="error",
        access_log=False,
        lifespan="off",
        proxy_headers=False,  # the mock uses neither the client's address nor the scheme
        server_header=False,
        timeout_graceful_shutdown=GRACE,
        timeout_keep_alive=KEEP_ALIVE,
    )


def _is_unexpected(record: logging.LogRecord) -> bool:
    """Filter out errors of injected faults and of calls that are canceled when the server stops."""
    return not (record.exc_info and isinstance(record.exc_info[1], (InjectedError, asyncio.CancelledError)))


def _url(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://{_address(host, port)}"


def _address(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio disables Nagle's algorithm only if the protocol is given; otherwise responses take 40 ms.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise OSError(error.errno, f"cannot listen on {_address(host, port)}: {error.strerror}") from None
    listener.listen(QUEUE)
    return listener


class _Server(uvicorn.Server):
    """uvicorn server that accepts few of the waiting connections at once, and stops without delay."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """Stop the server, from any thread, or keep it from starting."""
        self.should_exit = True
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended by itself
                self._loop.call_soon_threadsafe(self._stopping.set)

    async def main_loop(self) -> None:
        """Do what uvicorn does, except that `stop` ends the wait between two ticks."""
        self._loop = asyncio.get_running_loop()
        counter = 0
        while not await self.on_tick(counter):
            counter = (counter + 1) % 864_000
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), TICK)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if isinstance(self.config.app, MockApp):
            self.config.app.end_streams()
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)  # which waits for them, at least 0.1 seconds

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for listener in sockets or ():
            listener.listen(QUEUE)  # asyncio has replaced the length of the queue by that of the batch

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        try:
            await super().serve(sockets)
        finally:
            # uvicorn leaves them open after an error in `startup`, and uvloop then waits without end.
            for server in getattr(self, "servers", ()):
                server.close()


class _AnnouncingServer(_Server):
    """uvicorn server that prints its URL when it has started; uvicorn itself only logs it."""

    def __init__(self, config: uvicorn.Config, listener: socket.socket) -> None:
        super().__init__(config)
        self._listener = listener

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        print(f"listening on {_url(self._listener)}", flush=True)
