"""Clock of the server, as far as its responses have shown it: later requests are not carried out earlier."""

from __future__ import annotations

from attrs import define, field, frozen

from .memory import Known


@frozen
class ShownTime:
    """Time at which the server created or changed a resource.

    Attributes:
        nanoseconds: time since the Unix epoch; 0 if none was shown.
        operations: IDs of the operations that set or showed it.
        known: the resource.
    """

    nanoseconds: int = 0
    operations: tuple[str, ...] = ()
    known: tuple[Known, ...] = field(default=(), repr=False)


@define
class ServerClock:
    """Latest time that responses of one sequence of calls have shown.

    Attributes:
        latest: latest time.
        before: the same before the last request.
    """

    latest: ShownTime = ShownTime()
    before: ShownTime = ShownTime()

    def note_request(self) -> None:
        """Note that a request is sent."""
        self.before = self.latest

    def note_time(self, nanoseconds: int, known: Known, operation: str) -> None:
        """Note a time of a resource in a response of an operation."""
        if nanoseconds > self.latest.nanoseconds:
            operations = dict.fromkeys((known.changed_by, known.creator, operation))
            self.latest = ShownTime(nanoseconds, tuple(filter(None, operations)), (known,))
