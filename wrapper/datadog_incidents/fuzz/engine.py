"""Interface of the engines."""

from __future__ import annotations

from typing import Protocol

from .session import Session


class Engine(Protocol):
    """Part of the fuzzer that sends requests and adds failures to a session.

    `run` may raise `BudgetExhausted`, `FirstFailure` and `UnreachableError`, which end the run.
    """

    name: str

    def run(self, session: Session) -> None:
        """Test the server of a session."""
        ...
