"""Patience with what a server updates after its response, such as the index of searches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from .server_model import ServerModel

T = TypeVar("T")
FIRST_WAIT = 0.1
"""Seconds to wait before something is repeated for the first time; later waits are longer."""


def patiently(model: ServerModel, find_problems: Callable[[], list[T]]) -> list[T]:
    """Call a function until it finds no problem, or the time for the server's index has passed."""
    patience, wait = (0.0 if model.session.is_mock else model.session.profile.settle), FIRST_WAIT
    while True:
        problems = find_problems()
        if not problems or patience <= 0:
            return problems
        model.session.connection.budget.pause(min(wait, patience))
        patience, wait = patience - wait, wait * 2
