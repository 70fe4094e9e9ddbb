"""Other clients, which may use the server, too: what one can have caused counts if it is wrong every time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .server_model import ServerModel

T = TypeVar("T")
REPETITIONS = 20
"""Repetitions of what another client may have spoiled; no run has so much bad luck."""


def repetitions(model: ServerModel) -> int:
    """Return how often something wrong is repeated, because another client may have caused it."""
    return REPETITIONS if model.session.is_shared else 0


def reread(model: ServerModel, read: Callable[[], T], is_right: Callable[[T], bool]) -> T:
    """Read something, and read it again while it is wrong: another client may have changed it meanwhile."""
    found = read()
    for _ in range(repetitions(model)):
        if is_right(found):
            break
        found = read()
    return found


def is_wrong_again(model: ServerModel, is_wrong: bool, repeat: Callable[[], bool]) -> bool:
    """Return whether what is wrong is so every time.

    Args:
        model: the model.
        is_wrong: whether it was wrong the first time.
        repeat: function that makes all calls again, and returns whether it is still wrong.
    """
    for _ in range(repetitions(model)):
        if not is_wrong:
            break
        is_wrong = repeat()
    return is_wrong
