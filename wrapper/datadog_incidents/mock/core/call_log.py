"""Log of the calls that the mock received, limited in their number and in the size of their responses."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from .calls import RecordedCall, RecordedResponse

MAX_CALLS = 10_000
"""Default number of calls in the log."""
MAX_RESPONSE_BYTES = 64 * 1024 * 1024
"""Total size of the response bodies that the log keeps; those of the oldest calls are discarded first."""


class CallLog:
    """Latest calls, oldest first.

    Args:
        max_calls: number of calls to keep; None keeps all.

    Raises:
        ValueError: the number is not a whole number of at least 0.
    """

    def __init__(self, max_calls: int | None) -> None:
        if max_calls is not None and (type(max_calls) is not int or max_calls < 0):
            raise ValueError(
                f"max_calls must be a whole number of at least 0, or None for no limit, not {max_calls!r}"
            )
        self._calls: deque[RecordedCall] = deque(maxlen=max_calls)
        self._with_body: deque[tuple[RecordedResponse, int]] = deque()
        self._bytes = 0

    @property
    def max_calls(self) -> int | None:
        """Number of calls that are kept; None for all."""
        return self._calls.maxlen

    def append(self, call: RecordedCall) -> None:
        """Add a call. The log may discard the oldest one, or the bodies of the oldest responses."""
        if self.max_calls == 0:
            return
        if len(self._calls) == self.max_calls:
            self._forget(self._calls.popleft())
        self._calls.append(call)
        if call.response is not None:
            size = len(call.response.body)
            self._with_body.append((call.response, size))
            self._bytes += size
            while self._bytes > MAX_RESPONSE_BYTES:
                oldest, released = self._with_body.popleft()
                oldest.discard_body()
                self._bytes -= released

    def clear(self) -> None:
        """Discard all calls."""
        self._calls.clear()
        self._with_body.clear()
        self._bytes = 0

    def _forget(self, call: RecordedCall) -> None:
        """Account for the body of a call that the log no longer contains."""
        if self._with_body and self._with_body[0][0] is call.response:
            self._bytes -= self._with_body.popleft()[1]

    def __len__(self) -> int:
        return len(self._calls)

    def __iter__(self) -> Iterator[RecordedCall]:
        return iter(self._calls)
