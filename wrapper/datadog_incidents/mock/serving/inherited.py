"""Sockets of a served mock in a child process, which does not serve it."""

from __future__ import annotations

import os
import socket
from collections.abc import Collection
from contextlib import suppress
from typing import Any


class Inherited:
    """Sockets of a server, which a child process gives up.

    Otherwise, it would keep the port in use after the server has ended, with connections that nobody accepts,
    and clients would wait for the end of connections that the server has closed.

    Args:
        listener: listening socket.
        connections: protocols of the open connections, as uvicorn keeps them.
    """

    def __init__(self, listener: socket.socket, connections: Collection[Any]) -> None:
        self._listener = listener
        self._connections = connections

    def after_fork(self) -> None:
        """Close the sockets. In a child of a child process, they have been closed already."""
        # uvloop keeps open what it is asked to close, so that the descriptor itself is closed.
        descriptor = self._listener.detach()
        if descriptor >= 0:
            os.close(descriptor)
        if self._connections:
            _replace([one.transport.get_extra_info("socket") for one in self._connections])
            self._connections = ()


def _replace(sockets: Collection[Any]) -> None:
    """Let the descriptors of sockets refer to nothing.

    They stay in use, because the transports close them by their numbers when they are collected as garbage,
    which another file of the child process might have by then.
    """
    nothing = os.open(os.devnull, os.O_RDWR)
    for one in sockets:
        with suppress(OSError):
            descriptor = -1 if one is None else one.fileno()
            if descriptor >= 0:  # unless the server has closed it
                os.dup2(nothing, descriptor, inheritable=False)
    os.close(nothing)
