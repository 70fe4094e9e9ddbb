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
    tasks: list[asyncio.Task[socket.socket]] = []
    error: BaseException | None = None
    winner: socket.socket | None = None
    try:
        running: set[asyncio.Task[socket.socket]] = set()
        while addresses or running:
            if addresses:
                tasks.append(loop.create_task(_connected(addresses.popleft(), sockets)))
                running.add(tasks[-1])
            done, running = await asyncio.wait(
                running, timeout=DELAY if addresses else None, return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                error = task.exception() or error
            winner = next((task.result() for task in done if task.exception() is None), None)
            if winner is not None:
                return winner
        raise error or OSError(f"{host} has no address")
    finally:
        for task in tasks:
            task.cancel()
        unused = [opened for opened in sockets if opened is not winner]
        try:
            await asyncio.gather(*tasks, return_exceptions=True)  # also retrieves their exceptions
        except BaseException:
            unused = sockets
            raise
        finally:
            for opened in unused:
                opened.close()


async def _connected(address: tuple[Any, ...], sockets: list[socket.socket]) -> socket.socket:
    family, kind, protocol, _, destination = address
    opened = socket.socket(family, kind, protocol)  # fails if the system lacks the family
    sockets.append(opened)
    opened.setblocking(False)
    await asyncio.get_running_loop().sock_connect(opened, destination)
    return opened
