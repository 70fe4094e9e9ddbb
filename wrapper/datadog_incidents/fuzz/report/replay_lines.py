"""Lines of a replay: each result as soon as it is known, but at most 25 lines, unless everything is shown."""

from __future__ import annotations

from collections import Counter

from .summary import MAX_LINES


class ReplayLines:
    """Lines of a replay.

    Args:
        verbose: whether all results are shown.
    """

    def __init__(self, *, verbose: bool) -> None:
        self._room = None if verbose else MAX_LINES - 1  # the last line is that of `end`
        self._omitted = Counter[str]()

    def shown(self, lines: list[str]) -> list[str]:
        """The lines of a result, of which the first begins with the verdict; none if there is no room."""
        if self._room is None:
            return lines
        self._room -= len(lines)
        if self._room >= 0:
            return lines
        self._omitted[lines[0].partition(":")[0]] += 1
        return []

    def end(self) -> list[str]:
        """The line that counts the results that were not shown; none if all were."""
        counts = ", ".join(f"{verdict}: {count}" for verdict, count in sorted(self._omitted.items()))
        total = self._omitted.total()
        return [f"and {total:,} more ({counts}), shown with -v"] if total else []
