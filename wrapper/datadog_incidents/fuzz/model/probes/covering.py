"""Covering arrays: few rows in which every two options of different factors occur together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from random import Random

Pair = tuple[int, int, int, int]
"""A factor and its option, and a later factor and its option."""


def covering_rows(sizes: Sequence[int], seed: str, limit: int) -> list[list[int]]:
    """Return rows with one option of each factor, which together have all pairs of options.

    Each row takes a pair that is missing so far, and adds the options that have the most such pairs with the
    ones chosen already. The first rows have most of the pairs.

    Args:
        sizes: number of options of each factor.
        seed: seed, which decides between options of equal value.
        limit: maximum number of rows.
    """
    if len(sizes) == 1:
        return [[option] for option in range(sizes[0])][:limit]
    random = Random(seed)  # noqa: S311
    missing = [
        (*one, *other)
        for first, second in combinations(range(len(sizes)), 2)
        for one, other in product(_options(sizes, first), _options(sizes, second))
    ]
    random.shuffle(missing)
    uncovered = dict.fromkeys(missing)
    rows: list[list[int]] = []
    while uncovered and len(rows) < limit:
        row = _row(sizes, uncovered, random)
        for first, second in combinations(sorted(row.items()), 2):
            uncovered.pop((*first, *second), None)
        rows.append([row[factor] for factor in range(len(sizes))])
    return rows


def _options(sizes: Sequence[int], factor: int) -> list[tuple[int, int]]:
    return [(factor, option) for option in range(sizes[factor])]


def _row(sizes: Sequence[int], uncovered: dict[Pair, None], random: Random) -> dict[int, int]:
    first, one, second, other = next(iter(uncovered))
    row = {first: one, second: other}
    others = [factor for factor in range(len(sizes)) if factor not in row]
    random.shuffle(others)
    for factor in others:
        start = random.randrange(sizes[factor])
        options = [(start + turn) % sizes[factor] for turn in range(sizes[factor])]
        gains = {option: _gain(row, factor, option, uncovered) for option in options}
        row[factor] = max(gains, key=gains.__getitem__)
    return row


def _gain(row: dict[int, int], factor: int, option: int, uncovered: dict[Pair, None]) -> int:
    """Return how many of the missing pairs an option adds to a row."""
    return sum(
        ((factor, option, at, one) if factor < at else (at, one, factor, option)) in uncovered
        for at, one in row.items()
    )
