"""Course of an invented incident: its times and its state."""

from __future__ import annotations

import datetime
from math import log
from typing import Self

from attrs import frozen

from datadog_incidents.testing.generation.source import RandomSource

from ..core.state import Record

MINUTE = datetime.timedelta(minutes=1)
DAYS = 365
NOON = 13 * 60
"""Minute of the day at which most incidents are declared, in UTC."""


@frozen
class Severity:
    """Severity, with what is typical of its incidents.

    Attributes:
        name: value of the field.
        weight: number of incidents with it, of 100.
        median: minutes that half of the incidents take at most.
        impact: probability that customers are affected.
        commander: probability that there is a commander.
        todos: most todos.
        abandoned: probability that nobody ends the incident.
    """

    name: str
    weight: int
    median: int
    impact: float
    commander: float
    todos: int
    abandoned: float = 0.0


@frozen
class Course:
    """Times of an incident, in the order in which things happen, and its state.

    Attributes:
        now: time of the mock.
        impact_start: start of the impact on customers; None if there is none.
        detected: time at which the problem was detected.
        created: time at which the incident was declared.
        impact_end: end of the impact on customers; None if there is none yet.
        resolved: time of the end; None if there is none yet.
        state: value of the field `state`.
    """

    now: datetime.datetime
    impact_start: datetime.datetime | None
    detected: datetime.datetime
    created: datetime.datetime
    impact_end: datetime.datetime | None
    resolved: datetime.datetime | None
    state: str

    @classmethod
    def invented(cls, source: RandomSource, severity: Severity, now: datetime.datetime) -> Self:
        """Return the course of an incident in the last year. Its length is log-normal, as such times are."""
        created = _declaration(source, now)
        detected = created - source.lognormvariate(log(6), 0.7) * MINUTE
        impact_start = None
        if source.chance(severity.impact):
            impact_start = detected - source.lognormvariate(log(8), 0.8) * MINUTE
        end = created + source.lognormvariate(log(severity.median), 0.8) * MINUTE
        if end > now or source.chance(severity.abandoned):
            state = "stable" if source.chance(0.3) else "active"
            return cls(now, impact_start, detected, created, None, None, state)
        impact_end = None if impact_start is None else created + (end - created) * source.uniform(0.4, 0.95)
        is_completed = now - end > datetime.timedelta(days=7) and source.chance(0.4)
        return cls(
            now, impact_start, detected, created, impact_end, end, "completed" if is_completed else "resolved"
        )

    def members(self) -> Record:
        """Return times and state as members of an incident that is seeded."""
        return {
            "customer_impact_start": self.impact_start,
            "detected": self.detected,
            "created": self.created,
            "customer_impact_end": self.impact_end,
            "resolved": self.resolved,
            "state": self.state,
        }

    def impact(self, description: str) -> Record:
        """Return the impact on customers, as it is seeded."""
        return {"description": description, "start_at": self.impact_start, "end_at": self.impact_end}

    def within(self, source: RandomSource) -> datetime.datetime:
        """Return a time between the start and the end."""
        return self.created + ((self.resolved or self.now) - self.created) * source.random()


def _declaration(source: RandomSource, now: datetime.datetime) -> datetime.datetime:
    """Return a time in the last year; nights and weekends have fewer incidents."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    while True:
        day = midnight - datetime.timedelta(days=source.randint(0, DAYS - 1))
        time = day + source.triangular(0, 24 * 60, NOON) * MINUTE
        if time < now and (time.weekday() < 5 or source.chance(0.4)):
            return time
