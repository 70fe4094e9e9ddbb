"""Part of the interface of a mock: injected faults."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from typing import Any

from ..core.fault_arguments import as_body, check_types
from ..core.fault_conditions import FaultConditions, Match, check_conditions
from ..core.fault_queue import Occurrence, check_occurrence
from ..core.faults import Fault, check_fault
from ..core.latency import Latency
from ..core.pending_faults import PendingFault, pending, warn_of_unused
from ..server import Server
from ..serving.endpoints import faults


class FaultInjection:
    """Faults of the next calls of a mock."""

    _server: Server

    def fail_next(
        self,
        status: int | None = None,
        *,
        times: int | None = None,
        after: int = 0,
        probability: float | None = None,
        operation: str | None = None,
        path: str | None = None,
        match: Match | None = None,
        headers: Mapping[str, str] | None = None,
        body: bytes | str | Mapping[str, Any] | Sequence[Any] | None = None,
        refuse: bool = False,
        drop: bool = False,
        truncate: bool = False,
        delay: float = 0.0,
        latency: Latency | None = None,
        evolve: bool = False,
    ) -> None:
        """Inject a fault into the next calls.

        Args:
            status: HTTP status from 200 to 599 to respond with, without carrying out the call. A 429 includes
                rate-limit headers. None carries out the call and alters its response as the other arguments
                specify.
            times: number of calls, at most 10,000. None for one call or, with `probability`, for all until
                `clear_faults` or `reset`.
            after: number of calls that meet the conditions and are not affected yet, at most 10,000.
            probability: probability that a call that meets the conditions fails, above 0 and at most 1. It
                depends on the seed of the mock: the same calls fail each time.
            operation: ID of the operation to fail; None for the next call of any operation.
            path: path of the calls to fail, percent-encoded, without the query. `{...}`, as in the OpenAPI
                document, and `*` stand for any text without a slash. None for any path.
            match: function that receives a `ReceivedRequest` and returns whether the call is to fail.
                Its exceptions are raised by the call in process, and give 500 over HTTP.
            headers: headers to set on the response.
            body: body that replaces the response body: bytes, text, or a mapping or sequence, which is sent
                as JSON. A 204, which cannot have one, becomes a 200.
            refuse: refuse the connection: the call is neither carried out nor added to `calls`. A mock served
                over HTTP has accepted the connection before a call arrives, and drops it instead.
            drop: close the connection without a response, after carrying out the call.
            truncate: close the connection in the middle of the response body.
            delay: duration of the call in seconds. In process, a delay beyond the client's timeout raises the
                timeout immediately.
            latency: duration of each call in seconds like `delay`, or at random: `(low, high)` for a
                range, or `LogNormal(median, sigma)`. It depends on the seed of the mock.
            evolve: alter the response as a later version of the server may: with members, enum values and
                variants that the OpenAPI document does not have, and with nulls. What changes depends on the
                seed of the mock.

        Raises:
            ValueError: an argument has another type, the operation does not exist, no operation has the path,
                the body is not JSON, the arguments specify no fault, or HTTP cannot express it.
        """
        check_types(
            {
                "status": status,
                "headers": headers,
                "body": body,
                "refuse": refuse,
                "drop": drop,
                "truncate": truncate,
                "delay": delay,
                "evolve": evolve,
            }
        )
        altered = as_body(body)
        fault = Fault(status, dict(headers or {}), altered, refuse, drop, truncate, delay, latency, evolve)
        check_fault(fault)
        conditions = FaultConditions(operation, path, match)
        check_conditions(conditions)
        if times is None and probability is None:
            times = 1
        occurrence = Occurrence(after, times, probability)
        check_occurrence(occurrence)
        self._server.faults.add(fault, conditions, occurrence, _calling_line())

    @property
    def pending_faults(self) -> list[PendingFault]:
        """Faults that later calls can still get, in order of injection."""
        return [pending(one) for one in self._server.faults]

    def clear_faults(self) -> None:
        """Discard all pending faults; state and calls remain."""
        self._server.faults.clear()

    def warn_of_unused_faults(self) -> None:
        """Issue an `UnusedFaultWarning` for each fault that no call got, at the line that injected it.

        This includes faults that were pending when the mock was reset or restored, but not those that
        `clear_faults` has discarded. A fault with `probability` is exempt if calls met its conditions. The
        pytest fixture `datadog_mock` calls this method after each test.
        """
        warn_of_unused(self._server.faults.unused())


def _calling_line() -> tuple[str, int] | None:
    """Return the file and line that called the function that calls this one; None for a control endpoint."""
    frame = inspect.currentframe()
    caller = frame and frame.f_back and frame.f_back.f_back
    if caller is None or caller.f_globals.get("__name__") == faults.__name__:
        return None
    return caller.f_code.co_filename, caller.f_lineno
