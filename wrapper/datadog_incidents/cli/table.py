"""Text table that fits the width of the terminal, formatted row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from unicodedata import combining, east_asian_width

GAP = "  "
MIN_LAST_WIDTH = 20
"""Minimum width of the table's last column, in terminal columns."""


class Column(NamedTuple):
    """Column of a table.

    Attributes:
        name: heading.
        width: width in terminal columns; the last column of the table takes the remaining width.
        rank: priority of removal if the terminal is too narrow, highest first; 0 if never removed.
    """

    name: str
    width: int
    rank: int = 0


class Table:
    """Formatter of a table's heading and rows.

    Args:
        columns: columns from left to right.
        width: width of the terminal; None for no limit, in which case no cell is cut.
    """

    def __init__(self, columns: Sequence[Column], width: int | None) -> None:
        self.columns = list(columns)
        self._limited = width is not None
        if width is None:
            return
        *_, last = columns
        for column in sorted(columns, key=lambda column: -column.rank):
            if column.rank and self._remaining(width) < MIN_LAST_WIDTH:
                self.columns.remove(column)
        self.columns[-1] = last._replace(width=max(self._remaining(width), MIN_LAST_WIDTH))

    def _remaining(self, width: int) -> int:
        """Width that is left for the last column."""
        return width - sum(column.width + len(GAP) for column in self.columns[:-1])

    @property
    def heading(self) -> str:
        """The line of column headings."""
        return self.row({column.name: column.name for column in self.columns})

    def row(self, cells: Mapping[str, str]) -> str:
        """A line of cells; long ones are cut, except in columns of rank 0 other than the last."""
        return GAP.join(self._cell(column, cells[column.name]) for column in self.columns).rstrip()

    def _cell(self, column: Column, text: str) -> str:
        if self._limited and (column.rank or column is self.columns[-1]):
            text = _cut(text, column.width)
        return text + " " * (column.width - _width(text))


def _width(text: str) -> int:
    """Width of a text in terminal columns."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _cut(text: str, width: int) -> str:
    """A text cut to a width, ending in an ellipsis if it was too long."""
    if _width(text) <= width:
        return text
    text = text[: width - 1]
    while _width(text) > width - 1:
        text = text[:-1]
    return f"{text}…"
