"""Which notification rules fire when an incident is declared or updated (EVIDENCE.md#notifications)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from ..core.state import MockState, Record
from .values import field_values, has_changed

Event = Literal["declared", "matched", "renotified"]
"""Why a rule fired: the incident was declared, came to meet its conditions, or a field has changed."""

TAG = "notification_rules"
CREATED, SAVED, MODIFIED = (f"incident_{when}_trigger" for when in ("created", "saved", "modified"))


@frozen
class Fired:
    """Rule that fired.

    Attributes:
        rule: rule, as a JSON:API resource.
        event: why it fired.
    """

    rule: Record
    event: Event


def fired(state: MockState, before: Record | None, after: Record) -> Iterator[Fired]:
    """Yield the rules that fire, oldest first.

    Args:
        state: state of the mock.
        before: attributes of the incident before an update; None if it was declared.
        after: its attributes now.
    """
    for member in state.members[TAG].values():
        rule = member.resource
        event = _event(rule, before, after) if rule["attributes"]["enabled"] else None
        if event is not None:
            yield Fired(rule, event)


def _event(rule: Record, before: Record | None, after: Record) -> Event | None:
    """Return why an enabled rule fires; None if it does not."""
    trigger: str = rule["attributes"]["trigger"]
    if trigger not in (CREATED, SAVED, MODIFIED) or not meets(rule, after):
        return None
    if before is None:
        return None if trigger == MODIFIED else "declared"
    if not meets(rule, before):
        return None if trigger == CREATED else "matched"
    watched: list[str] = rule["attributes"]["renotify_on"]
    return "renotified" if any(has_changed(before, after, name) for name in watched) else None


def meets(rule: Record, incident: Record) -> bool:
    """Return whether an incident has the type and visibility of a rule, and meets all of its conditions.

    Args:
        rule: rule, as a JSON:API resource.
        incident: attributes of the incident.
    """
    attributes = rule["attributes"]
    kind = rule["relationships"]["incident_type"]["data"]["id"]
    return (
        not incident["is_test"]
        and incident["incident_type_uuid"] == kind
        and attributes["visibility"] in ("all", incident["visibility"])
        and all(_is_met(condition, incident) for condition in attributes["conditions"])
    )


def _is_met(condition: Record, incident: Record) -> bool:
    """Return whether a field has one of the values of a condition."""
    return not set(condition["values"]).isdisjoint(field_values(incident, condition["field"]))
