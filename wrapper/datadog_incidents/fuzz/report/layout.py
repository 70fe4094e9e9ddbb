"""Layout of failures in a limited number of lines."""

from __future__ import annotations

from .failure_text import HEAD, INDENT

HEADLINES = 5
"""Number of further failures for which the first one, if it is long, leaves a line each."""

Block = list[str]
"""Lines of a failure: its head, then its calls."""


def laid_out(blocks: list[Block], room: int) -> tuple[list[Block], int]:
    """Shorten blocks to a number of lines.

    The first is shown with all calls for which there is room, the last ones if there is not enough. Of the
    others, in order, those for which there is room are shown as a whole, and the rest by their first line.

    Args:
        blocks: lines of each failure.
        room: maximum number of lines, at least 11.

    Returns:
        Blocks, and the number of failures that are not among them, for which another line is left.
    """
    if sum(map(len, blocks)) <= room:
        return blocks, 0
    first, *others = blocks
    first = _fitted(first, room - min(len(others), HEADLINES))
    rest = room - len(first)
    shown = len(others) if len(others) <= rest else rest - 1
    spare = rest - shown if shown == len(others) else 0
    result = [first]
    for block in others[:shown]:
        if len(block) - 1 <= spare:
            spare -= len(block) - 1
            result.append(block)
        else:
            result.append(block[:1])
    return result, len(others) - shown


def _fitted(block: Block, room: int) -> Block:
    """A block with its last calls only, if there is no room for all."""
    if len(block) <= room:
        return block
    kept = room - HEAD - 1
    omitted = len(block) - HEAD - kept
    where = f"{INDENT}# {omitted} earlier calls are shown with -v, and in summary.html of --report"
    return [*block[:HEAD], where, *block[-kept:]]
