"""The sequence of calls that contains every triple."""

from __future__ import annotations

from itertools import product

from datadog_incidents.fuzz.model.scenarios.attributes.sequences import (
    CHUNK,
    CHUNKS,
    LENGTH,
    LETTERS,
    SEQUENCE,
    de_bruijn,
)


def test_every_triple_is_in_a_chunk() -> None:
    step = CHUNK - LENGTH + 1
    chunks = [
        [SEQUENCE[(turn * step + offset) % len(SEQUENCE)] for offset in range(CHUNK)]
        for turn in range(CHUNKS)
    ]
    found = {tuple(chunk[at : at + 3]) for chunk in chunks for at in range(len(chunk) - 2)}
    assert found >= {*product(LETTERS, repeat=3)}


def test_the_sequence_is_the_shortest() -> None:
    assert len(de_bruijn(2, 3)) == 8
    assert len(SEQUENCE) == len(LETTERS) ** LENGTH
