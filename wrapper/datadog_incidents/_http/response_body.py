"""The body of a reply as it comes in: decompressed, and never larger than was agreed."""

from __future__ import annotations

import zlib
from typing import Protocol

ACCEPTED = "gzip"
"""The only compression asked for, because it is one that can be undone a bounded piece at a time."""

_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS


class BodyError(Exception):
    """A body that cannot be read to its end."""


class TooLargeError(BodyError):
    """A body that is larger than was agreed."""


class Body:
    """Takes a body in pieces.

    Args:
        encoding: the reply's `Content-Encoding`.
        limit: bytes at most, decompressed; None for no limit.
    """

    def __init__(self, encoding: str, limit: int | None) -> None:
        self._limit = limit
        self._size = 0
        self._pieces: list[bytes] = []
        self._inflater = _inflater(encoding)

    def feed(self, piece: bytes) -> None:
        """Take the next piece, as received.

        Raises:
            TooLargeError: it would be too much; memory was taken only up to the limit.
            BodyError: it cannot be decompressed, or comes after the end of what could.
        """
        room = None if self._limit is None else self._limit - self._size
        if self._inflater is not None:
            try:
                # One byte more than there is room for tells that there is more; 0 would mean no limit.
                piece = self._inflater.decompress(piece, 0 if room is None else room + 1)
            except zlib.error as error:
                raise BodyError(f"the body cannot be decompressed: {error}") from None
            if self._inflater.unused_data:  # zlib would keep all of it, whatever the limit
                raise BodyError("the compressed body goes on after its end")
        if room is not None and len(piece) > room:
            raise TooLargeError(f"the body has more than {self._limit} bytes (max_response_bytes)")
        self._size += len(piece)
        self._pieces.append(piece)

    def end(self) -> bytes:
        """The whole body.

        Raises:
            BodyError: compressed data that stops in the middle.
        """
        if self._inflater is not None and self._pieces and not self._inflater.eof:
            raise BodyError("the compressed body is cut short")
        return b"".join(self._pieces)


class _Inflater(Protocol):
    """What `zlib.decompressobj` gives, which has no public name."""

    @property
    def unused_data(self) -> bytes: ...
    @property
    def eof(self) -> bool: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


def _inflater(encoding: str) -> _Inflater | None:
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return None
    if encoding in ("gzip", "x-gzip", "deflate"):
        return zlib.decompressobj(_GZIP_OR_ZLIB)
    raise BodyError(f"the body is encoded as {encoding!a}, which was not asked for")
