"""Fixture: a Redis server of one test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from benchmarks.redis_server import MISSING, PROGRAM, RedisServer


@pytest.fixture
def redis_server() -> Iterator[RedisServer]:
    if PROGRAM is None:
        pytest.skip(MISSING)
    with RedisServer() as server:
        yield server
