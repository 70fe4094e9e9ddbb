"""Hostile response bodies: memory is proportional to the size limit, and time to the size of the body."""

from __future__ import annotations

import gzip
import itertools
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterable

import pytest

from datadog_incidents._http.response_body import Body, TooLargeError

LIMIT = 4_000_000
CONSTANT = 400_000
"""Memory that does not depend on the limit: buffers of zlib, and the piece that is being read."""
EMPTY_MEMBER = gzip.compress(b"")
EMPTY_BLOCK = b"\0\0\0\xff\xff"
"""Block of deflate that is stored, not the last one, and has no content."""


def read(encoding: str, pieces: Iterable[bytes], limit: int | None = LIMIT) -> bytes:
    body = Body(encoding, limit)
    for piece in pieces:
        body.feed(piece)
    return body.end()


def peak_memory(action: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("size", [1, 10, 1000, 65536])
def test_chunks_of_any_size_take_no_more_memory_than_the_body(size: int) -> None:
    total = 20_000 * size if size < 100 else LIMIT
    chunks = (bytes(size) for _ in range(total // size))
    assert peak_memory(lambda: read("", chunks)) < 1.13 * total + CONSTANT


def test_many_tiny_chunks_of_compressed_data_take_no_more_memory_than_the_body() -> None:
    compressed = zlib.compress(bytes(range(256)) * 400, level=0)
    chunks = (compressed[start : start + 1] for start in range(len(compressed)))
    assert peak_memory(lambda: read("deflate", chunks)) < 1.13 * 102_400 + CONSTANT


@pytest.mark.parametrize("members", [1, 2, 1000])
def test_a_bomb_takes_no_more_memory_than_the_limit(members: int) -> None:
    bomb = gzip.compress(b"\0" * (100_000_000 // members), compresslevel=1) * members

    def attack() -> None:
        with pytest.raises(TooLargeError):
            read("gzip", [bomb])

    assert peak_memory(attack) < 1.13 * LIMIT + CONSTANT


def test_a_body_of_the_limit_is_decompressed_without_a_second_copy() -> None:
    compressed = gzip.compress(b"\0" * LIMIT)
    assert peak_memory(lambda: read("gzip", [compressed])) < 1.13 * LIMIT + CONSTANT


@pytest.mark.parametrize(
    ("start", "repeated"),
    [(b"", EMPTY_MEMBER), (EMPTY_MEMBER[:10], EMPTY_BLOCK)],
    ids=["empty members", "empty blocks"],
)
@pytest.mark.parametrize("size", [1000, 65536])
def test_compressed_data_without_content_is_too_large_in_the_end(
    start: bytes, repeated: bytes, size: int
) -> None:
    """It is never larger than the limit when it is decompressed."""
    piece = repeated * (size // len(repeated))
    endless = itertools.chain([start], itertools.repeat(piece))
    with pytest.raises(TooLargeError):
        read("gzip", endless, limit=1000)


def test_a_long_chain_of_empty_members_takes_time_in_proportion_to_its_length() -> None:
    def seconds(members: int) -> float:
        started = time.process_time()
        assert read("gzip", [EMPTY_MEMBER * members], limit=None) == b""
        return time.process_time() - started

    short, long = (min(seconds(members) for _ in range(3)) for members in (2_000, 20_000))
    assert long < 30 * short  # 10 if it is linear, 100 if it is quadratic
