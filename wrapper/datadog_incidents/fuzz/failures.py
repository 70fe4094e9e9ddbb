"""Failures of a run: each distinct one once, with a short sequence of calls that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Lock

from attrs import evolve, frozen

from .exchanges import Exchange
from .failure_limits import MAX_BYTES, MAX_CALLS, MAX_DISTINCT, shortened, size

SERVER_ERRORS = frozenset({"server_error", "not_a_server_error"})
"""Checks of either engine that no response has a 5xx status."""


@frozen
class Failure:
    """Failed check.

    Attributes:
        engine: name of the engine, `model` or `contract`.
        check: name of the check.
        operations: IDs of the operations that can be at fault, the most likely one first.
        subject: what the failure is about, e.g. the name of an attribute or parameter; failures of one check
            with the same first operation and subject count as one.
        message: what was expected, and what was found instead.
        reason: why this is expected, one sentence.
        exchanges: sequence of calls that shows the failure, the failed one last.
        test: name of the test of the engine that has found it, which a replay runs again; empty if the engine
            has no tests of its own.
    """

    engine: str
    check: str
    operations: tuple[str, ...]
    subject: str
    message: str
    reason: str
    exchanges: tuple[Exchange, ...]
    test: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes the failure distinct: check, first operation and subject."""
        return self.check, self.operations[0], self.subject

    @property
    def server_error(self) -> tuple[str, str, int] | None:
        """Method, operation and status of the failed call if that is a server error, else None."""
        if not self.exchanges or self.exchanges[-1].response.status < 500:
            return None
        failed = self.exchanges[-1]
        return failed.request.method, failed.request.operation or self.operations[0], failed.response.status


class FirstFailure(BaseException):  # not an error: the run ends as requested
    """End of a run that stops at the first failure."""


class Failures:
    """Distinct failures, in the order in which they were found, within the limits of `failure_limits`.

    Args:
        stop_at: predicate that ends the run at a failure; None for a run that goes on.

    Attributes:
        test: name of the test that is running; see `Failure`.
        omitted: number of failures that were not kept, because too many distinct ones were before.
        explained: names of checks that failed for a response with a 5xx status, which is a failure already.
    """

    def __init__(self, stop_at: Callable[[Failure], bool] | None = None) -> None:
        self._found: dict[tuple[str, str, str], Failure] = {}
        self._kinds: set[tuple[str, str]] = set()
        self._errors: set[tuple[str, str, int]] = set()
        self._bytes = 0
        self._stop_at = stop_at
        self._lock = Lock()
        self.test = ""
        self.omitted = 0
        self.explained: set[str] = set()

    def add(self, failure: Failure) -> None:
        """Add a failure.

        Of several with one key, the one with the fewest exchanges is kept, and of these the one with the
        smallest requests; or the one that ends the run. What else is wrong with a server error follows from
        it, and is no failure of its own.

        Raises:
            FirstFailure: the run ends at this failure.
        """
        failure = evolve(
            failure,
            subject=shortened(failure.subject),
            message=shortened(failure.message),
            test=failure.test or self.test,
        )
        is_last = self._stop_at is not None and self._stop_at(failure)
        with self._lock:
            known = self._found.get(failure.key)
            if known is None and not is_last and self._follows_from_error(failure):
                self.explained.add(failure.check)
            elif known is None:
                self._add_first(failure)
            elif is_last or _is_simpler(failure, known):
                self._replace(known, failure)
        if is_last:
            raise FirstFailure

    def _follows_from_error(self, failure: Failure) -> bool:
        """Whether a failure is what else is wrong with a server error that is a failure already."""
        # Those of calls at the same time are about all of them, not about the last one.
        return failure.server_error in self._errors and not failure.check.startswith("concurrent_")

    def _add_first(self, failure: Failure) -> None:
        """Keep a failure, unless there are too many; but always the first of a check and operation."""
        if len(self._found) >= MAX_DISTINCT and failure.key[:2] in self._kinds:
            self.omitted += 1
            return
        self._kinds.add(failure.key[:2])
        if failure.server_error is not None and failure.check in SERVER_ERRORS:
            self._errors.add(failure.server_error)
        if not self._has_room(failure):
            count = len(failure.exchanges)
            calls = f"its {count:,} {'call was' if count == 1 else 'calls were'} too large to be kept"
            failure = evolve(failure, message=f"{failure.message} ({calls})", exchanges=())
        self._keep(failure)

    def _replace(self, known: Failure, failure: Failure) -> None:
        if self._has_room(failure, known):
            self._keep(failure, known)

    def _has_room(self, failure: Failure, replaced: Failure | None = None) -> bool:
        return len(failure.exchanges) <= MAX_CALLS and self._bytes_with(failure, replaced) <= MAX_BYTES

    def _keep(self, failure: Failure, replaced: Failure | None = None) -> None:
        self._bytes = self._bytes_with(failure, replaced)
        self._found[failure.key] = failure

    def _bytes_with(self, failure: Failure, replaced: Failure | None) -> int:
        return self._bytes + size(failure.exchanges) - (size(replaced.exchanges) if replaced else 0)

    def __contains__(self, key: object) -> bool:
        return key in self._found

    def __iter__(self) -> Iterator[Failure]:
        return iter([*self._found.values()])

    def __len__(self) -> int:
        return len(self._found)


def _is_simpler(failure: Failure, known: Failure) -> bool:
    """Whether a failure shows the same as a known one with fewer calls, or as many and smaller requests."""
    return failure.server_error == known.server_error and _extent(failure) < _extent(known)


def _extent(failure: Failure) -> tuple[int, int]:
    """Return the number of calls that show a failure, and the size of their requests."""
    requests = (one.request for one in failure.exchanges)
    return len(failure.exchanges), sum(len(one.path) + len(one.query) + len(one.body) for one in requests)
