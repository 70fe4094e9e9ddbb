"""Seeding of incidents, with times, durations and todos of their past."""

from __future__ import annotations

import datetime
from typing import Any

from ..core.resource_schema import settable
from ..core.state import MockState, Record
from ..resources.incidents import ENDED, add_responder, set_durations
from . import children, references
from .given import Given
from .incident_fields import Fields
from .operations import carry_out
from .references import People
from .seed_error import Path
from .times import check_order, past

CREATE = "create_incident"
LATER = ("detected", "declared", "customer_impact_start", "customer_impact_end")
"""Times that do not follow from `created`, unless they are not given."""
OWN = (
    *("severity", "state", "type", "commander", "declared_by", "responders"),
    *("created", "resolved", "modified", *LATER),
)
"""Members that the request to create an incident does not have, or has in another form."""
SENT = ("title", "customer_impacted", "customer_impact_scope", "is_test", "initial_cells")


class Incident:
    """Incident that is to be seeded, with its times.

    Args:
        state: state of the mock.
        value: what the user wrote.
        path: names and indexes that lead to it.
    """

    def __init__(self, state: MockState, value: Any, path: Path) -> None:
        names = settable(CREATE, "attributes") - {"incident_type_uuid"}
        given = self._given = Given(value, path, [*sorted(names), *OWN, *children.MEMBERS])
        self._state, self._path = state, path
        self._times = {name: past(state, given, name) for name in ("created", "resolved", "modified", *LATER)}
        self.created = self._times["created"] or state.time
        self._status = self._checked_status()
        for name in ("resolved", "modified"):
            time = self._times[name]
            if time is not None:
                check_order(given, "created", self.created, name, time)
        resolved, modified = self._times["resolved"], self._times["modified"]
        if resolved is not None and modified is not None:
            check_order(given, "resolved", resolved, "modified", modified)
        start, end = self._times["customer_impact_start"], self._times["customer_impact_end"]
        if start is not None and end is not None:
            check_order(given, "customer_impact_start", start, "customer_impact_end", end)

    def add(self, fields: Fields, users: People) -> str:
        """Add the incident; return its ID."""
        state, given = self._state, self._given
        people = self._people(users)
        kind = state.incident_type
        if "type" in given:
            kind = references.incident_type(state, given.text("type"), (*self._path, "type"))
        with state.at(self.created):
            attributes = self._attributes(fields, kind)
            carry_out(state, CREATE, attributes, self._path, locate=_locate)
            incident = state.incidents[next(reversed(state.incidents))]
            if people["declared_by"]:
                incident["declared_by"] = people["declared_by"][0]
            if people["commander"]:
                incident["commander"] = people["commander"][0]
            for user in dict.fromkeys((*people["commander"], *people["responders"])):
                add_responder(state, incident, user)
        self._set_times(incident)
        children.add(state, given, incident, self.created, users)
        return str(incident["id"])

    def _attributes(self, fields: Fields, kind: str) -> Record:
        given = self._given
        impacted = given.flag("customer_impacted")
        if impacted is None:
            impacted = "customer_impact_scope" in given or "customer_impact_start" in given
        given.required("title")
        sent = {name: given.text(name) for name in ("severity",) if name in given}
        attributes = given.json(*SENT) | {"customer_impacted": impacted, "incident_type_uuid": kind}
        attributes["fields"] = fields.of(given, kind, {**sent, "state": self._status})
        handles = [
            {"handle": one} if isinstance(one, str) else one
            for one in given.json("notification_handles").get("notification_handles", ())
        ]
        return attributes | ({"notification_handles": handles} if handles else {})

    def _people(self, users: People) -> dict[str, list[str]]:
        """Return the IDs of the people of each role."""
        given, found = self._given, dict[str, list[str]]()
        for role in ("commander", "declared_by"):
            name = given.text(role)
            found[role] = [] if name is None else [users.user(name, (*self._path, role))]
        found["responders"] = [users.user(name, place) for place, name in given.items("responders")]
        return found

    def _checked_status(self) -> str:
        """Return the state, which is by default that which follows from the times.

        Raises:
            SeedError: it has ended at an unknown time in the past.
        """
        given = self._given
        status = given.text("state")
        if status is None:
            return "resolved" if "resolved" in given else "active"
        if not status:
            raise given.error("state", "must not be empty")
        if status in ENDED and "resolved" not in given and "created" in given:
            raise given.error(
                "resolved",
                f"is missing: an incident that is {status} and has `created` needs the time of its end too",
            )
        return status

    def _set_times(self, incident: Record) -> None:
        """Set the times, the states that the incident has had, and the durations between the times."""
        attributes: Record = incident["attributes"]
        resolved = self._times["resolved"]
        if resolved is None and self._status in ENDED:
            resolved = self.created
        modified = self._times["modified"] or resolved or self.created
        attributes["modified"] = modified.isoformat()
        attributes["resolved"] = None if resolved is None else resolved.isoformat()
        attributes |= {name: time.isoformat() for name in LATER if (time := self._times[name]) is not None}
        states = [("active", self.created)]
        if resolved is not None:
            states.append((self._status if self._status in ENDED else "resolved", resolved))
        if states[-1][0] != self._status:
            states.append((self._status, modified))
        incident["states"] = [(status, since.isoformat()) for status, since in states]
        set_durations(attributes)


def add_all(state: MockState, values: list[tuple[Path, Any]]) -> tuple[str, ...]:
    """Add incidents, the oldest first; return their IDs in the order given."""
    fields, users = Fields(state), People(state)
    found = [Incident(state, value, path) for path, value in values]
    ids = {index: "" for index in range(len(found))}
    for index in sorted(ids, key=lambda index: found[index].created):
        ids[index] = found[index].add(fields, users)
    # Lists and searches show incidents by their order in the state, which is that of their creation.
    created = {key: _created(one) for key, one in state.incidents.items()}
    state.incidents = dict(sorted(state.incidents.items(), key=lambda pair: created[pair[0]]))
    return tuple(ids.values())


def _created(incident: Record) -> datetime.datetime:
    return datetime.datetime.fromisoformat(incident["attributes"]["created"])


def _locate(names: list[str]) -> Path:
    """Return where the user wrote an attribute of the request."""
    match names:
        case ["fields", ("severity" | "state") as name, *_]:
            return (name,)
        case ["fields", name, *_]:
            return ("fields", name)
        case ["incident_type_uuid", *_]:
            return ("type",)
        case [name, index, *_] if index.isdecimal():
            return (name, int(index))
        case _:
            return tuple(names[:1])
