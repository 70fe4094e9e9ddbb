"""Facets of searches: counts of the results by value, as recorded (EVIDENCE.md#incident-search)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from datadog_incidents._common.json_kinds import is_array

from ..core.state import MockState, Record
from ..resources.fields import INITIAL_STATE, UNKNOWN_SEVERITY
from ..resources.incident_replies import time_to_resolve
from ..resources.incidents import responder_ids

SEVERITIES = ("SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5", UNKNOWN_SEVERITY)
"""Severities that are listed even with a count of 0; `SEV-0` is listed only if it occurs."""
STATES = (INITIAL_STATE, "stable", "resolved")
NO_IMPACT = "none"
NO_IMPACTS = (NO_IMPACT,)
DETECTION_METHODS = ("customer", "employee", "monitor", "other", "unknown")


class Facts(NamedTuple):
    """Values of one incident that facets count, or columns with those of several incidents.

    Attributes:
        impacts: types of the impacts.
        responders: IDs of the users.
        names: names of the fields.
        values: values of the fields, in the same order; tuples for lists.
    """

    commander: Any
    customer_impacted: Any
    declared_by: Any
    impacts: Any
    incident_type: Any
    is_test: Any
    last_modified_by: Any
    postmortem: Any
    responders: Any
    severity: Any
    state: Any
    time_to_detect: Any
    time_to_repair: Any
    time_to_resolve: Any
    visibility: Any
    names: Any
    values: Any


def facts(state: MockState, incident: Record) -> tuple[Any, ...]:
    """Return the values of an incident that facets count, in the order of `Facts`.

    They are a plain tuple, which the garbage collector need not visit again and again.
    """
    attributes = incident["attributes"]
    fields = attributes["fields"]
    has_ended = attributes["resolved"] is not None or has_children(state, "timestamp_overrides", incident)
    found = Facts(
        commander=incident["commander"],
        customer_impacted=attributes["customer_impacted"],
        declared_by=incident.get("declared_by", state.current_user),
        impacts=(*impacts(state, incident),) if has_children(state, "impacts", incident) else NO_IMPACTS,
        incident_type=attributes["incident_type_uuid"],
        is_test=attributes["is_test"],
        last_modified_by=incident["last_modified_by"],
        postmortem=postmortem(state, incident) if has_children(state, "attachments", incident) else "No",
        responders=(*responder_ids(state, incident),) if has_children(state, "responders", incident) else (),
        severity=attributes["severity"],
        state=attributes["state"],
        time_to_detect=attributes["time_to_detect"],
        time_to_repair=attributes["time_to_repair"],
        time_to_resolve=time_to_resolve(state, incident) if has_ended else 0,
        visibility=attributes["visibility"],
        names=_shared((*fields,)),
        values=tuple(_hashable(field["value"]) for field in fields.values()),
    )
    return tuple(found)


@lru_cache(maxsize=256)
def _shared(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the same object for the same names: most incidents have the same fields."""
    return names


def _hashable(value: Any) -> Any:
    return tuple(value) if is_array(value) else value


def count(state: MockState, incidents: list[Record]) -> Record:
    """Return the facets over all results of a search, not only the page.

    Args:
        state: state of the mock.
        incidents: incidents as stored.
    """
    counted = state.derived.of_all(_counted, state.derived.of_each(facts, state, incidents))
    created_by = Counter[Any]({state.current_user: len(incidents)} if incidents else ())
    by_user = {"created_by": created_by, **counted.users}
    found = {
        **{facet: _users(state, counts) for facet, counts in by_user.items()},
        "incident_type": _types(state, counted.types),
        **counted.others,
    }
    return dict(sorted(found.items()))


class Counted(NamedTuple):
    """Counts of facets over incidents.

    Attributes:
        users: counts by ID, by facet.
        types: counts of incident types by ID.
        others: facets that show nothing but the values of the incidents.
    """

    users: dict[str, Counter[Any]]
    types: Counter[Any]
    others: Record


def _counted(rows: list[tuple[Any, ...]]) -> Counted:
    """Return the counts over the facts of incidents."""
    found = Facts(*([row[index] for row in rows] for index in range(len(Facts._fields))))
    users: dict[str, Counter[Any]] = {
        "commander": Counter(found.commander),
        "declared_by": Counter(found.declared_by),
        "last_modified_by": Counter(found.last_modified_by),
        "responder": _of_values(Counter(found.responders)),
    }
    others = {
        "customer_impacted": _flags(found.customer_impacted),
        "fields": _fields(found),
        "impact": _values(_of_values(Counter(found.impacts))),
        "is_test": _flags(found.is_test),
        "postmortem": _values(Counter(found.postmortem), known=("No", "Yes")),
        "severity": _values(Counter(found.severity), known=SEVERITIES),
        "state": _values(Counter(found.state), known=STATES),
        "time_to_detect": [_bounds("time_to_detect", found.time_to_detect)],
        "time_to_repair": [_bounds("time_to_repair", found.time_to_repair)],
        "time_to_resolve": [_bounds("time_to_resolve", found.time_to_resolve)],
        "visibility": _values(Counter(found.visibility)),
    }
    return Counted(users, Counter(found.incident_type), others)


def has_children(state: MockState, tag: str, incident: Record) -> bool:
    """Return whether an incident has members of a resource; most have none, and are not looked at further."""
    return incident["id"] in state.members[tag].parents()


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


def _values(counted: Mapping[Any, int], known: tuple[str, ...] = ()) -> list[Record]:
    """Return names and counts, by descending count, then by name."""
    counts = {**dict.fromkeys(known, 0), **counted}
    by_name = sorted(counts, key=str)
    by_count = sorted(by_name, key=counts.__getitem__, reverse=True)
    return [{"name": name, "count": counts[name]} for name in by_count]


def _flags(found: Iterable[bool]) -> list[Record]:
    # Recorded (EVIDENCE.md#incident-search): false is the number 0, true the boolean.
    counted = Counter(found)
    flags = [{"name": 0, "count": counted[False]}, {"name": True, "count": counted[True]}]
    return sorted(flags, key=lambda one: -one["count"])


def _users(state: MockState, counted: Mapping[str | None, int]) -> list[Record]:
    known = [(user, times) for user, times in counted.items() if user is not None]
    ordered = sorted(known, key=lambda pair: (-pair[1], pair[0]))
    return [_user(user, state.users[user]["attributes"], times) for user, times in ordered]


def _user(user: str, known: Record, times: int) -> Record:
    shown = {"email": known["email"], "handle": known["handle"], "uuid": user}
    return {"name": known["name"] or known["handle"], "count": times, **shown}


def _types(state: MockState, counted: Mapping[str, int]) -> list[Record]:
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return [{"name": type_name(state, kind), "count": times, "id": kind} for kind, times in ordered]


def _fields(found: Facts) -> list[Record]:
    """Return the facets of fields by name, except those of severity and state, which have their own facet."""
    counted = _counted_by_name(found)
    known = {"detection_method": DETECTION_METHODS}
    return [
        {"name": name, "facets": _values(counted[name], known.get(name, ()))}
        for name in sorted(counted.keys() - {"severity", "state"})
    ]


def _counted_by_name(found: Facts) -> dict[str, Counter[Any]]:
    """Return the counts of the values of each field, and of each item of lists; nothing for null."""
    alike: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for names, values in zip(found.names, found.values, strict=True):
        alike.setdefault(names, []).append(values)
    counted: dict[str, Counter[Any]] = {}
    for names, rows in alike.items():
        for index, name in enumerate(names):
            total = _of_values(Counter([row[index] for row in rows]))
            if name in counted:
                counted[name].update(total)
            else:
                counted[name] = total
    return counted


def _of_values(counted: Counter[Any]) -> Counter[Any]:
    """Return the counts of values, of which tuples count as their items, and null not at all."""
    counted.pop(None, None)
    if tuple not in {*map(type, counted)}:
        return counted
    items = Counter[Any]()
    for value, times in counted.items():
        for one in _several(value):
            items[one] += times
    return items


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)  # pyright: ignore[reportUnknownVariableType]


def _bounds(name: str, durations: Iterable[int]) -> Record:
    found = {*durations} - {0, None}
    bounds = {"min": float(min(found)), "max": float(max(found))} if found else {"min": None, "max": None}
    return {"name": name, "aggregates": bounds}
