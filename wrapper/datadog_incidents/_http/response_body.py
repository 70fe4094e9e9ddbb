"""Response body reader: decompresses incrementally and enforces a size limit."""

from __future__ import annotations

from io import BytesIO

from .decompression import BodyError, Decompressor

__all__ = ["ACCEPTED_ENCODING", "Body", "BodyError", "TooLargeError"]

ACCEPTED_ENCODING = "gzip"
"""The only compression requested, because the standard library can decompress it in bounded pieces."""

_OVERHEAD = 65536
"""Bytes by which a compressed body may be larger than twice its limit, for headers and trailers of gzip."""


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
        encoding = encoding.strip().lower()
        self._limit = limit
        self._received = 0
        self._size = 0
        # A buffer, because a list of pieces would take far more memory than the limit if they are tiny.
        # `BytesIO`, unlike `bytearray`, returns its content without a copy.
        self._content = BytesIO()
        self._decompressor = None if encoding in ("", "identity") else Decompressor(encoding)

    def feed(self, piece: bytes) -> None:
        """Add the next piece, as received.

        Raises:
            TooLargeError: the body exceeds the limit; the excess has not been decompressed.
            BodyError: the piece cannot be decompressed, or follows the end of the compressed data.
        """
        self._received += len(piece)
        if self._decompressor is None:
            self._add(piece)
            return
        # Members and blocks can be empty, so the limit of the content alone would permit an endless body.
        if self._limit is not None and self._received > 2 * self._limit + _OVERHEAD:
            raise self._too_large()
        for decompressed in self._decompressor.decompress(piece):
            self._add(decompressed)

    def _add(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._limit is not None and self._size > self._limit:
            raise self._too_large()
        self._content.write(piece)

    def _too_large(self) -> TooLargeError:
        return TooLargeError(f"the body has more than {self._limit} bytes (max_response_bytes)")

    def end(self) -> bytes:
        """Finish reading and return the whole body, decompressed.

        Raises:
            BodyError: the compressed data is incomplete.
        """
        if self._decompressor is not None and self._received and not self._decompressor.at_end:
            raise BodyError("the compressed body is truncated")
        return self._content.getvalue()
