"""The response body reader decompresses bodies and enforces the size limit."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest

from datadog_incidents._http.response_body import Body, BodyError, TooLargeError

TEXT = b'{"data": []}' * 100
MEMBERS = b"".join(gzip.compress(TEXT[start : start + 100]) for start in range(0, len(TEXT), 100))


def read(content: bytes, encoding: str = "", limit: int | None = None, size: int = 7) -> bytes:
    body = Body(encoding, limit)
    for start in range(0, len(content), size):
        body.feed(content[start : start + size])
    return body.end()


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("", TEXT),
        ("identity", TEXT),
        ("gzip", gzip.compress(TEXT)),
        (" GZip ", gzip.compress(TEXT)),
        ("x-gzip", gzip.compress(TEXT)),
        ("gzip", gzip.compress(TEXT[:500]) + gzip.compress(TEXT[500:])),
        ("gzip", gzip.compress(TEXT) + gzip.compress(b"") * 3),
        ("gzip", gzip.compress(b"") * 3 + gzip.compress(TEXT)),
        ("deflate", zlib.compress(TEXT)),
    ],
    ids=[
        *("none", "identity", "gzip", "odd spelling", "x-gzip"),
        *("two members", "empty members at the end", "empty members at the start", "deflate"),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 100_000])
@pytest.mark.parametrize("limit", [None, len(TEXT), len(TEXT) + 1])
def test_body_is_read_completely(encoding: str, content: bytes, size: int, limit: int | None) -> None:
    assert read(content, encoding, limit, size) == TEXT


@pytest.mark.parametrize("encoding", ["", "gzip", "members"])
@pytest.mark.parametrize("size", [1, 100_000])
def test_body_one_byte_over_the_limit_is_too_large(encoding: str, size: int) -> None:
    contents = {"": TEXT, "gzip": gzip.compress(TEXT), "members": MEMBERS}
    with pytest.raises(TooLargeError, match=f"more than {len(TEXT) - 1} bytes"):
        read(contents[encoding], "gzip" if encoding else "", len(TEXT) - 1, size)


def test_decompression_bomb_takes_no_more_memory_than_the_limit() -> None:
    bomb = gzip.compress(b"\0" * 200_000_000, compresslevel=1)
    tracemalloc.start()
    try:
        with pytest.raises(TooLargeError):
            read(bomb, "gzip", 1_000_000, len(bomb))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_missing_body_is_read_as_an_empty_one(encoding: str) -> None:
    assert read(b"", encoding, 1) == b""


@pytest.mark.parametrize(
    "content",
    [gzip.compress(TEXT)[:-9], gzip.compress(TEXT)[:5], MEMBERS[:-1], MEMBERS + b"\x1f"],
    ids=["end", "start", "end of the last member", "start of another member"],
)
def test_truncated_compressed_body_is_an_error(content: bytes) -> None:
    with pytest.raises(BodyError, match="truncated"):
        read(content, "gzip")


@pytest.mark.parametrize("more", [b"more", b"\0\0", zlib.compress(TEXT)], ids=["text", "zeros", "zlib"])
@pytest.mark.parametrize("size", [1, 100_000])
def test_data_after_a_compressed_body_is_an_error(more: bytes, size: int) -> None:
    for encoding, content in (
        ("gzip", gzip.compress(TEXT)),
        ("gzip", MEMBERS),
        ("deflate", zlib.compress(TEXT)),
    ):
        assert read(content, encoding, 1_000_000, size) == TEXT
        with pytest.raises(BodyError, match="data follows the end"):
            read(content + more, encoding, 1_000_000, size)


def test_deflated_body_has_no_members() -> None:
    for more in (zlib.compress(TEXT), gzip.compress(TEXT)):
        with pytest.raises(BodyError, match="data follows the end"):
            read(zlib.compress(TEXT) + more, "deflate")


def test_corrupt_member_is_an_error() -> None:
    second = bytearray(gzip.compress(TEXT))
    second[-8] ^= 1  # in its checksum
    with pytest.raises(BodyError, match="incorrect data check"):
        read(gzip.compress(TEXT) + second, "gzip")


def test_raw_deflate_is_an_error() -> None:
    """RFC 9110 requires the format of zlib, and the client requests neither."""
    with pytest.raises(BodyError, match="cannot be decompressed"):
        read(zlib.compress(TEXT)[2:-4], "deflate")


def test_body_that_is_not_compressed_as_declared_is_an_error() -> None:
    with pytest.raises(BodyError, match="cannot be decompressed"):
        read(TEXT, "gzip")


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "\x1b[2J"])
def test_unsupported_encoding_is_refused(encoding: str) -> None:
    with pytest.raises(BodyError, match="not requested") as caught:
        Body(encoding, None)
    assert str(caught.value).isprintable()
