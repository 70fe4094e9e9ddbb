"""Faults of the proxy: what can happen to a request or its response on a connection."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from random import Random

from attrs import frozen

from .messages import Message

SEGMENT = 65536
"""Bytes of a duplicated response, at most. They fit into one write: were the second response to arrive later,
no client could distinguish it from the response to its next request.
"""

TIMED_OUT = b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


@frozen
class Exchange:
    """Request of a client that the proxy has received.

    Attributes:
        random: source of random numbers.
        client: connection to the client.
        forward: function that sends the request to the server and returns the response.
    """

    random: Random
    client: asyncio.StreamWriter
    forward: Callable[[], Awaitable[Message]]


Fault = Callable[[Exchange], Awaitable[bool]]
"""Carries out an exchange; returns whether the connection to the client can be used for another one."""


def reset(connection: asyncio.StreamWriter) -> None:
    """Close a connection with RST instead of FIN, discarding what has not been sent."""
    opened: socket.socket = connection.get_extra_info("socket")
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.transport.abort()


async def none(exchange: Exchange) -> bool:
    response = await exchange.forward()
    exchange.client.write(response.content)
    if not response.complete:
        exchange.client.close()
    return response.complete


async def reset_before(exchange: Exchange) -> bool:
    reset(exchange.client)
    return False


async def reset_after(exchange: Exchange) -> bool:
    await exchange.forward()
    reset(exchange.client)
    return False


async def close_after(exchange: Exchange) -> bool:
    await exchange.forward()
    exchange.client.close()
    return False


async def reset_during(exchange: Exchange) -> bool:
    forwarding = asyncio.ensure_future(exchange.forward())
    await asyncio.sleep(exchange.random.uniform(0, 0.003))
    reset(exchange.client)
    await forwarding
    return False


async def truncate(exchange: Exchange) -> bool:
    content = (await exchange.forward()).content
    exchange.client.write(content[: exchange.random.randrange(max(len(content), 1))])
    if exchange.random.random() < 0.5:
        await asyncio.sleep(0.001)
        reset(exchange.client)
    else:
        exchange.client.close()
    return False


async def delay(exchange: Exchange) -> bool:
    response = await exchange.forward()
    await asyncio.sleep(exchange.random.uniform(0.01, 1.0))
    exchange.client.write(response.content)
    return response.complete


async def stall(exchange: Exchange) -> bool:
    if exchange.random.random() < 0.5:
        await exchange.forward()
    await asyncio.sleep(exchange.random.uniform(1.0, 3.0))
    exchange.client.close()
    return False


async def duplicate(exchange: Exchange) -> bool:
    response = await exchange.forward()
    extra = response.content[: exchange.random.choice((1, 20, None))]
    if len(response.content) + len(extra) > SEGMENT:
        extra = b""
    exchange.client.write(response.content + extra)
    return response.complete


async def drip(exchange: Exchange) -> bool:
    response = await exchange.forward()
    size = exchange.random.randint(1, 200)
    loop = asyncio.get_running_loop()
    end = loop.time() + 2.5
    for start in range(0, len(response.content), size):
        exchange.client.write(response.content[start : start + size])
        await exchange.client.drain()
        await asyncio.sleep(exchange.random.uniform(0, 0.05) if loop.time() < end else 0)
    return response.complete


async def garbage(exchange: Exchange) -> bool:
    if exchange.random.random() < 0.5:
        await exchange.forward()
    exchange.client.write(exchange.random.randbytes(exchange.random.randint(1, 300)))
    exchange.client.close()
    return False


async def close_idle(exchange: Exchange) -> bool:
    """Close the connection soon after the response, while the client may be about to use it again."""
    await none(exchange)
    await asyncio.sleep(exchange.random.choice((0, exchange.random.uniform(0, 0.3))))
    if exchange.random.random() < 0.5:
        reset(exchange.client)
    else:
        exchange.client.close()
    return False


async def time_out_idle(exchange: Exchange) -> bool:
    """Send a response that belongs to no request before closing an idle connection, as some servers do."""
    await none(exchange)
    await asyncio.sleep(exchange.random.uniform(0, 0.3))
    exchange.client.write(TIMED_OUT)
    exchange.client.close()
    return False


FAULTS: dict[Fault, int] = {
    none: 600,
    reset_before: 15,
    reset_after: 20,
    close_after: 10,
    reset_during: 15,
    truncate: 30,
    delay: 40,
    stall: 8,
    duplicate: 40,
    drip: 20,
    garbage: 10,
    close_idle: 60,
    time_out_idle: 15,
}
"""Faults with their relative frequencies."""


def draw(random: Random) -> Fault:
    """Draw a fault at random."""
    return random.choices(list(FAULTS), list(FAULTS.values()))[0]
