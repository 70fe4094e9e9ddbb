"""Durations of incidents: they follow each of the times that they are between, also once they are set."""

from __future__ import annotations

from ...actions import create
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..incidents.derived import derived
from ..scenario import is_incident, scenario

FIRST = {
    "customer_impact_start": "2026-01-05T09:30:15Z",
    "customer_impact_end": "2026-01-08T10:45:30+00:00",
    "detected": "2026-01-05T12:00:45+02:00",
}
"""Times of an impact that has ended."""
SECOND = {
    "customer_impact_start": "2026-01-05T08:10:05Z",
    "customer_impact_end": "2026-02-03T01:15:20-08:00",
    "detected": "2026-01-07T09:40:50Z",
}
"""Other times, each of which gives other durations."""


@scenario(is_incident, rounds=0)  # the times are always the same
def durations_follow_times(model: ServerModel, resource: Resource) -> None:
    """Set all times, change each alone, clear each alone and set it again, and read the durations."""
    known = create(model, resource, minimal=True)
    update(model, known, attributes=FIRST)
    derived(model, known)
    for name in FIRST:
        for value in (SECOND[name], None, FIRST[name]):
            update(model, known, attributes={name: value})
            derived(model, known)
    update(model, known, ["title"])
    derived(model, known)
    update(model, known, attributes=SECOND)
    derived(model, known)
