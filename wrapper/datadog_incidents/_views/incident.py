"""Views of incidents, as the methods of `client.incidents` return them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from datadog_incidents_api.views.incidents import IncidentImportView, IncidentView

from . import durations
from .reading import ReadableIncident

FINAL_STATES = ("resolved", "completed")
"""States in which an incident is over; organizations can define further ones."""
OPEN_STATES = ("active", "stable")
"""States of an incident that is not over; organizations can define further ones."""
DURATIONS = (
    "time_to_detect",
    "time_to_internal_response",
    "time_to_repair",
    "time_to_resolve",
    "customer_impact_duration",
)
"""Durations that the server calculates, as attributes of the same names."""


class Incident(IncidentView, ReadableIncident):
    """Incident, with its fields, severity, people and durations as plain values.

    Durations are those that the server has calculated, in whole seconds. The server leaves 0 until it has
    calculated them, e.g. in the response to the update that resolves an incident. They are then computed from
    the two timestamps that define them, to the microsecond, and are None if a timestamp is missing or the
    second one is before the first.
    """

    __slots__ = ()

    @property
    def time_to_detect(self) -> datetime.timedelta | None:
        """Time from the start of the customer impact until the incident was detected.

        `attributes.time_to_detect` if it is positive, else from `customer_impact_start` to `detected`.
        """
        a = self.attributes
        return durations.duration(a.time_to_detect, a.customer_impact_start, a.detected)

    @property
    def time_to_internal_response(self) -> datetime.timedelta | None:
        """Time from the detection of the incident until it was created.

        `attributes.time_to_internal_response` if it is positive, else from `detected` to `created`.
        """
        a = self.attributes
        return durations.duration(a.time_to_internal_response, a.detected, a.created)

    @property
    def time_to_repair(self) -> datetime.timedelta | None:
        """Time from the detection of the incident until the end of the customer impact.

        `attributes.time_to_repair` if it is positive, else from `detected` to `customer_impact_end`.
        """
        a = self.attributes
        return durations.duration(a.time_to_repair, a.detected, a.customer_impact_end)

    @property
    def time_to_resolve(self) -> datetime.timedelta | None:
        """Time from the creation of the incident until it was resolved; None if it never was.

        An incident that was resolved and reopened keeps it, like its timestamp `resolved`; see `state`.
        `attributes.time_to_resolve` if it is positive, else from `created` to `resolved`. None for an
        imported incident, which was created after it had been resolved.
        """
        a = self.attributes
        return durations.duration(a.time_to_resolve, a.created, a.resolved)

    @property
    def customer_impact_duration(self) -> datetime.timedelta | None:
        """Duration of the customer impact; None while it lasts, and if there was none.

        `attributes.customer_impact_duration` if it is positive, else from `customer_impact_start` to
        `customer_impact_end`.
        """
        a = self.attributes
        return durations.duration(a.customer_impact_duration, a.customer_impact_start, a.customer_impact_end)

    @property
    def open_for(self) -> datetime.timedelta | None:
        """Time from the creation of the incident until it was resolved, or until now if it is still open.

        Always computed: from `created` to `resolved`, or to the current time of the local clock if `resolved`
        is not set, or the incident was reopened (its state is `active` or `stable`). Zero if the local clock
        is behind `created`. None for an incident without `resolved` whose state is `resolved` or `completed`,
        because it was created in that state.
        """
        a = self.attributes
        if a.resolved and self.state not in OPEN_STATES:
            return durations.elapsed(a.created, a.resolved)
        if self.state in FINAL_STATES:
            return None
        return durations.elapsed_until_now(a.created)

    def to_flat(self) -> dict[str, Any]:
        """Return the incident as received in the form of one flat row, e.g. for pandas or a CSV file.

        As `to_flat` of other results, except that the columns `time_to_detect`, `time_to_internal_response`,
        `time_to_repair`, `time_to_resolve` and `customer_impact_duration` are always there, with the
        durations of the view in whole seconds, or None: 0 of the server means that it has calculated nothing.

        Raises:
            NotIncludedError: the response has null in place of the incident.
        """
        from datadog_incidents_api._flat import flat_row

        raw = self.raw
        if not isinstance(raw.get("attributes"), Mapping):
            return super().to_flat()
        # Not from `self.attributes`, which the application may have changed.
        received = type(self)(type(self.data).from_dict(raw), None, self.response)
        seconds = {name: durations.whole_seconds(value) for name, value in received._durations().items()}
        return flat_row({**raw, "attributes": {**raw["attributes"], **seconds}}, type(self.data))

    def _shown(self) -> object:
        from datadog_incidents_api._printing import members_of

        members = members_of(super()._shown())
        attributes = members_of(members.get("attributes"))
        if not attributes:
            return members
        shown = {name: None if value is None else str(value) for name, value in self._durations().items()}
        return members | {"attributes": attributes | shown}

    def _durations(self) -> dict[str, datetime.timedelta | None]:
        """Return the durations that are attributes of the incident, by name."""
        return {name: getattr(self, name) for name in DURATIONS}


class ImportedIncident(IncidentImportView, ReadableIncident):
    """Incident, as its import returns it: without durations, which `incidents.get` returns."""

    __slots__ = ()
