"""End of a run from within schemathesis, which has threads of its own and reports exceptions as errors."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from ..budget import BudgetExhausted
from ..connection import UnreachableError
from ..failures import FirstFailure


class GoalReached(BaseException):  # not an error
    """End of one run of schemathesis that has reached what it was for."""


class EndOfRun:
    """What ended a run.

    Attributes:
        cause: the exception that ended the run; None if nothing did.
    """

    def __init__(self) -> None:
        self.cause: BaseException | None = None

    @contextmanager
    def captured(self) -> Generator[None]:
        """Keep an exception that ends the run, and stop schemathesis as an interrupt does.

        An `OSError` is one of the journal or the report. To schemathesis it is one of the network, which ends
        only the test of an operation.
        """
        try:
            yield
        except (BudgetExhausted, FirstFailure, GoalReached, OSError, UnreachableError) as cause:
            self.cause = cause
            raise KeyboardInterrupt from None
