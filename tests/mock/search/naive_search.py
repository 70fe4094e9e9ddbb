"""Search by brute force: the reference for what the mock keeps of incidents between searches.

Everything is computed from the stored resources anew, in the plainest way.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from datadog_incidents.mock.core.state import MockState, Record
from datadog_incidents.mock.resources.incident_replies import overrides, resource

Query = tuple[Any, ...]
"""`("every",)`, `("word", text)`, `("field", name, text)`, or `not`, `and`, `or` with queries."""


def text_of(query: Query) -> str:
    """Return a query in the language of the mock."""
    match query:
        case ("every",):
            return ""
        case ("word", text):
            return str(text)
        case ("field", name, text):
            return f"{name}:{text}"
        case ("not", one):
            return f"NOT ({text_of(one)})"
        case (operator, left, right):
            return f"({text_of(left)}) {operator.upper()} ({text_of(right)})"
        case _:
            raise AssertionError(query)


def matches(query: Query, texts: dict[str, list[str]]) -> bool:
    match query:
        case ("every",):
            return True
        case ("word", text):
            return any(_is_like(f"*{text}*", one) for values in texts.values() for one in values)
        case ("field", name, text):
            return any(_is_like(text, one) for one in texts.get(name.lower(), []))
        case ("not", one):
            return not matches(one, texts)
        case ("and", left, right):
            return matches(left, texts) and matches(right, texts)
        case ("or", left, right):
            return matches(left, texts) or matches(right, texts)
        case _:
            raise AssertionError(query)


def _is_like(pattern: str, text: str) -> bool:
    parts = map(re.escape, pattern.lower().split("*"))
    return re.fullmatch(".*".join(parts), text.lower(), re.DOTALL) is not None


def texts_of(state: MockState, incident: Record) -> dict[str, list[str]]:
    """Return the searchable texts of an incident by field."""
    skipped = ("fields", "notification_handles", "field_analytics")
    attributes = incident["attributes"]
    values: dict[str, Any] = {"id": incident["id"], **attributes, **overrides(state, incident)}
    values = {name: value for name, value in values.items() if name not in skipped}
    values |= {name.lower(): field["value"] for name, field in attributes["fields"].items()}
    facts = _facts(state, incident)
    texts = {name: [str(one) for one in _items(value)] for name, value in values.items()}
    for role in ("commander", "created_by", "declared_by", "last_modified_by"):
        texts[role] = _names(state, facts[role])
    texts["responder"] = [name for user in facts["responder"] for name in _names(state, [user])]
    texts["impact"], texts["postmortem"] = facts["impact"], facts["postmortem"]
    texts["incident_type"] = [attributes["incident_type_uuid"], _type(state, incident)["name"]]
    return texts


def _type(state: MockState, incident: Record) -> Record:
    kind = incident["attributes"]["incident_type_uuid"]
    known = {one.resource["id"]: one.resource for one in state.deleted["types"]}
    known |= {key: one.resource for key, one in state.members["types"].items()}
    found: Record = known[kind]["attributes"]
    return found


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _names(state: MockState, users: list[str]) -> list[str]:
    found = [{"id": user, **state.users[user]["attributes"]} for user in users]
    return [one[name] for one in found for name in ("id", "handle", "email", "name") if one[name]]


def _children(state: MockState, tag: str, incident: Record) -> list[Record]:
    return [one.resource for one in state.members[tag].values() if one.incident == incident["id"]]


def _facts(state: MockState, incident: Record) -> dict[str, list[Any]]:
    """Return the values of an incident for each facet."""
    attributes, me = incident["attributes"], state.current_user
    impacts = [one["attributes"]["impact_type"] for one in _children(state, "impacts", incident)]
    attached = [one["attributes"] for one in _children(state, "attachments", incident)]
    links = [one["relationships"]["user"] for one in _children(state, "responders", incident)]
    return {
        "commander": _items(incident["commander"]),
        "created_by": [me],
        "customer_impacted": [attributes["customer_impacted"]],
        "declared_by": [incident.get("declared_by", me)],
        "impact": [*dict.fromkeys(impacts)] or ["none"],
        "incident_type": [attributes["incident_type_uuid"]],
        "is_test": [attributes["is_test"]],
        "last_modified_by": [incident["last_modified_by"]],
        "postmortem": ["Yes" if any(one["attachment_type"] == "postmortem" for one in attached) else "No"],
        "responder": [link["data"]["id"] for link in links if link and link["data"]],
        "severity": [attributes["severity"]],
        "state": [attributes["state"]],
        "visibility": [attributes["visibility"]],
    }


def found_by(query: Query, state: MockState) -> list[Record]:
    """Return the incidents that a query finds, oldest first."""
    return [
        one
        for one in state.incidents.values()
        if all(
            hidden["attributes"].get("include_in_search", True)
            for hidden in _children(state, "configurations", one)
        )
        and matches(query, texts_of(state, one))
    ]


def facets_of(state: MockState, incidents: list[Record]) -> dict[str, dict[Any, int]]:
    """Return the counts of each facet by name or ID, and the bounds of durations as `minimum maximum`."""
    counted: dict[str, Counter[Any]] = {}
    for one in incidents:
        for name, values in _facts(state, one).items():
            counted.setdefault(name, Counter()).update(values)
        for name, field in one["attributes"]["fields"].items():
            if name not in ("severity", "state"):
                counted.setdefault(f"field {name}", Counter()).update(_items(field["value"]))
    for duration in ("time_to_detect", "time_to_repair", "time_to_resolve"):
        shown = (resource(state, one, "read", None)["attributes"][duration] for one in incidents)
        known = [one for one in shown if one]
        counted[duration] = Counter([min(known, default=None), max(known, default=None)])
    return {name: {value: times for value, times in one.items() if times} for name, one in counted.items()}


def shown_facets(facets: Record) -> dict[str, dict[Any, int]]:
    """Return the facets of a response in the form of `facets_of`."""
    shown: dict[str, Any] = {}
    for name, values in facets.items():
        if name == "fields":
            shown |= {f"field {one['name']}": _counts(one["facets"]) for one in values}
        elif name.startswith("time_to_"):
            bounds = values[0]["aggregates"]
            shown[name] = dict(Counter([bounds["min"], bounds["max"]]))
        else:
            shown[name] = _counts(values)
    return shown


def _counts(values: list[Record]) -> dict[Any, int]:
    return {one.get("uuid") or one.get("id") or one["name"]: one["count"] for one in values if one["count"]}
