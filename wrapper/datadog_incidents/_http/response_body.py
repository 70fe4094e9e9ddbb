"""Response body reader: decompresses incrementally and enforces a size limit."""

from __future__ import annotations

import zlib
from typing import Protocol

ACCEPTED_ENCODING = "gzip"
"""The only compression requested, because the standard library can decompress it in bounded pieces."""

_GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS


class BodyError(Exception):
    """The body is truncated, corrupt, too large, or has an unsupported encoding."""


class TooLargeError(BodyError):
    """The body exceeds the size limit."""


class Body:
    """Response body that is received in pieces.

    Args:
        encoding: `Content-Encoding` of the response.
        limit: maximum size in bytes after decompression; None for no limit.

    Raises:
        BodyError: the encoding is unsupported.
    """

    def __init__(self, encoding: str, limit: int | None) -> None:
        self._limit = limit
        self._size = 0
        self._pieces: list[bytes] = []
        self._inflater = _inflater(encoding)

    def feed(self, piece: bytes) -> None:
        """Add the next piece, as received.

        Raises:
            TooLargeError: the body exceeds the limit; the excess has not been decompressed.
            BodyError: the piece cannot be decompressed, or follows the end of the compressed data.
        """
        room = None if self._limit is None else self._limit - self._size
        if self._inflater is not None:
            try:
                # One byte beyond the limit suffices to detect an excess; 0 would mean no limit.
                piece = self._inflater.decompress(piece, 0 if room is None else room + 1)
            except zlib.error as error:
                raise BodyError(f"the body cannot be decompressed: {error}") from None
            if self._inflater.unused_data:  # zlib would buffer all of it, regardless of the limit
                raise BodyError("data follows the end of the compressed body")
        if room is not None and len(piece) > room:
            raise TooLargeError(f"the body has more than {self._limit} bytes (max_response_bytes)")
        self._size += len(piece)
        self._pieces.append(piece)

    def end(self) -> bytes:
        """Finish reading and return the whole body, decompressed.

        Raises:
            BodyError: the compressed data is incomplete.
        """
        if self._inflater is not None and self._pieces and not self._inflater.eof:
            raise BodyError("the compressed body is truncated")
        return b"".join(self._pieces)


class _Inflater(Protocol):
    """Return type of `zlib.decompressobj`, which has no public name."""

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
    raise BodyError(f"the body is encoded as {encoding!a}, which was not requested")
