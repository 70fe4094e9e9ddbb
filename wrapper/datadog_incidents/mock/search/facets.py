"""Facets of searches: counts of the results by value, as recorded (EVIDENCE.md#incident-search)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from datadog_incidents._common.json_kinds import is_array

from ..core.state import MockState, Record
from ..resources.fields import INITIAL_STATE, UNKNOWN_SEVERITY
from ..resources.incidents import responder_ids

SEVERITIES = ("SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5", UNKNOWN_SEVERITY)
"""Severities that are listed even with a count of 0; `SEV-0` is listed only if it occurs."""
STATES = (INITIAL_STATE, "stable", "resolved")
DETECTION_METHODS = ("customer", "employee", "monitor", "other", "unknown")
DURATIONS = ("time_to_detect", "time_to_repair", "time_to_resolve")


def count(state: MockState, incidents: list[Record], attributes: list[Record]) -> Record:
    """Return the facets over all results of a search, not only the page.

    Args:
        state: state of the mock.
        incidents: incidents as stored.
        attributes: attributes of these incidents as in searches.
    """
    creators = [state.current_user] * len(incidents)
    return {
        "commander": _users(state, [one["commander"] for one in incidents]),
        "created_by": _users(state, creators),
        "customer_impacted": _flags([one["customer_impacted"] for one in attributes]),
        "declared_by": _users(state, [one.get("declared_by", state.current_user) for one in incidents]),
        "fields": _fields(attributes),
        "impact": _values(kind for one in incidents for kind in impacts(state, one)),
        "incident_type": _types(state, [one["incident_type_uuid"] for one in attributes]),
        "is_test": _flags([one["is_test"] for one in attributes]),
        "last_modified_by": _users(state, [one["last_modified_by"] for one in incidents]),
        "postmortem": _values((postmortem(state, one) for one in incidents), known=("No", "Yes")),
        "responder": _users(state, [user for one in incidents for user in responder_ids(state, one)]),
        "severity": _values([one["severity"] for one in attributes], known=SEVERITIES),
        "state": _values([one["state"] for one in attributes], known=STATES),
        **{name: [_bounds(name, attributes)] for name in DURATIONS},
        "visibility": _values([one["visibility"] for one in attributes]),
    }


def impacts(state: MockState, incident: Record) -> list[str]:
    """Return the types of an incident's impacts, each once; `none` if there are no impacts."""
    types = (one["attributes"]["impact_type"] for one in state.children("impacts", incident["id"]))
    return [*dict.fromkeys(types)] or ["none"]


def postmortem(state: MockState, incident: Record) -> str:
    """Return `Yes` if a postmortem is attached to an incident, else `No`."""
    attachments = state.children("attachments", incident["id"])
    attached = any(one["attributes"].get("attachment_type") == "postmortem" for one in attachments)
    return "Yes" if attached else "No"


def type_name(state: MockState, type_id: str) -> str:
    """Return the name of an incident type, including deleted ones."""
    known = [*state.members["types"].values(), *state.deleted["types"]]
    name: str = next(one.resource["attributes"]["name"] for one in known if one.resource["id"] == type_id)
    return name


def _values(found: Iterable[Any], known: tuple[str, ...] = ()) -> list[Record]:
    """Return names and counts, by descending count, then by name."""
    counted = Counter(dict.fromkeys(known, 0))
    counted.update(found)
    return [
        {"name": name, "count": times}
        for name, times in sorted(counted.items(), key=lambda pair: (-pair[1], str(pair[0])))
    ]


def _flags(found: list[bool]) -> list[Record]:
    # Recorded (EVIDENCE.md#incident-search): false is the number 0, true the boolean.
    flags = [{"name": 0, "count": found.count(False)}, {"name": True, "count": found.count(True)}]
    return sorted(flags, key=lambda one: -one["count"])


def _users(state: MockState, found: Iterable[str | None]) -> list[Record]:
    counted = Counter(user for user in found if user is not None)
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return [_user(user, state.users[user]["attributes"], times) for user, times in ordered]


def _user(user: str, known: Record, times: int) -> Record:
    shown = {"email": known["email"], "handle": known["handle"], "uuid": user}
    return {"name": known["name"] or known["handle"], "count": times, **shown}


def _types(state: MockState, found: Iterable[str]) -> list[Record]:
    counted = sorted(Counter(found).items(), key=lambda pair: (-pair[1], pair[0]))
    return [{"name": type_name(state, kind), "count": times, "id": kind} for kind, times in counted]


def _fields(attributes: list[Record]) -> list[Record]:
    """Return the facets of fields by name, except those of severity and state, which have their own facet."""
    found: dict[str, list[Any]] = {}
    for one in attributes:
        for name, field in one["fields"].items():
            if name not in ("severity", "state"):
                value = field["value"]
                values = value if is_array(value) else [] if value is None else [value]
                found.setdefault(name, []).extend(values)
    known = {"detection_method": DETECTION_METHODS}
    return [{"name": name, "facets": _values(found[name], known.get(name, ()))} for name in sorted(found)]


def _bounds(name: str, attributes: list[Record]) -> Record:
    found = [float(one[name]) for one in attributes if one[name]]
    bounds = {"min": min(found, default=None), "max": max(found, default=None)}
    return {"name": name, "aggregates": bounds}
