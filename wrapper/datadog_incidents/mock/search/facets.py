"""Facets of searches: counts of the results by value, as recorded (EVIDENCE.md#incident-search)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

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


PLAIN = (
    *("customer_impacted", "incident_type_uuid", "is_test", "severity", "state"),
    *("time_to_detect", "time_to_repair", "visibility"),
)
"""Attributes of which facets count the value itself."""
_plain = itemgetter(*PLAIN)
FACTS = (
    *PLAIN,
    *("commander", "declared_by", "last_modified_by", "impacts", "postmortem", "responders"),
    *("time_to_resolve", "names", "values"),
)
"""What facets count of an incident, with the names and the values of its fields, in the same order."""


def facts(state: MockState) -> Callable[[Record], tuple[Any, ...]]:
    """Return a function that returns the values of an incident that facets count, in the order of `FACTS`.

    They are in a plain tuple, which takes a fraction of the time of one with names, and which the garbage
    collector need not visit again and again.
    """
    impacted, attached, responding, overridden = (
        with_children(state, tag) for tag in ("impacts", "attachments", "responders", "timestamp_overrides")
    )
    current_user = state.current_user

    def of(incident: Record) -> tuple[Any, ...]:
        key, attributes = incident["id"], incident["attributes"]
        fields = attributes["fields"]
        has_ended = attributes["resolved"] is not None or key in overridden
        return (
            *_plain(attributes),
            incident["commander"],
            incident.get("declared_by", current_user),
            incident["last_modified_by"],
            (*impacts(state, incident),) if key in impacted else NO_IMPACTS,
            postmortem(state, incident) if key in attached else "No",
            (*responder_ids(state, incident),) if key in responding else (),
            time_to_resolve(state, incident) if has_ended else 0,
            _shared((*fields,)),
            _hashable([field["value"] for field in fields.values()]),
        )

    return of


def _hashable(values: list[Any]) -> tuple[Any, ...]:
    """Return values, with tuples for lists."""
    # Without the type guard for lists, which takes as long for each value as all else.
    found: list[Any] = [tuple(one) if isinstance(one, list) else one for one in values]  # pyright: ignore[reportUnknownArgumentType]
    return (*found,)


@lru_cache(maxsize=256)
def _shared(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the same object for the same names: most incidents have the same fields."""
    return names


def count(state: MockState, incidents: list[Record]) -> Record:
    """Return the facets over all results of a search, not only the page.

    Args:
        state: state of the mock.
        incidents: incidents as stored.
    """
    counted = state.derived.of_all(_counted, state, incidents)
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


def _counted(state: MockState, incidents: list[Record]) -> Counted:
    """Return the counts over what `facts` returns of incidents."""
    rows = state.derived.of_each(facts, state, incidents)
    found = {name: [*map(itemgetter(place), rows)] for place, name in enumerate(FACTS)}
    users: dict[str, Counter[Any]] = {
        "commander": Counter(found["commander"]),
        "declared_by": Counter(found["declared_by"]),
        "last_modified_by": Counter(found["last_modified_by"]),
        "responder": _of_values(Counter(found["responders"])),
    }
    others = {
        "customer_impacted": _flags(found["customer_impacted"]),
        "fields": _fields(found["names"], found["values"]),
        "impact": _values(_of_values(Counter(found["impacts"]))),
        "is_test": _flags(found["is_test"]),
        "postmortem": _values(Counter(found["postmortem"]), known=("No", "Yes")),
        "severity": _values(Counter(found["severity"]), known=SEVERITIES),
        "state": _values(Counter(found["state"]), known=STATES),
        "time_to_detect": [_bounds("time_to_detect", found["time_to_detect"])],
        "time_to_repair": [_bounds("time_to_repair", found["time_to_repair"])],
        "time_to_resolve": [_bounds("time_to_resolve", found["time_to_resolve"])],
        "visibility": _values(Counter(found["visibility"])),
    }
    return Counted(users, Counter(found["incident_type_uuid"]), others)


def with_children(state: MockState, tag: str) -> Collection[str | None]:
    """Return the IDs of the incidents that have members of a resource, of which most incidents have none."""
    return state.members[tag].parents()


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


def _fields(names: Iterable[tuple[str, ...]], values: Iterable[tuple[Any, ...]]) -> list[Record]:
    """Return the facets of fields by name, except those of severity and state, which have their own facet.

    Args:
        names: names of the fields of each incident.
        values: values of these fields, in the same order; tuples for lists.
    """
    counted = _counted_by_name(names, values)
    known = {"detection_method": DETECTION_METHODS}
    return [
        {"name": name, "facets": _values(counted[name], known.get(name, ()))}
        for name in sorted(counted.keys() - {"severity", "state"})
    ]


def _counted_by_name(
    names: Iterable[tuple[str, ...]], values: Iterable[tuple[Any, ...]]
) -> dict[str, Counter[Any]]:
    """Return the counts of the values of each field, and of each item of lists; nothing for null."""
    alike: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for those, row in zip(names, values, strict=True):
        alike.setdefault(those, []).append(row)
    counted: dict[str, Counter[Any]] = {}
    for those, rows in alike.items():
        for place, name in enumerate(those):
            total = _of_values(Counter(map(itemgetter(place), rows)))
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
