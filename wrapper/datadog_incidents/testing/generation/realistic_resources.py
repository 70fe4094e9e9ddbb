"""Realistic incidents and todos, in the form in which gets and lists return them.

The members are those that were recorded (EVIDENCE.md#incidents, EVIDENCE.md#todos). Their values agree with
each other: timestamps are in order, durations are those between them, and fields repeat the attributes. There
are few choices, since one takes Hypothesis longer than everything that is made of it.
"""

from __future__ import annotations

import datetime
from typing import Any

from . import organization as org
from .source import Source

START = datetime.datetime(2026, 1, 5, 9, tzinfo=datetime.UTC)
"""Earliest creation time of an incident."""
YEAR = 365 * 24 * 60
"""Minutes after the start in which incidents are created."""

SEVERITIES = ("UNKNOWN", "SEV-5", "SEV-4", "SEV-3", "SEV-2", "SEV-1")
STATES = ("active", "stable", "resolved", "completed")
ENDED = STATES[2:]
METHODS = ("unknown", "customer", "employee", "monitor", "other")

HIDDEN = 120
"""Most minutes of customer impact before an incident is detected."""

Times = dict[str, datetime.datetime | None]


def minutes(count: int) -> datetime.timedelta:
    """Return a duration."""
    return datetime.timedelta(minutes=count)


def incident(source: Source) -> dict[str, Any]:
    """Return an incident, as a JSON:API resource. Its ID depends on its number alone."""
    number = source.randint(1, 9999)
    title, scope, cause = source.choice(org.EVENTS)
    severity, state = source.choice(SEVERITIES), source.choice(STATES)
    times = _times(source, state)
    impacted = times["customer_impact_start"] is not None
    author, commander = source.choice(org.PEOPLE)["id"], source.choice((None, *org.PEOPLE))
    involved = source.subset((*org.SERVICES, *org.TEAMS), 0.3)
    fields = {
        "severity": {"type": "dropdown", "value": severity},
        "state": {"type": "dropdown", "value": state},
        "detection_method": {"type": "dropdown", "value": source.choice(METHODS)},
        "root_cause": {"type": "textbox", "value": cause if state in ENDED else None},
        "summary": {"type": "textbox", "value": None},
        "services": {
            "type": "autocomplete",
            "value": [one for one in involved if one in org.SERVICES] or None,
        },
        "teams": {"type": "autocomplete", "value": [one for one in involved if one in org.TEAMS] or None},
        "slug": {"type": "textbox", "value": f"IR-{number}"},
    }
    return {
        "type": "incidents",
        "id": org.id_of("incidents", number),
        "attributes": {
            "public_id": number,
            "title": title,
            "severity": severity,
            "state": state,
            **{name: _text(time) for name, time in times.items()},
            "archived": None,
            "case_id": None,
            "created_by_uuid": author,
            "creation_idempotency_key": None,
            "customer_impact_scope": scope if impacted else None,
            "customer_impacted": impacted,
            "declared_by_uuid": author,
            "field_analytics": None,
            "fields": fields,
            "incident_type_uuid": org.INCIDENT_TYPE,
            "is_test": False,
            "last_modified_by_uuid": author,
            "non_datadog_creator": None,
            "notification_handles": None,
            **_durations(times),
            "visibility": "organization",
        },
        "relationships": {
            "attachments": {"data": []},
            "commander_user": {"data": commander and _link(commander["id"])},
            "created_by_user": {"data": _link(author)},
            "declared_by_user": {"data": _link(author)},
            "impacts": {"data": []},
            "integrations": {"data": []},
            "last_modified_by_user": {"data": _link(author)},
            "responders": {"data": []},
            "user_defined_fields": {"data": []},
        },
    }


def todo(source: Source) -> dict[str, Any]:
    """Return a todo, as a JSON:API resource."""
    number = source.randint(1, 9999)
    created = START + minutes(source.randint(0, YEAR))
    due = source.choice((None, 1, 7, 30))
    completed = created + minutes(source.randint(1, 10_000)) if source.chance(0.4) else None
    author = source.choice(org.PEOPLE)["id"]
    handles = [f"@{one['attributes']['handle']}" for one in org.PEOPLE]
    return {
        "type": "incident_todos",
        "id": org.id_of("incident_todos", number),
        "attributes": {
            "assignees": source.subset(handles, 0.1),
            "completed": _text(completed),
            "content": source.choice(org.TODOS),
            "created": _text(created),
            "created_by_uuid": author,
            "due_date": None if due is None else _text(created + datetime.timedelta(days=due)),
            "incident_id": org.id_of("incidents", source.randint(1, 9999)),
            "last_modified_by_uuid": author,
            "modified": _text(completed or created),
        },
        "relationships": {
            "created_by_user": {"data": _link(author)},
            "last_modified_by_user": {"data": _link(author)},
        },
    }


def _times(source: Source, state: str) -> Times:
    """Return timestamps in the order in which things happen. Half of all incidents affect customers."""

    def after(time: datetime.datetime, most: int, least: int = 0) -> datetime.datetime:
        return time + minutes(source.randint(least, most))

    detected = START + minutes(source.randint(0, YEAR))
    before = source.randint(-HIDDEN, HIDDEN)  # simplest: no customer is affected
    impacted = before > 0
    impact_start = detected - minutes(before)
    created = after(detected, 60)
    impact_end = after(created, 600, 1) if impacted and state != "active" else None
    resolved = after(impact_end or created, 3 * 24 * 60, 1) if state in ENDED else None
    return {
        "customer_impact_start": impact_start if impacted else None,
        "detected": detected,
        "created": created,
        "declared": created,
        "customer_impact_end": impact_end,
        "resolved": resolved,
        "modified": resolved or impact_end or created,
    }


def _durations(times: Times) -> dict[str, int]:
    """Return the durations between timestamps, in seconds; 0 if one is missing, as the server does."""

    def seconds(start: str, end: str) -> int:
        first, last = times[start], times[end]
        return 0 if first is None or last is None else int((last - first).total_seconds())

    return {
        "customer_impact_duration": seconds("customer_impact_start", "customer_impact_end"),
        "time_to_detect": seconds("customer_impact_start", "detected"),
        "time_to_internal_response": seconds("detected", "created"),
        "time_to_repair": seconds("detected", "customer_impact_end"),
        "time_to_resolve": seconds("created", "resolved"),
    }


def _text(time: datetime.datetime | None) -> str | None:
    return None if time is None else time.isoformat()


def _link(user: str) -> dict[str, str]:
    return {"type": "users", "id": user}
