"""Decompressor for response bodies: takes and returns pieces of bounded size."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_FORMATS = {
    "gzip": 16 + zlib.MAX_WBITS,
    "x-gzip": 16 + zlib.MAX_WBITS,
    "deflate": zlib.MAX_WBITS,  # the format of zlib, as RFC 9110 requires
}
_INPUT = 4096
"""Maximum bytes to decompress at once. Small, because `zlib` copies what follows the end of each member."""
_OUTPUT = 65536
"""Maximum bytes to return at once, to bound the memory that a highly compressed body takes."""


class BodyError(Exception):
    """The body is truncated, corrupt, too large, or has an unsupported encoding."""


class Decompressor:
    """Decompressor for one body: of gzip, with any number of members (RFC 1952), or of deflate.

    Args:
        encoding: `Content-Encoding` of the response, in lower case.

    Raises:
        BodyError: the encoding is unsupported.
    """

    def __init__(self, encoding: str) -> None:
        if encoding not in _FORMATS:
            raise BodyError(f"the body is encoded as {encoding!a}, which was not requested")
        self._format = _FORMATS[encoding]
        self._has_members = encoding != "deflate"
        self._member = zlib.decompressobj(self._format)
        self._problem = "the body cannot be decompressed"

    @property
    def at_end(self) -> bool:
        """Whether the data received so far is complete."""
        return self._member.eof

    def decompress(self, data: bytes) -> Iterator[bytes]:
        """Decompress the next piece of the body.

        Raises:
            BodyError: the piece cannot be decompressed, or follows the end of the compressed data.
        """
        for start in range(0, len(data), _INPUT):
            rest, pending = data[start : start + _INPUT], False
            while rest or pending:
                if self._member.eof:
                    self._start_next_member()
                try:
                    piece = self._member.decompress(rest, _OUTPUT)
                except zlib.error as error:
                    raise BodyError(f"{self._problem}: {error}") from None
                yield piece
                rest = self._member.unconsumed_tail or self._member.unused_data
                # `zlib` may have taken all of the input, but not yet returned all of the output.
                pending = len(piece) == _OUTPUT and not self._member.eof

    def _start_next_member(self) -> None:
        self._problem = "data follows the end of the compressed body"
        if not self._has_members:
            raise BodyError(self._problem)
        self._member = zlib.decompressobj(self._format)
