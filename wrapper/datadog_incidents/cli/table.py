"""A table that is printed row by row, as wide as the terminal and no wider."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from unicodedata import combining, east_asian_width

GAP = "  "
LEAST = 20
"""Columns of the terminal that the last column of the table has to be left with."""


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        name: its heading.
        width: how wide it is; the last column takes what is left.
        rank: of the columns there is no room for, those of the highest rank go first; 0 stays.
    """

    name: str
    width: int
    rank: int = 0


class Table:
    """Rows under headings.

    Args:
        columns: from left to right.
        width: of the terminal; None for as wide as it takes, nothing being cut.
    """

    def __init__(self, columns: Sequence[Column], width: int | None) -> None:
        self.columns = list(columns)
        self._limited = width is not None
        if width is None:
            return
        *_, last = columns
        for column in sorted(columns, key=lambda column: -column.rank):
            if column.rank and self._left(width) < LEAST:
                self.columns.remove(column)
        self.columns[-1] = last._replace(width=max(self._left(width), LEAST))

    def _left(self, width: int) -> int:
        return width - sum(column.width + len(GAP) for column in self.columns[:-1])

    @property
    def heading(self) -> str:
        return self.row({column.name: column.name for column in self.columns})

    def row(self, cells: Mapping[str, str]) -> str:
        """One line; cells that are too long are cut, unless their column has to stay."""
        return GAP.join(self._cell(column, cells[column.name]) for column in self.columns).rstrip()

    def _cell(self, column: Column, text: str) -> str:
        if self._limited and (column.rank or column is self.columns[-1]):
            text = _cut(text, column.width)
        return text + " " * (column.width - _width(text))


def _width(text: str) -> int:
    """Columns of a terminal that a text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def _cut(text: str, width: int) -> str:
    if _width(text) <= width:
        return text
    text = text[: width - 1]
    while _width(text) > width - 1:
        text = text[:-1]
    return f"{text}…"
