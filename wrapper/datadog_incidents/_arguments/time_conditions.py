"""Conditions on the times of incidents, evaluated by the client: the syntax of queries for them is unknown.

Searches return times in whole seconds. A condition can therefore be undecided for an incident whose time is
within a second of a limit, until the exact time is known. It is undecided, too, if the server sends anything
but a timestamp in place of the time.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import NamedTuple

from datadog_incidents_api.errors import InvalidRequestError
from datadog_incidents_api.types import UNSET

from .._common.argument_checks import is_a


class Times:
    """Times in the attributes of an incident.

    Attributes:
        unreadable: names of the attributes that a condition needs and that are not timestamps.
    """

    def __init__(self, attributes: object) -> None:
        self._attributes = attributes
        self.unreadable: list[str] = []

    def of(self, name: str) -> datetime.datetime | None:
        """Return the time in an attribute; None if there is none."""
        value = getattr(self._attributes, name, None)
        if isinstance(value, datetime.datetime):
            return value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
        if name not in OPTIONAL or not (value is None or value is UNSET):
            self.unreadable.append(name)
        return None


OPTIONAL = ("resolved",)
"""Times that an incident may lack; the spec requires all others."""

_SECOND = datetime.timedelta(seconds=1)


class Range(NamedTuple):
    """Range of creation times outside of which a condition does not hold; None for no limit."""

    start: datetime.datetime | None = None
    end: datetime.datetime | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """Condition that an attribute is a time in the half-open interval from `start` to `end`."""

    attribute: str
    start: datetime.datetime | None
    end: datetime.datetime | None

    def holds(self, times: Times, *, exact: bool) -> bool | None:
        """Whether the condition holds; None if that depends on the exact time, or on an unreadable one.

        Args:
            times: times of an incident.
            exact: whether they are exact, or could be in whole seconds.
        """
        time = times.of(self.attribute)
        if time is None:
            return None if self.attribute in times.unreadable else False
        limits = [limit for limit in (self.start, self.end) if limit is not None]
        if not exact and not time.microsecond and any(abs(time - limit) < _SECOND for limit in limits):
            return None
        return (self.start is None or time >= self.start) and (self.end is None or time < self.end)

    @property
    def created(self) -> Range:
        return Range(self.start, self.end) if self.attribute == "created" else Range()

    def __str__(self) -> str:
        limits = (("from", self.start), ("before", self.end))
        return " ".join([self.attribute, *(f"{word} {time.isoformat()}" for word, time in limits if time)])


@dataclass(frozen=True, slots=True)
class Both:
    """Conjunction of two conditions."""

    left: Condition
    right: Condition

    def holds(self, times: Times, *, exact: bool) -> bool | None:
        results = self.left.holds(times, exact=exact), self.right.holds(times, exact=exact)
        return False if False in results else None if None in results else True

    @property
    def created(self) -> Range:
        (start, end), (other_start, other_end) = self.left.created, self.right.created
        starts = [time for time in (start, other_start) if time]
        ends = [time for time in (end, other_end) if time]
        return Range(max(starts, default=None), min(ends, default=None))

    def __str__(self) -> str:
        return f"({self.left} and {self.right})"


@dataclass(frozen=True, slots=True)
class Either:
    """Disjunction of two conditions."""

    left: Condition
    right: Condition

    def holds(self, times: Times, *, exact: bool) -> bool | None:
        results = self.left.holds(times, exact=exact), self.right.holds(times, exact=exact)
        return True if True in results else None if None in results else False

    @property
    def created(self) -> Range:
        (start, end), (other_start, other_end) = self.left.created, self.right.created
        return Range(
            min(start, other_start) if start and other_start else None,
            max(end, other_end) if end and other_end else None,
        )

    def __str__(self) -> str:
        return f"({self.left} or {self.right})"


@dataclass(frozen=True, slots=True)
class Neither:
    """Negation of a condition; it also holds for incidents without the time."""

    negated: Condition

    def holds(self, times: Times, *, exact: bool) -> bool | None:
        result = self.negated.holds(times, exact=exact)
        return None if result is None else not result

    @property
    def created(self) -> Range:
        return Range()

    def __str__(self) -> str:
        return f"not {self.negated}"


Condition = Between | Both | Either | Neither


def between(
    attribute: str,
    start: datetime.datetime | None,
    end: datetime.datetime | None,
    names: tuple[str, str],
) -> Between:
    """Create a condition from the arguments of a method.

    Args:
        attribute: name of the attribute.
        start: start of the interval, inclusive.
        end: end of the interval, exclusive.
        names: paths of both arguments.

    Raises:
        InvalidRequestError: a limit is not a datetime with a time zone, or the interval is empty.
    """
    for name, time in zip(names, (start, end), strict=True):
        if time is None:
            continue
        if not is_a(time, datetime.datetime):
            raise InvalidRequestError(f"must be a datetime, not {type(time).__name__}", path=name)
        if time.utcoffset() is None:
            raise InvalidRequestError("must have a time zone, as in datetime.now(UTC)", path=name)
    if start is not None and end is not None and start >= end:
        raise InvalidRequestError(f"must be later than {names[0].rpartition('.')[2]}", path=names[1])
    return Between(attribute, start, end)
