"""Part of the interface of a mock: the calls that it received."""

from __future__ import annotations

from typing import Any

from ..core.call_assertion import assert_called
from ..core.calls import RecordedCall, RecordedCalls
from ..server import Server


class CallInspection:
    """Calls that a mock received."""

    _server: Server

    @property
    def calls(self) -> RecordedCalls:
        """Calls received since the start, the last `reset` or the last `calls.clear()`, in order.

        At most the last `max_calls`. The bodies of the last 64 MiB of requests are kept, and those of the
        last 64 MiB of responses. The list does not grow when further calls are made; `calls.clear()` discards
        the calls, and leaves the state of the mock as it is.
        """
        return RecordedCalls(self._server.recorded(), self._server.clear_calls)

    def assert_called(
        self, operation: str, *, times: int | None = None, body: Any = None
    ) -> list[RecordedCall]:
        """Check that an operation was called since the start, the last `reset` or the last `calls.clear()`.

        Args:
            operation: ID of the operation, e.g. `"create_incident"`.
            times: exact number of calls; None for at least one.
            body: JSON that the request bodies must match: objects can have further members, arrays cannot
                have further items. Other calls are not counted. None for any body.

        Returns:
            The calls.

        Raises:
            AssertionError: the number of calls is another one. The message lists the calls received and, for
                those of the operation, the differences between their body and the expected one.
            ValueError: the operation is unknown, `times` is not a whole number of at least 0, or `body` is
                not JSON.
        """
        __tracebackhide__ = True  # of pytest: the line of the test is of interest
        return assert_called(self.calls, operation, times, body)
