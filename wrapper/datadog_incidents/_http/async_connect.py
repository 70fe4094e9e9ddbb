"""TCP connections for asyncio, to the address of a host that accepts first ("happy eyeballs", RFC 8305).

`asyncio` has the same, but leaks the socket if the caller is canceled at the wrong time.
"""

from __future__ import annotations

import asyncio
import socket
from collections import deque
from typing import Any

DELAY = 0.25
"""Seconds after which the next address is tried as well, as RFC 8305 recommends."""


async def connect(host: str, port: int) -> socket.socket:
    """Connect to a host.

    Raises:
        OSError: no address accepted the connection, or the host has none.
    """
    loop = asyncio.get_running_loop()
    addresses = deque(await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    sockets: list[socket.socket] = []
    running: set[asyncio.Task[socket.socket]] = set()
    error: BaseException | None = None
    winner: socket.socket | None = None
    try:
        while addresses or running:
            if addresses:
                family, kind, protocol, _, address = addresses.popleft()
                sockets.append(socket.socket(family, kind, protocol))
                running.add(loop.create_task(_connected(sockets[-1], address)))
            done, running = await asyncio.wait(
                running, timeout=DELAY if addresses else None, return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                error = task.exception()
                if error is None:
                    winner = task.result()
                    return winner
        raise error or OSError(f"{host} has no address")
    finally:
        for task in running:
            task.cancel()
        unused = [opened for opened in sockets if opened is not winner]
        try:
            if running:
                await asyncio.wait(running)
        except BaseException:
            unused = sockets
            raise
        finally:
            for opened in unused:
                opened.close()


async def _connected(unconnected: socket.socket, address: Any) -> socket.socket:
    unconnected.setblocking(False)
    await asyncio.get_running_loop().sock_connect(unconnected, address)
    return unconnected
