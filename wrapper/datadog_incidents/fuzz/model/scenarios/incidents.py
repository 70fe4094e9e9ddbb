"""Incidents: attributes that follow from others, commanders and responders, overrides, and other effects."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from datadog_incidents._common.json_kinds import is_object

from .. import checks, hints
from ..actions import create, delete, list_all, read, related_in, update
from ..bodies import kind_of, new_body
from ..comparison import equal, instant, shortened
from ..memory import Known
from ..resources import Resource, resources
from ..server_model import GaveUp, ServerModel
from .scenario import is_incident, scenario

TIME = st.sampled_from(
    [
        "2026-01-05T09:30:00+00:00",
        "2026-01-05T10:00:30.250000+00:00",
        "2026-01-06T00:00:00Z",
        "2025-12-31T23:59:59+01:00",
    ]
)


def derived(model: ServerModel, known: Known) -> dict[str, Any]:
    """Read an incident and check the attributes that follow from others. Returns its attributes."""
    attributes: dict[str, Any] = (read(model, known) or {}).get("attributes") or {}
    fields = attributes.get("fields") or {}
    for name, values in (("severity", hints.SEVERITIES), ("state", hints.STATES)):
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
    durations = {
        "customer_impact_duration": ("customer_impact_start", "customer_impact_end"),
        "time_to_detect": ("customer_impact_start", "detected"),
        "time_to_repair": ("detected", "customer_impact_end"),
    }
    for name, (start, end) in durations.items():
        wanted = _seconds(attributes.get(start), attributes.get(end))
        if isinstance(attributes.get(name), int) and known.changed_by == "update_incident":
            model.expect(
                checks.DERIVED,
                abs(attributes[name] - wanted) <= 1,
                ("get_incident", known.changed_by),
                name,
                f"{name}: expected {wanted} s from {start} to {end}, got {attributes[name]}",
                about=[known],
            )
    return attributes


def _seconds(start: Any, end: Any) -> int:
    first, last = instant(start), instant(end)
    if first is None or last is None:
        return 0
    return max(0, int((last[0] - first[0]).total_seconds()))


@scenario(is_incident, rounds=3)
def derived_attributes(model: ServerModel, resource: Resource) -> None:
    """Change fields and times one by one, and read what follows from them."""
    first, second = create(model, resource), create(model, resource)
    for known in (first, second):
        derived(model, known)
    for name in model.draw(st.permutations([*hints.FIELDS]))[:4]:
        update(model, first, attributes={"fields": model.draw(hints.field(name))})
        derived(model, first)
    for name in ("customer_impact_start", "customer_impact_end", "detected"):
        update(model, first, attributes={name: model.draw(TIME)})
        derived(model, first)
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
    # Whether another state, such as `completed`, sets it as well is assumed (EVIDENCE.md#assumptions).
    update(model, known, attributes={"fields": {"state": {"type": "dropdown", "value": "resolved"}}})
    after = derived(model, known)
    _check_resolved(model, known, after, ended=True)
    update(model, known, ["title"])
    again = derived(model, known)
    _check_reopened(model, known)
    model.expect(
        checks.DERIVED,
        equal(after.get("resolved"), again.get("resolved")),
        "update_incident",
        "resolved moved",
        f"resolved: expected {after.get('resolved')} after another update, got {again.get('resolved')}",
        about=[known],
    )


def _check_reopened(model: ServerModel, known: Known) -> None:
    """Reopen an incident, and change something else: it stays open."""
    update(model, known, attributes={"fields": {"state": {"type": "dropdown", "value": "active"}}})
    derived(model, known)
    update(model, known, ["title"])
    derived(model, known)


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


@scenario(is_incident, rounds=2)
def commander_changes(model: ServerModel, resource: Resource) -> None:
    """Appoint a commander, another one, and none, with other changes in between."""
    users = resources()["users"]
    if users.create is None or not model.can(users.create.id, "update_incident"):
        return
    first, second = create(model, users), create(model, users)
    known, other = create(model, resource, minimal=True), create(model, resource)
    read(model, other)
    for user in (first, second, None, first):
        data = None if user is None else {"type": "users", "id": user.id}
        update(model, known, [], relationships={"commander_user": {"data": data}})
        _check_commander(model, known, user)
        update(model, known, ["title"])
        _check_commander(model, known, user)
        read(model, other)
    _check_responders(model, known, [first, second])


def _check_commander(model: ServerModel, known: Known, user: Known | None) -> None:
    data = read(model, known) or {}
    link = (data.get("relationships") or {}).get("commander_user") or {}
    found = (link.get("data") or {}).get("id")
    wanted = None if user is None else user.id
    model.expect(
        checks.RELATED_KEPT,
        found == wanted,
        ("update_incident", "get_incident"),
        "commander_user",
        f"commander: expected {wanted}, got {found}",
        about=[known],
    )


def _check_responders(model: ServerModel, known: Known, users: list[Known]) -> None:
    """Check that a commander is among the responders once (EVIDENCE.md#incidents)."""
    responders = resources()["responders"]
    items = list_all(model, responders, known)
    if not items:
        return
    found = [
        (((one.get("relationships") or {}).get("user") or {}).get("data") or {}).get("id")
        for one in items
        if is_object(one)
    ]
    for user in users:
        model.expect(
            checks.DERIVED,
            found.count(user.id) == 1,
            ("update_incident", "list_incident_responders"),
            "responders",
            f"expected commander {user.id} once among the responders, got it {found.count(user.id)} times",
            about=[known],
        )


@scenario(is_incident, rounds=2)
def overrides_apply(model: ServerModel, resource: Resource) -> None:
    """Override a timestamp of an incident, change the override, and remove it."""
    overrides = resources()["timestamp_overrides"]
    if overrides.create is None or not model.can(overrides.create.id, "get_incident"):
        return
    known, other = create(model, resource, minimal=True), create(model, resource, minimal=True)
    before = _attributes(model, known)
    read(model, other)
    override = create(model, overrides, known)
    name = override.attributes.get("timestamp_type")
    _check_override(model, known, name, override.attributes.get("timestamp_value"))
    read(model, other)
    if overrides.update is not None:
        update(model, override)
        _check_override(model, known, name, override.attributes.get("timestamp_value"))
    if overrides.delete is not None:
        delete(model, override)
        _check_override(model, known, name, before.get(str(name)))


def _attributes(model: ServerModel, known: Known) -> dict[str, Any]:
    """Read an incident without a comparison with the model, which knows of no overrides."""
    document = model.success(model.call("get_incident", known.path))
    found: dict[str, Any] = ((document or {}).get("data") or {}).get("attributes") or {}
    return found


def _check_override(model: ServerModel, known: Known, name: Any, wanted: Any) -> None:
    attributes = _attributes(model, known)
    if name not in attributes:
        return
    model.expect(
        checks.DERIVED,
        equal(attributes[name], wanted),
        ("get_incident", model.last_write),
        "overridden timestamp",
        f"{name}: expected {shortened(wanted)} by the override, got {shortened(attributes[name])}",
        about=[known],
    )


@scenario(is_incident)
def defined_fields_appear(model: ServerModel, resource: Resource) -> None:
    """Define a field for an incident type, and create incidents of this type and of another."""
    types, fields = resources()["types"], resources()["user_defined_fields"]
    if types.create is None or fields.create is None or not model.can(types.create.id, fields.create.id):
        return
    kinds = [create(model, types, minimal=True) for _ in range(2)]
    name = model.history.new_word()
    body = new_body(model.draw, fields.create.id, related_in(model))
    body["data"]["attributes"]["name"] = name
    body["data"]["relationships"] = {"incident_type": {"data": {"type": "incident_types", "id": kinds[0].id}}}
    defined = create(model, fields, body=body)
    name = defined.attributes.get("name", name)  # on live servers, it has a mark
    for position in (0, 0, 1):
        body = new_body(model.draw, "create_incident", related_in(model), minimal=True)
        body["data"]["attributes"]["incident_type_uuid"] = kinds[position].id
        known = create(model, resource, body=body)
        shown = (_attributes(model, known).get("fields") or {}) if model.can("get_incident") else {}
        if "state" not in shown:
            continue  # a server that does not show fields at all
        model.expect(
            checks.DERIVED,
            (name in shown) == (position == 0),
            ("create_incident", "get_incident", fields.create.id),
            "user-defined fields",
            f"expected the field {name} in incidents of its type only, got it "
            f"{'not in one of its type' if position == 0 else 'in one of another type'}",
            about=[known, defined],
        )


@scenario(is_incident)
def hidden_from_search(model: ServerModel, resource: Resource) -> None:
    """Exclude an incident from searches by its configuration, and add it again."""
    from .searches import eventually

    configurations = resources()["configurations"]
    if configurations.create is None or configurations.update is None:
        return
    if not model.can(configurations.create.id, configurations.update.id, "search_incidents", "get_incident"):
        return
    word = model.history.new_word()
    found: list[Known] = []
    for _ in range(2):
        body = new_body(model.draw, "create_incident", related_in(model), minimal=True)
        body["data"]["attributes"]["title"] = word
        found.append(create(model, resource, body=body))
    hidden = found[0]
    eventually(model, found, word, lambda one: True)
    body = {"data": {"type": kind_of(configurations.create.id), "attributes": {"include_in_search": False}}}
    configuration = create(model, configurations, hidden, body=body)
    eventually(model, found, word, lambda one: one["id"] != hidden.id)
    update(model, configuration, attributes={"include_in_search": True})
    eventually(model, found, word, lambda one: True)


@scenario(is_incident)
def pages_are_linked_once(model: ServerModel, resource: Resource) -> None:
    """Create on-call pages, link one twice, and to another incident; draft a postmortem."""
    known, other = create(model, resource, minimal=True), create(model, resource, minimal=True)
    read(model, known)
    for operation in ("create_page_from_incident", "create_on_call_page_from_incident"):
        if model.can(operation):
            body = new_body(model.draw, operation, related_in(model))
            model.success(model.call(operation, known.path, body=body))
    if model.can("get_incident_ai_postmortem"):
        model.success(model.call("get_incident_ai_postmortem", known.path))
    read(model, known)
    if not model.can("link_page_to_incident"):
        return
    body = new_body(model.draw, "link_page_to_incident", related_in(model))
    model.success(model.call("link_page_to_incident", known.path, body=body))
    again = model.call("link_page_to_incident", known.path, body=body).response.status
    # Published for this operation alone, never recorded: servers may also accept it.
    if again not in (201, 409):
        raise GaveUp
    model.success(model.call("link_page_to_incident", other.path, body=body))
    if again == 409:
        items = list_all(model, resources()["integrations"], known)
        model.expect(
            checks.REFUSED_CHANGES_NOTHING,
            len(items) == 1 or not items,
            "link_page_to_incident",
            "integrations",
            f"expected one integration after a refused link, got {len(items)}",
        )
    read(model, other)
