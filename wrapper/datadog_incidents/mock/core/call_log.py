"""Log of the calls that the mock received, limited in their number and in the size of their bodies."""

from __future__ import annotations

import secrets
import sys
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice

from .calls import RecordedCall, RecordedResponse

MAX_CALLS = 10_000
"""Default number of calls in the log."""
MAX_REQUEST_BYTES = 64 * 1024 * 1024
"""Total size of the request bodies that the log keeps; those of the oldest calls are discarded first."""
MAX_RESPONSE_BYTES = 64 * 1024 * 1024
"""Total size of the response bodies that the log keeps, likewise."""


class _Bodies:
    """Bodies that are kept, oldest first, up to a total size."""

    def __init__(self) -> None:
        self._kept: deque[tuple[RecordedCall | RecordedResponse, int]] = deque()
        self._bytes = 0

    def add(self, owner: RecordedCall | RecordedResponse, limit: int) -> None:
        """Keep a body, and discard the oldest ones beyond a total size."""
        size = len(owner.body)
        if not size:
            return
        self._kept.append((owner, size))
        self._bytes += size
        while self._bytes > limit:
            oldest, released = self._kept.popleft()
            oldest.discard_body()
            self._bytes -= released

    def forget(self, owner: RecordedCall | RecordedResponse | None) -> None:
        """Account for a body that the log no longer contains; no effect if it has been discarded."""
        if self._kept and self._kept[0][0] is owner:
            self._bytes -= self._kept.popleft()[1]

    def clear(self) -> None:
        self._kept.clear()
        self._bytes = 0


class CallLog:
    """Latest calls, oldest first.

    Args:
        max_calls: number of calls to keep; None keeps all.

    Attributes:
        name: random name, a new one after each `clear`. With the number of a call, which counts from 1, it
            identifies the call.
        total: number of calls added, including those that are no longer kept.
        listeners: functions that are called after each change, in the thread that makes it.

    Raises:
        ValueError: the number is not a whole number of at least 0.
    """

    def __init__(self, max_calls: int | None) -> None:
        if max_calls is not None and (type(max_calls) is not int or not 0 <= max_calls <= sys.maxsize):
            raise ValueError(
                f"max_calls must be a whole number of at least 0, or None for no limit, not {max_calls!r}"
            )
        self.name = secrets.token_hex(4)
        self.total = 0
        self.listeners: tuple[Callable[[], None], ...] = ()
        self._calls: deque[RecordedCall] = deque(maxlen=max_calls)
        self._requests = _Bodies()
        self._responses = _Bodies()

    @property
    def max_calls(self) -> int | None:
        """Number of calls that are kept; None for all."""
        return self._calls.maxlen

    def append(self, call: RecordedCall) -> None:
        """Add a call. The log may discard the oldest one, or the bodies of the oldest ones."""
        self.total += 1
        if self.max_calls != 0:
            self._keep(call)
        self._notify()

    def after(self, number: int, limit: int) -> tuple[int, list[RecordedCall]]:
        """Return the calls that follow the one with a number.

        Args:
            number: number of a call; 0 for all that are kept.
            limit: number of calls to return at most.

        Returns:
            The number of the first call, which is higher than the next one if calls are no longer kept, and
            the calls.
        """
        dropped = self.total - len(self._calls)
        start = min(max(number - dropped, 0), len(self._calls))  # a client can send any number
        return dropped + start + 1, list(islice(self._calls, start, start + limit))

    def _keep(self, call: RecordedCall) -> None:
        if len(self._calls) == self.max_calls:
            dropped = self._calls.popleft()
            self._requests.forget(dropped)
            self._responses.forget(dropped.response)
        self._calls.append(call)
        self._requests.add(call, MAX_REQUEST_BYTES)
        if call.response is not None:
            self._responses.add(call.response, MAX_RESPONSE_BYTES)

    def clear(self) -> None:
        """Discard all calls."""
        self._calls.clear()
        self._requests.clear()
        self._responses.clear()
        self.name, self.total = secrets.token_hex(4), 0
        self._notify()

    def _notify(self) -> None:
        for listener in self.listeners:
            listener()

    def __len__(self) -> int:
        return len(self._calls)

    def __iter__(self) -> Iterator[RecordedCall]:
        return iter(self._calls)
