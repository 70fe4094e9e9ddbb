"""Reading of whole HTTP/1.1 messages, as far as the proxy has to separate them."""

from __future__ import annotations

import asyncio

from attrs import frozen

WITHOUT_BODY = (b"204", b"304")


@frozen
class Message:
    """Request or response.

    Attributes:
        content: all bytes that were received.
        complete: whether the sender completed the message; otherwise it closed the connection.
    """

    content: bytes
    complete: bool = True


async def read_message(reader: asyncio.StreamReader) -> Message:
    """Read a message whose body has a length or is absent.

    Raises:
        ConnectionError: the connection was reset.
    """
    head = b""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        return Message(head + await reader.readexactly(_length(head)))
    except asyncio.IncompleteReadError as error:
        return Message(head + error.partial, complete=False)


def _length(head: bytes) -> int:
    first, *lines = head.split(b"\r\n")
    if first.startswith(b"HTTP/") and first.split(b" ")[1] in WITHOUT_BODY:
        return 0
    for line in lines:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0
