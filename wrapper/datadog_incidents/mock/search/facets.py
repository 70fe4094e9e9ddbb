"""Facets of searches: counts of the results by value, as recorded (EVIDENCE.md#incident-search)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from operator import itemgetter
from typing import Any

from datadog_incidents._common.json_kinds import is_array

from ..core.state import MockState, Record
from ..resources.fields import INITIAL_STATE, UNKNOWN_SEVERITY
from ..resources.incident_replies import time_to_resolve
from ..resources.incidents import responder_ids

SEVERITIES = ("SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5", UNKNOWN_SEVERITY)
"""Severities that are listed even with a count of 0; `SEV-0` is listed only if it occurs."""
STATES = (INITIAL_STATE, "stable", "resolved")
NO_IMPACT = "none"
DETECTION_METHODS = ("customer", "employee", "monitor", "other", "unknown")


def count(state: MockState, incidents: list[Record]) -> Record:
    """Return the facets over all results of a search, not only the page.

    Args:
        state: state of the mock.
        incidents: incidents as stored.
    """
    attributes = [one["attributes"] for one in incidents]

    def each(name: str) -> Iterator[Any]:
        return map(itemgetter(name), attributes)

    def having(tag: str) -> list[Record]:
        return with_children(state, tag, incidents)

    affected, attached = having("impacts"), having("attachments")
    ended = [one for one in incidents if one["attributes"]["resolved"] is not None]
    ended += having("timestamp_overrides")
    return {
        "commander": _users(state, map(itemgetter("commander"), incidents)),
        "created_by": _users(state, repeat(state.current_user, len(incidents))),
        "customer_impacted": _flags(each("customer_impacted")),
        "declared_by": _users(state, (one.get("declared_by", state.current_user) for one in incidents)),
        "fields": _fields(attributes),
        "impact": _values(
            chain(
                repeat(NO_IMPACT, len(incidents) - len(affected)),
                (kind for one in affected for kind in impacts(state, one)),
            )
        ),
        "incident_type": _types(state, each("incident_type_uuid")),
        "is_test": _flags(each("is_test")),
        "last_modified_by": _users(state, map(itemgetter("last_modified_by"), incidents)),
        "postmortem": _values(
            chain(repeat("No", len(incidents) - len(attached)), (postmortem(state, one) for one in attached)),
            known=("No", "Yes"),
        ),
        "responder": _users(
            state, (user for one in having("responders") for user in responder_ids(state, one))
        ),
        "severity": _values(each("severity"), known=SEVERITIES),
        "state": _values(each("state"), known=STATES),
        "time_to_detect": [_bounds("time_to_detect", each("time_to_detect"))],
        "time_to_repair": [_bounds("time_to_repair", each("time_to_repair"))],
        "time_to_resolve": [_bounds("time_to_resolve", (time_to_resolve(state, one) for one in ended))],
        "visibility": _values(each("visibility")),
    }


def with_children(state: MockState, tag: str, incidents: list[Record]) -> list[Record]:
    """Return the incidents that have members of a resource; most have none, and are not looked at further."""
    parents = state.members[tag].parents()
    return [one for one in incidents if one["id"] in parents]


def impacts(state: MockState, incident: Record) -> list[str]:
    """Return the types of an incident's impacts, each once; `none` if there are no impacts."""
    types = (one["attributes"]["impact_type"] for one in state.children("impacts", incident["id"]))
    return [*dict.fromkeys(types)] or [NO_IMPACT]


def postmortem(state: MockState, incident: Record) -> str:
    """Return `Yes` if a postmortem is attached to an incident, else `No`."""
    attachments = state.children("attachments", incident["id"])
    attached = any(one["attributes"].get("attachment_type") == "postmortem" for one in attachments)
    return "Yes" if attached else "No"


def type_name(state: MockState, type_id: str) -> str:
    """Return the name of an incident type, including deleted ones."""
    known = state.members["types"].get(type_id)
    if known is None:
        known = next(one for one in state.deleted["types"] if one.resource["id"] == type_id)
    name: str = known.resource["attributes"]["name"]
    return name


def _values(found: Iterable[Any], known: tuple[str, ...] = ()) -> list[Record]:
    """Return names and counts, by descending count, then by name."""
    counted = Counter(dict.fromkeys(known, 0))
    counted.update(found)
    by_name = sorted(counted.items(), key=lambda pair: str(pair[0]))
    by_count = sorted(by_name, key=itemgetter(1), reverse=True)
    return [{"name": name, "count": times} for name, times in by_count]


def _flags(found: Iterable[bool]) -> list[Record]:
    # Recorded (EVIDENCE.md#incident-search): false is the number 0, true the boolean.
    counted = Counter(found)
    flags = [{"name": 0, "count": counted[False]}, {"name": True, "count": counted[True]}]
    return sorted(flags, key=lambda one: -one["count"])


def _users(state: MockState, found: Iterable[str | None]) -> list[Record]:
    counted = [(user, times) for user, times in Counter(found).items() if user is not None]
    ordered = sorted(counted, key=lambda pair: (-pair[1], pair[0]))
    return [_user(user, state.users[user]["attributes"], times) for user, times in ordered]


def _user(user: str, known: Record, times: int) -> Record:
    shown = {"email": known["email"], "handle": known["handle"], "uuid": user}
    return {"name": known["name"] or known["handle"], "count": times, **shown}


def _types(state: MockState, found: Iterable[str]) -> list[Record]:
    counted = sorted(Counter(found).items(), key=lambda pair: (-pair[1], pair[0]))
    return [{"name": type_name(state, kind), "count": times, "id": kind} for kind, times in counted]


def _fields(attributes: list[Record]) -> list[Record]:
    """Return the facets of fields by name, except those of severity and state, which have their own facet."""
    fields = [one["fields"] for one in attributes]
    names = set[str]().union(*fields) - {"severity", "state"}
    known = {"detection_method": DETECTION_METHODS}
    return [
        {"name": name, "facets": _values(_values_of_field(name, fields), known.get(name, ()))}
        for name in sorted(names)
    ]


def _values_of_field(name: str, fields: list[dict[str, Record]]) -> Iterable[Any]:
    """Return the values of a field, and each item of lists; nothing for null."""
    found = [value for one in fields if name in one and (value := one[name]["value"]) is not None]
    if list not in {*map(type, found)}:
        return found
    return chain.from_iterable(value if is_array(value) else (value,) for value in found)


def _bounds(name: str, durations: Iterable[int]) -> Record:
    found = {float(one) for one in {*durations} if one}
    bounds = {"min": min(found, default=None), "max": max(found, default=None)}
    return {"name": name, "aggregates": bounds}
