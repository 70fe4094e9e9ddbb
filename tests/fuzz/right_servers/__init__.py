"""Right servers: variants of the mock that a server may be, about which the fuzzer must report nothing."""

from __future__ import annotations

from . import (
    at_work,
    busy,
    combined,
    company,
    crowd,
    deletes,
    derived,
    errors,
    evolved,
    front,
    identity,
    indexing,
    lists,
    spelling,
    strict,
    terse,
    times,
    wire,
)
from .right_server import RIGHT_SERVERS, RightServer

MODULES = (
    *(
        at_work,
        busy,
        combined,
        company,
        crowd,
        deletes,
        derived,
        errors,
        evolved,
        front,
        identity,
        indexing,
        lists,
        spelling,
        strict,
        terse,
        times,
        wire,
    ),
)
"""Modules that have registered their servers."""

__all__ = ["MODULES", "RIGHT_SERVERS", "RightServer"]
