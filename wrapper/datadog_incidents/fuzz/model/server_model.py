"""Model of a server: sends calls, remembers what they must have done, and compares it with what is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from contextlib import contextmanager
from typing import Any

from datadog_incidents_api.operations import OPERATIONS

from ..connection import NotPermittedError
from ..exchanges import Exchange, Request
from ..failures import Failure
from ..session import Session
from . import checks
from .check_registry import Check
from .conformance import described, place, violation_of
from .declared_members import without_undeclared
from .descriptions import obeying
from .draw import Draw
from .history import History
from .json_parts import as_object, reordered
from .memory import Known, Memory
from .operation_schemas import CONFLICT, statuses
from .permissions import permitted
from .refusals import is_undeclared_refusal, may_be_refused
from .relevant_calls import relevant_calls
from .requests import repeats, request
from .server_clock import ServerClock

__all__ = ["CheckFailed", "Draw", "GaveUp", "Key", "ServerModel"]

NOT_FOUND = 404
Key = tuple[str, str, str]
"""Key of a failure; see `Failure`."""


class GaveUp(Exception):  # not an error: a sequence of calls ends early
    """End of a sequence of calls whose state is not known any more, or that may not be sent."""


class CheckFailed(Exception):  # raised to let Hypothesis shorten the sequence of calls
    """Failed check, raised where Hypothesis is to find a shorter sequence of calls."""


class ServerModel:
    """Model of the server for one sequence of calls.

    Args:
        session: session of the run.
        history: what the run has seen of the server so far.
        draw: source of values.
        tolerated: keys of failures that are not raised. Any other is, so that Hypothesis finds a shorter
            sequence. None if no failure is raised.

    Attributes:
        session: session of the run.
        history: what the run has seen of the server so far.
        memory: resources of this sequence.
        exchanges: exchanges of this sequence.
        clock: clock of the server, as responses of this sequence have shown it.
        strangers: IDs of incidents that the run has not created, which others may delete at any time.
        writes: successful exchanges with other methods than GET, while `noting_writes` is active; those of
            probes, which do not belong to the sequence, are among them.
        tests_types: whether incident types are tested without incidents, which need their permissions.
    """

    def __init__(
        self, session: Session, history: History, draw: Draw, *, tolerated: Collection[Key] | None = None
    ) -> None:
        self.session = session
        self.history = history
        self.draw = draw
        self.memory = Memory()
        self.exchanges: list[Exchange] = []
        self.clock = ServerClock()
        self.strangers: set[str] = set()
        self.writes: list[Exchange] = []
        self.tests_types = False
        self._tolerated = tolerated

    @property
    def draw(self) -> Draw:
        """Source of values; on other servers than the mock, of those that keep to the descriptions."""
        return self._draw

    @draw.setter
    def draw(self, draw: Draw) -> None:
        self._draw = draw
        if not self.session.is_mock:
            draw.finish = self._acceptable

    def _acceptable(self, operation: str, sent: dict[str, Any], stored: Mapping[str, Any]) -> dict[str, Any]:
        """Return attributes that no server refuses, given those that are stored."""
        obedient = obeying(operation, sent, stored, self.history.new_word)
        return permitted(operation, obedient, self.memory, alone=self.tests_types)

    @property
    def position(self) -> int:
        """Number of exchanges of the sequence so far."""
        return len(self.exchanges)

    @property
    def last_write(self) -> str | None:
        """ID of the operation that was last called with another method than GET."""
        for exchange in reversed(self.exchanges):
            if exchange.request.method != "GET":
                return exchange.request.operation
        return None

    @contextmanager
    def noting_writes(self) -> Generator[None]:
        """Note what changes the server, whoever sends it through the connection of the session."""

        def note(exchange: Exchange) -> None:
            if exchange.request.method != "GET" and exchange.response.ok:
                self.writes.append(exchange)

        listeners = self.session.connection.listeners
        listeners.append(note)
        try:
            yield
        finally:
            listeners.remove(note)

    def can(self, *operations: str | None) -> bool:
        """Whether operations are selected; None is not."""
        return self.session.selection.has(*operations)

    def call(
        self,
        operation: str,
        path: Mapping[str, str] | None = None,
        *,
        query: Mapping[str, str] | None = None,
        body: Any = None,
    ) -> Exchange:
        """Call an operation and check what holds of any response.

        Args:
            operation: ID of the operation.
            path: path parameters; others are ignored.
            query: query parameters.
            body: JSON body; None sends none.

        Raises:
            GaveUp: a path parameter is missing, because nothing that it could name was created, or a guard
                refused the request.
        """
        if self.position % 2:  # the order of members means nothing
            body = reordered(body)
        sent = request(operation, as_object(path), query=query, body=body)
        if "{" in sent.path:  # encoded in values
            raise GaveUp(f"nothing for a path parameter in {sent.path}")
        exchange = self.send(sent)
        self.check_response(operation, exchange)
        return exchange

    def check_response(self, operation: str, exchange: Exchange) -> None:
        """Check what holds of any response to an operation, and count the exchange as a case."""
        self.session.progress.count_case(exchange.request)
        response = exchange.response
        self.expect(
            checks.SERVER_ERROR,
            response.status < 500,
            operation,
            str(response.status),
            f"expected a status below 500, got {response.error or response.status}",
        )
        self._check_conformance(operation, exchange)

    def send(self, request: Request) -> Exchange:
        """Send a request and add the exchange to the sequence.

        Raises:
            GaveUp: a guard refused the request.
        """
        self.clock.note_request()
        try:
            exchange = self.session.connection.send(request)
        except NotPermittedError as refused:
            raise GaveUp(str(refused)) from None
        self.exchanges.append(exchange)
        return exchange

    def _check_conformance(self, operation: str, exchange: Exchange) -> None:
        if not self.session.selection.checks_for(checks.RESPONSE_CONFORMS.name):
            return
        violation = violation_of(exchange)
        if violation is None or is_undeclared_refusal(self.session, exchange):
            self.session.progress.checks[checks.RESPONSE_CONFORMS.name] += 1
            return
        found = place(exchange, violation)
        self.expect(checks.RESPONSE_CONFORMS, False, operation, found, described(violation))

    @contextmanager
    def ends_at_malformed_response(self) -> Generator[None]:
        """End the sequence at an error that a response of another form than declared has caused.

        Scenarios read responses as the OpenAPI document declares them. One that does not conform is a failure
        already, and must neither end the run nor hide the failures found so far.

        Raises:
            GaveUp: an error followed a response that does not conform.
        """
        try:
            yield
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            if all(violation_of(one) is None for one in self.exchanges):
                raise
            raise GaveUp(f"a response does not conform: {error}") from error

    def success(self, exchange: Exchange) -> Any:
        """Return what the OpenAPI document declares of a response that must be one of success.

        Raises:
            GaveUp: it is not, which is a failure unless a conflict with an earlier request explains it.
        """
        operation = exchange.request.operation or ""
        status = exchange.response.status
        if (
            status == CONFLICT
            and CONFLICT in statuses(operation)
            and repeats(exchange.request, self.exchanges)
        ):
            raise GaveUp("what the request creates exists already")
        if status == NOT_FOUND and self._is_of_deleted_stranger(exchange.request):
            raise GaveUp("somebody else has deleted the incident")
        if may_be_refused(self.session, exchange):
            raise GaveUp("the server may refuse the values")
        if not self.session.is_mock and self.session.identities.is_again(exchange):
            raise GaveUp("what the request creates exists already")
        wanted = OPERATIONS[operation].success
        self.expect(
            checks.VALID_ACCEPTED,
            status in wanted,
            operation,
            str(status),
            f"expected {' or '.join(map(str, wanted))} for a valid request, got {status}",
        )
        if status not in wanted:
            raise GaveUp
        return without_undeclared(operation, exchange.response.json())

    def _is_of_deleted_stranger(self, request: Request) -> bool:
        """Return whether a request is about an incident of `strangers` that is gone, or may not be read."""
        for incident in self.strangers:
            if f"/{incident}/" in request.path:
                if not self.can("get_incident"):
                    return True
                alone = self.call("get_incident", {"incident_id": incident})
                return alone.response.status == NOT_FOUND
        return False

    def expect(
        self,
        check: Check,
        holds: bool,  # the subject of the sentence
        operations: str | Iterable[str | None],
        subject: str,
        message: str | Callable[[], str],
        *,
        about: Iterable[Known] = (),
    ) -> bool:
        """Check an expectation, and add a failure if it does not hold.

        Args:
            check: check.
            holds: whether the expectation holds.
            operations: IDs of the operations that can be at fault, the most likely one first.
            subject: what the failure is about; see `Failure`.
            message: what was expected and what was found; or a function that returns this.
            about: resources that the failure is about, to select the calls that show it; all if empty.

        Returns:
            Whether the expectation holds.

        Raises:
            CheckFailed: the failure is not tolerated, and Hypothesis is to find a shorter sequence.
        """
        if not self.session.selection.checks_for(check.name):
            return holds
        self.session.progress.checks[check.name] += 1
        if holds:
            return True
        named = [operations] if isinstance(operations, str) else operations
        blamed = tuple(dict.fromkeys(filter(None, named)))
        failure = Failure(
            engine="model",
            check=check.name,
            operations=blamed,
            subject=subject,
            message=message if isinstance(message, str) else message(),
            reason=check.reason,
            exchanges=relevant_calls(self.exchanges, blamed, [one.id for one in about]),
        )
        self.session.failures.add(failure)
        if self._tolerated is not None and failure.key not in self._tolerated:
            raise CheckFailed(failure.key)
        return False
