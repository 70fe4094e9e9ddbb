"""Incidents: attributes that follow from others, commanders and responders, overrides, and other effects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_object

from ... import checks, hints
from ...actions import create, read
from ...comparison import equal, instant, nanoseconds
from ...json_parts import as_object
from ...memory import Known
from ...patience import patiently
from ...resources import Resource
from ...server_model import ServerModel
from ...timestamps import CLOCKS
from ...updating import update
from ..scenario import is_incident, scenario

TIME = st.sampled_from(
    [
        "2026-01-05T09:30:00+00:00",
        "2026-01-05T07:15:00-01:00",
        "2026-01-05T10:00:30.250000+00:00",
        "2026-01-06T00:00:00Z",
        "2025-12-31T23:59:59+01:00",
        None,
    ]
)
TIMES = ("customer_impact_start", "customer_impact_end", "detected")
"""Times from which durations follow."""
BOUNDS = {
    "customer_impact_duration": ("customer_impact_start", "customer_impact_end"),
    "time_to_detect": ("customer_impact_start", "detected"),
    "time_to_repair": ("detected", "customer_impact_end"),
    "time_to_internal_response": ("detected", "created"),
    "time_to_resolve": ("created", "resolved"),
}
"""Times from and to which durations are counted. The last one is compared for the mock only."""
WITHIN = 10**8
"""Nanoseconds between `resolved` and the end of the update that sets it: 5 ms are recorded."""


def derived(model: ServerModel, known: Known) -> dict[str, Any]:
    """Read an incident and check the attributes that follow from others. Returns its attributes."""
    attributes: dict[str, Any] = as_object(as_object(read(model, known)).get("attributes"))
    fields = as_object(attributes.get("fields"))
    severities = (hints.HIGHEST_SEVERITY, *hints.SEVERITIES)
    for name, values in (("severity", severities), ("state", hints.STATES)):
        field = fields.get(name)
        value = field.get("value") if is_object(field) else None
        if value in values and name in attributes:
            model.expect(
                checks.DERIVED,
                attributes[name] == value,
                ("get_incident", known.changed_by, known.creator),
                name,
                f"{name}: expected {value!r} as in fields, got {attributes[name]!r}",
                about=[known],
            )
    if known.changed_by == "update_incident":
        _check_durations(model, known, attributes)
    return attributes


def _check_durations(model: ServerModel, known: Known, attributes: dict[str, Any]) -> None:
    """Check the durations of an incident, which a server may set later (EVIDENCE.md#incident-search)."""
    shown = [attributes]

    def problems() -> list[tuple[str, str]]:
        now = shown.pop() if shown else as_object(as_object(read(model, known)).get("attributes"))
        return [*_wrong_durations(now, is_mock=model.session.is_mock)]

    for name, message in patiently(model, problems):
        model.expect(checks.DERIVED, False, ("get_incident", known.changed_by), name, message, about=[known])
    model.expect(checks.DERIVED, True, "get_incident", "", "")


def _wrong_durations(attributes: dict[str, Any], *, is_mock: bool) -> Iterator[tuple[str, str]]:
    """Yield the names of durations that do not follow from the times, and messages.

    What the duration is if a time is before the one from which it is counted, is not specified.
    """
    for name, (start, end) in BOUNDS.items():
        found, times = attributes.get(name), (instant(attributes.get(start)), instant(attributes.get(end)))
        if not isinstance(found, int) or (name == "time_to_resolve" and not is_mock):
            continue
        wanted = times[1][0] - times[0][0] if times[0] is not None and times[1] is not None else 0
        if abs(found - max(0, wanted)) > 1 and (is_mock or wanted >= 0):
            yield name, f"{name}: expected {max(0, wanted)} s from {start} to {end}, got {found}"


@scenario(is_incident, rounds=3)
def derived_attributes(model: ServerModel, resource: Resource) -> None:
    """Change fields and times one by one, and read what follows from them."""
    first, second = create(model, resource), create(model, resource)
    for known in (first, second):
        derived(model, known)
    for name in model.draw(st.permutations([*hints.FIELDS]))[:4]:
        update(model, first, attributes={"fields": model.draw(hints.field(name))})
        derived(model, first)
    if model.session.is_mock:
        field = {"type": "dropdown", "value": hints.HIGHEST_SEVERITY}
        update(model, second, attributes={"fields": {"severity": field}})
        derived(model, second)
    # What follows from two times does not depend on which of them was set last.
    for known in (first, second):
        for name in model.draw(st.permutations(TIMES)):
            update(model, known, attributes={name: model.draw(TIME)})
            derived(model, known)
    derived(model, second)


@scenario(is_incident)
def resolved_when_ended(model: ServerModel, resource: Resource) -> None:
    """End an incident, and check when `resolved` is set."""
    known = create(model, resource, minimal=True)
    before = derived(model, known)
    _check_resolved(model, known, before, ended=False)
    field = model.draw(hints.field("severity"))
    update(model, known, attributes={"fields": field})
    _check_resolved(model, known, derived(model, known), ended=False)
    # Whether another state, `completed`, sets it as well is assumed (EVIDENCE.md#assumptions-of-the-mock).
    update(model, known, attributes={"fields": {"state": {"type": "dropdown", "value": "resolved"}}})
    after = derived(model, known)
    _check_resolved(model, known, after, ended=True)
    update(model, known, ["title"])
    again = derived(model, known)
    _check_reopened(model, known, again.get("resolved"))
    model.expect(
        checks.DERIVED,
        equal(after.get("resolved"), again.get("resolved")),
        "update_incident",
        "resolved moved",
        f"resolved: expected {after.get('resolved')} after another update, got {again.get('resolved')}",
        about=[known],
    )
    if model.session.is_mock:
        completed = create(model, resource, minimal=True)
        field = {"type": "dropdown", "value": "completed"}
        update(model, completed, attributes={"fields": {"state": field}})
        _check_resolved(model, completed, derived(model, completed), ended=True)


def _check_reopened(model: ServerModel, known: Known, resolved: Any) -> None:
    """Reopen an incident, and change something else: it stays open, until it is ended again, at another time.

    The last is assumed (EVIDENCE.md#assumptions-of-the-mock). Without `get_incident`, `resolved` is unknown.
    """
    update(model, known, attributes={"fields": {"state": {"type": "dropdown", "value": "active"}}})
    derived(model, known)
    update(model, known, ["title"])
    derived(model, known)
    update(model, known, attributes={"fields": {"state": {"type": "dropdown", "value": "resolved"}}})
    again = derived(model, known)
    model.expect(
        checks.DERIVED,
        # Servers other than the mock may keep the time.
        not model.session.is_mock or resolved is None or not equal(again.get("resolved"), resolved),
        ("update_incident", "get_incident"),
        "resolved again",
        f"resolved: expected a later time than {resolved} after another resolution, got the same",
        about=[known],
    )


def _check_resolved(model: ServerModel, known: Known, attributes: dict[str, Any], *, ended: bool) -> None:
    if "resolved" not in attributes:
        return
    model.expect(
        checks.DERIVED,
        (attributes["resolved"] is not None) is ended,
        ("update_incident", "get_incident", known.creator),
        "resolved",
        f"resolved: expected {'a time' if ended else 'null'} in state {attributes.get('state')}, "
        f"got {attributes['resolved']!r}",
        about=[known],
    )
    resolved, modified = nanoseconds(attributes["resolved"]), nanoseconds(attributes.get("modified"))
    if not ended or resolved is None or modified is None:
        return
    model.expect(
        checks.DERIVED,
        abs(modified - resolved) <= (WITHIN if model.session.is_mock else CLOCKS),
        ("update_incident", "get_incident"),
        "time of resolved",
        f"resolved: expected the time of the update, which is {attributes['modified']}, "
        f"got {attributes['resolved']}",
        about=[known],
    )
