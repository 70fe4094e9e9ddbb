"""Invented organization: people, fields and a year of incidents, in the form in which they are seeded."""

from __future__ import annotations

import datetime
from math import log
from typing import Any

from datadog_incidents.testing.generation import organization as org
from datadog_incidents.testing.generation.source import RandomSource

from ..core.state import Record
from .invented_course import Course, Severity

YEAR = datetime.timedelta(days=365)
SECURITY = "Security"
SECURITY_EVENTS = (
    "Token in a public repository",
    "Login from a leaked password",
    "Dependency with a backdoor",
)
TITLES = ("Engineer", "Site reliability engineer", "Engineering manager", "Support engineer")
REGIONS = ("EU", "US", "APAC")
TIERS = ("enterprise", "pro", "free")

SEVERITIES = (
    Severity("SEV-1", weight=3, median=95, impact=0.95, commander=1.0, todos=4),
    Severity("SEV-2", weight=10, median=160, impact=0.7, commander=0.9, todos=3),
    Severity("SEV-3", weight=27, median=420, impact=0.35, commander=0.7, todos=2),
    Severity("SEV-4", weight=35, median=1500, impact=0.1, commander=0.4, todos=1, abandoned=0.02),
    Severity("SEV-5", weight=20, median=4300, impact=0.02, commander=0.2, todos=1, abandoned=0.03),
    Severity("UNKNOWN", weight=5, median=60, impact=0.1, commander=0.1, todos=0),
)
METHODS = {"monitor": 60, "employee": 20, "customer": 15, "other": 5}


def organization(count: int, seed: int, now: datetime.datetime) -> dict[str, list[Record]]:
    """Return users, types, fields and incidents, as `MockDatadog.seed` takes them.

    Args:
        count: number of incidents.
        seed: seed of all choices.
        now: time at which the year of the incidents ends.
    """
    source = RandomSource(seed)
    start = now - YEAR
    people = [one["attributes"] for one in org.PEOPLE]
    return {
        "users": [
            {"email": one["email"], "name": one["name"], "title": source.choice(TITLES), "created": start}
            for one in people
        ],
        "types": [
            {"name": SECURITY, "prefix": "SEC", "description": "Unauthorized access.", "created": start}
        ],
        "fields": [
            {"name": "region", "type": "multiselect", "valid_values": [*REGIONS], "created": start},
            {"name": "customer_tier", "type": "dropdown", "valid_values": [*TIERS], "created": start},
        ],
        "incidents": [_incident(source, now, [one["email"] for one in people]) for _ in range(count)],
    }


def _incident(source: RandomSource, now: datetime.datetime, people: list[str]) -> Record:
    severity = source.choices(SEVERITIES, [one.weight for one in SEVERITIES])[0]
    course = Course.invented(source, severity, now)
    commander = source.choice(people) if source.chance(severity.commander) else None
    incident: Record = {
        "severity": severity.name,
        "declared_by": source.choice(people),
        "commander": commander,
        "responders": source.sample(people, source.randint(0, 3)),
        **course.members(),
    }
    title, scope, cause = source.choice(org.EVENTS)
    if course.impact_start is not None:
        incident |= {"customer_impact_scope": scope, "impacts": [course.impact(scope)]}
    if source.chance(0.04):
        return incident | {"title": source.choice(SECURITY_EVENTS), "type": SECURITY}
    services, teams = source.sample(org.SERVICES, source.choice((1, 1, 1, 2))), source.sample(org.TEAMS, 1)
    fields: Record = {
        "detection_method": source.choices([*METHODS], [*METHODS.values()])[0],
        "services": services,
        "teams": teams,
        "region": source.sample(REGIONS, source.choice((1, 1, 2))),
        "customer_tier": source.choice(TIERS),
    }
    if course.resolved is not None:
        fields["root_cause"] = cause
    incident |= {"title": title, "fields": fields, "todos": _todos(source, course, severity, people)}
    if course.state == "completed" and severity.todos > 2:
        attachment = {"documentUrl": f"https://docs.example.com/postmortems/{source.randint(1, 99_999)}"}
        attachment["title"] = f"Postmortem: {title}"
        incident["attachments"] = [
            {"attachment_type": "postmortem", "attachment": attachment, "created": course.resolved}
        ]
    return incident


def _todos(source: RandomSource, course: Course, severity: Severity, people: list[str]) -> list[Record]:
    """Return the todos of an incident, of which most are completed some days after it has ended."""
    todos: list[Record] = []
    for content in source.sample(org.TODOS, source.randint(0, severity.todos)):
        created = course.within(source)
        todo: dict[str, Any] = {"content": content, "assignees": [source.choice(people)], "created": created}
        if source.chance(0.6):
            todo["due_date"] = created + datetime.timedelta(days=source.choice((1, 7, 30)))
        done = created + datetime.timedelta(hours=source.lognormvariate(log(40), 1.0))
        if done <= course.now and source.chance(0.85):
            todo["completed"] = done
        todos.append(todo)
    return todos
