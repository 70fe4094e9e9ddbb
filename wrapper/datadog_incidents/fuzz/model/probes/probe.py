"""Base of the probes: sends variations of a sample and reports failures."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from attrs import evolve, frozen

from datadog_incidents._common.json_kinds import is_array, is_object

from ...connection import NotPermittedError
from ...exchanges import Exchange, Request
from ...failures import Failure
from ...session import Session
from .. import checks
from ..check_registry import Check
from ..conformance import described, place, response_rules
from ..declared_members import without_undeclared
from ..refusals import is_undeclared_refusal, may_be_refused
from ..relevant_calls import with_needed
from ..schemas import request_schema
from .places import is_valid
from .sample import Sample

T = TypeVar("T")
QUICK = 24
"""Variations of a sample that a probe sends at most in the profile `quick`; other profiles send all."""
NOT_FOUND, UNSUPPORTED, NOT_IMPLEMENTED = 404, 415, 501
LARGE_PAGE = 100
OFFSET = "OFFSET"
"""Placeholder for the start of a page in the query of a read."""
REPEATS = 3
"""Repetitions of a refused request, each of which must change something; other clients change less often."""
CONTROLS = 5
"""Repetitions without the request, none of which changes anything unless another client is at work."""
MAX_PAGES = 20
"""Pages of a list that are compared before and after a refused request."""


@frozen
class Refusals:
    """Requests that must be refused for one reason.

    Attributes:
        check: check that fails for a request that is not refused.
        statuses: statuses of a refusal.
        variations: subject of a failure, and request.
    """

    check: Check
    statuses: Sequence[int]
    variations: Sequence[tuple[str, Request]]


@frozen
class Probe:
    """Sends variations of one sample, and adds the failures to the session.

    Attributes:
        session: session of the run.
        sample: valid request.
        before: calls that may be the reason why a request is not handled as it should be.
    """

    session: Session
    sample: Sample
    before: tuple[Exchange, ...] = ()

    @property
    def operation(self) -> str:
        """ID of the operation."""
        return self.sample.operation.id

    def send(self, request: Request) -> Exchange:
        """Send a request, which counts as a case, and check that the server does not fail.

        Raises:
            NotPermittedError: a guard refused the request.
        """
        exchange = self.session.connection.send(request)
        self.session.progress.count_case(exchange.request)
        status = exchange.response.status
        # A server need not know OPTIONS, and then says so with 501 (RFC 9110, section 9.1).
        is_unknown = request.method == "OPTIONS" and status == NOT_IMPLEMENTED
        other = "" if request.method == self.sample.operation.method else f"{request.method} "
        self.expect(
            checks.SERVER_ERROR,
            status < 500 or is_unknown,
            f"{other}{status}",
            f"expected a status below 500, got {status}",
            exchange,
        )
        self._check_conforms(exchange)
        return exchange

    def send_permitted(self, request: Request) -> Exchange | None:
        """Send one of several variations as `send`; None if a guard refuses it, which concerns it alone."""
        try:
            return self.send(request)
        except NotPermittedError:
            return None

    def _check_conforms(self, exchange: Exchange) -> None:
        """Check a response of the operation against the OpenAPI document."""
        sent, response = exchange.request, exchange.response
        # A wrong content type may give 415, which is not declared.
        if (
            sent.operation is None
            or response.status == UNSUPPORTED
            or not self.runs(checks.RESPONSE_CONFORMS)
            or is_undeclared_refusal(self.session, exchange)
        ):
            return
        kind = response.headers.get("content-type", "")
        path = self.sample.operation.path
        violations = response_rules().violations(path, sent.method, response.status, kind, response.body)
        found = next(iter(violations), None)
        self.expect(
            checks.RESPONSE_CONFORMS,
            found is None,
            place(exchange, found) if found else "",
            described(found) if found else "",
            exchange,
        )

    def expect(
        self,
        check: Check,
        holds: bool,
        subject: str,
        message: str,
        *exchanges: Exchange,
        also: Iterable[str] = (),
        may_refuse: bool = True,
    ) -> bool:
        """Check an expectation, and add a failure if it does not hold.

        Args:
            check: check.
            holds: whether the expectation holds.
            subject: what the failure is about; see `Failure`.
            message: what was expected and what was found.
            exchanges: calls whose responses show the failure.
            also: IDs of further operations that may be the cause.
            may_refuse: whether the expectation holds if the server may refuse the values of a request.

        Returns:
            Whether the expectation holds.
        """
        if not self.session.selection.checks_for(check.name):
            return holds
        if may_refuse and check is not checks.RESPONSE_CONFORMS:
            holds = holds or any(may_be_refused(self.session, one) for one in exchanges)
        self.session.progress.checks[check.name] += 1
        if not holds:
            self.session.failures.add(
                Failure(
                    engine="model",
                    check=check.name,
                    operations=(*dict.fromkeys((self.operation, *also)),),
                    subject=subject,
                    message=message,
                    reason=check.reason,
                    exchanges=self._shown_by(exchanges),
                )
            )
        return holds

    def _shown_by(self, exchanges: Sequence[Exchange]) -> tuple[Exchange, ...]:
        """Return the calls that show a failure, with those that they need."""
        shown = (*self.before, *exchanges)
        model = self.sample.model
        return shown if model is None else with_needed(model.writes, shown)

    def runs(self, *of: Check) -> bool:
        """Whether at least one of some checks is selected."""
        return any(self.session.selection.checks_for(one.name) for one in of)

    def some(self, variations: Iterable[T], limit: int = QUICK) -> list[T]:
        """Return all variations, or in the profile `quick` some, chosen by the seed and the operation."""
        found = [*variations]
        if self.session.profile.name != "quick" or len(found) <= limit:
            return found
        chosen = random.Random(f"{self.session.seed} {self.operation}").sample(range(len(found)), limit)  # noqa: S311
        return [found[index] for index in sorted(chosen)]

    def refused(
        self, check: Check, variations: Sequence[tuple[str, Request]], statuses: Sequence[int]
    ) -> None:
        """Send requests that must be refused, and check that they change nothing.

        Args:
            check: check that fails for a request that is not refused.
            variations: subject of a failure, and request.
            statuses: statuses of a refusal.
        """
        self.all_refused([Refusals(check, statuses, variations)])

    def all_refused(self, groups: Sequence[Refusals]) -> None:
        """Send requests of several groups, and check once that they change nothing; see `refused`."""
        variations = [one for group in groups for one in group.variations]
        if not variations:
            return
        if self.sample.operation.method == "DELETE" and "{" not in self.sample.operation.path:
            self.sample.fresh()  # another probe may have deleted all that there was
        before = self._snapshot()
        sent = [one for group in groups for one in self._sent(group)]
        if any(exchange.response.ok for *_, exchange in sent):
            return  # a failure already, or a body that marks have made valid, and a change in either case
        if not sent or not self.sample.reads or self._snapshot() == before or self._others_work():
            return
        found = [(subject, request) for subject, request, _ in sent]
        while len(found) > 1:  # which of them it was, by halves
            half = found[: len(found) // 2]
            found = half if self._changed([one for _, one in half]) else found[len(half) :]
        subject, request = found[0]
        # Without an ID in the path there is no fresh resource, and a change may be possible only once, but a
        # create is always possible.
        is_repeatable = "{" in self.sample.operation.path or self.sample.operation.method == "POST"
        if is_repeatable and not all(self._changed([request]) for _ in range(REPEATS)):
            return  # something else has changed meanwhile
        if self._others_work():
            return
        fresh = Probe(self.session, self.sample.fresh())
        refused = self.session.connection.send(self._about(fresh.sample, request))
        shown = [self.session.connection.send(page(one)) for one in fresh.sample.reads]
        message = f"expected no change by a refused request ({subject}), but what is read afterwards differs"
        fresh.expect(checks.REFUSED_CHANGES_NOTHING, False, subject, message, refused, *shown)

    def _sent(self, group: Refusals) -> Iterator[tuple[str, Request, Exchange]]:
        """Send the requests of a group, check their statuses, and yield those that the guards permit."""
        expected = " or ".join(map(str, group.statuses))
        for subject, request in group.variations:
            exchange = self.send_permitted(request)
            if exchange is None:
                continue
            status = exchange.response.status
            if not self._is_made_valid(request, exchange.request):
                self.expect(
                    group.check,
                    status in group.statuses,
                    subject,
                    f"expected {expected} for {subject}, got {status}",
                    exchange,
                    may_refuse=NOT_FOUND in group.statuses,
                )
            yield subject, request, exchange

    def _is_made_valid(self, request: Request, sent: Request) -> bool:
        """Return whether the connection has made an invalid body valid, by the marks of a live run."""
        schema = request_schema(self.operation)
        if schema is None or sent.body == request.body:
            return False
        return not is_valid(schema, request.json()) and is_valid(schema, sent.json())

    def _others_work(self) -> bool:
        """Return whether another client changes what is read."""
        return any(self._changed(()) for _ in range(CONTROLS))

    def _changed(self, requests: Iterable[Request]) -> bool:
        """Send requests about a fresh sample, and return whether they change something."""
        fresh = Probe(self.session, self.sample.fresh())
        before = fresh._snapshot()
        for request in requests:
            self.session.connection.send(self._about(fresh.sample, request))
        return fresh._snapshot() != before

    def _about(self, fresh: Sample, request: Request) -> Request:
        """Return a request about another sample; one whose path is the variation keeps it."""
        return evolve(request, path=fresh.path) if request.path == self.sample.path else request

    def _snapshot(self) -> list[Any]:
        if self.sample.operation.method == "GET" or not self.runs(checks.REFUSED_CHANGES_NOTHING):
            return []
        return [page for one in self.sample.reads for page in self._pages(one)]

    def _pages(self, request: Request) -> Iterable[Any]:
        """Yield the status and body of a response; for a list in pages, of all pages."""
        offset = 0
        for _ in range(MAX_PAGES):
            response = self.session.connection.send(page(request, offset)).response
            document = response.json()
            # On other servers, what is not declared may change with each read.
            is_shown = response.ok and not self.session.is_mock
            yield (
                response.status,
                without_undeclared(request.operation or "", document) if is_shown else document,
            )
            items = document.get("data") if is_object(document) else None
            if OFFSET not in request.query or not is_array(items) or len(items) < LARGE_PAGE:
                return
            offset += len(items)


def page(request: Request, offset: int = 0) -> Request:
    """Return a read with the offset of its page."""
    return evolve(request, query=request.query.replace(OFFSET, str(offset)))


def shortened(value: object, limit: int = 30) -> str:
    """Return a value for a subject, as text of limited length."""
    text = repr(value)
    return text if len(text) <= limit else f"{text[: limit - 10]}\u2026"
