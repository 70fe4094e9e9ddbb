"""The body of a reply: decompressed, and no larger than was agreed."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest

from datadog_incidents._http.response_body import Body, BodyError, TooLargeError

TEXT = b'{"data": []}' * 100


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
        ("deflate", zlib.compress(TEXT)),
    ],
    ids=["none", "identity", "gzip", "spelt oddly", "x-gzip", "deflate"],
)
@pytest.mark.parametrize("size", [1, 7, 100_000])
@pytest.mark.parametrize("limit", [None, len(TEXT), len(TEXT) + 1])
def test_a_body_is_read_whole(encoding: str, content: bytes, size: int, limit: int | None) -> None:
    assert read(content, encoding, limit, size) == TEXT


@pytest.mark.parametrize("encoding", ["", "gzip"])
@pytest.mark.parametrize("size", [1, 100_000])
def test_one_byte_too_many_is_too_large(encoding: str, size: int) -> None:
    content = gzip.compress(TEXT) if encoding else TEXT
    with pytest.raises(TooLargeError, match=f"more than {len(TEXT) - 1} bytes"):
        read(content, encoding, len(TEXT) - 1, size)


def test_a_bomb_takes_no_more_memory_than_the_limit() -> None:
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
def test_no_body_is_an_empty_one(encoding: str) -> None:
    assert read(b"", encoding, 1) == b""


@pytest.mark.parametrize("content", [gzip.compress(TEXT)[:-9], gzip.compress(TEXT)[:5]], ids=["end", "start"])
def test_a_compressed_body_that_stops_in_the_middle_is_no_body(content: bytes) -> None:
    with pytest.raises(BodyError, match="cut short"):
        read(content, "gzip")


def test_nothing_may_follow_a_compressed_body() -> None:
    body = Body("gzip", 1_000_000)
    with pytest.raises(BodyError, match="goes on after its end"):
        body.feed(gzip.compress(TEXT) + b"more")
    body = Body("gzip", 1_000_000)
    body.feed(gzip.compress(TEXT))
    body.feed(b"")
    with pytest.raises(BodyError, match="goes on after its end"):
        body.feed(b"more")


def test_what_is_not_compressed_as_it_says_is_no_body() -> None:
    with pytest.raises(BodyError, match="cannot be decompressed"):
        read(TEXT, "gzip")


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "\x1b[2J"])
def test_a_compression_that_was_not_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(BodyError, match="not asked for") as caught:
        Body(encoding, None)
    assert str(caught.value).isprintable()
