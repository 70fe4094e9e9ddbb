"""Effects on incidents of other resources: overrides, defined fields, configurations and pages."""

from __future__ import annotations

from typing import Any

from ... import checks, hints
from ...actions import create, read, related_in
from ...bodies import change, kind_of, new_body
from ...comparison import equal, shortened
from ...deleting import delete
from ...json_parts import as_object
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import request_members, without_null
from ...resources import Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update, update_body
from ..lists.pages import COMPARED
from ..scenario import is_incident, scenario
from ..searches.agreement import eventually


@scenario(is_incident, rounds=2, needs=("get_incident",))
def overrides_apply(model: ServerModel, resource: Resource) -> None:
    """Override a timestamp of an incident, change the override, and remove it."""
    overrides = resources()["timestamp_overrides"]
    if overrides.create is None or not model.can(overrides.create.id):
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
    _override_all(model, known, before)
    read(model, other)


def _override_all(model: ServerModel, known: Known, before: dict[str, Any]) -> None:
    """Override each timestamp of an incident, change its state, remove an override, and change the rest."""
    overrides = resources()["timestamp_overrides"]
    operation = overrides.creators[0].id
    added: dict[str, Known] = {}
    for name in without_null(request_members(operation, "attributes")["timestamp_type"]).get("enum", ()):
        body = new_body(model.draw, operation, related_in(model))
        body["data"]["attributes"]["timestamp_type"] = name
        added[name] = create(model, overrides, known, body=body)
    for name, override in added.items():
        _check_override(model, known, name, override.attributes.get("timestamp_value"))
    for state in hints.STATES if model.can("update_incident") else ():
        body = update_body(model, known, {"fields": {"state": {"type": "dropdown", "value": state}}}, {})
        model.success(model.call("update_incident", known.path, body=body))
    for name, override in [*added.items()][-1:] if overrides.delete is not None else ():
        delete(model, override)
        _check_override(model, known, name, before.get(name))
    for name, override in [*added.items()][:-1]:
        _check_override(model, known, name, override.attributes.get("timestamp_value"))
    names = sorted(request_members("update_incident", "attributes").keys() - {"fields"})
    if model.can("update_incident"):
        body = update_body(model, known, change(model.draw, "update_incident", names, related_in(model)), {})
        model.success(model.call("update_incident", known.path, body=body))
        list_all(model, overrides, known)


def _attributes(model: ServerModel, known: Known) -> dict[str, Any]:
    """Read an incident without a comparison with the model, which knows of no overrides."""
    document = model.success(model.call("get_incident", known.path))
    found: dict[str, Any] = as_object(as_object(as_object(document).get("data")).get("attributes"))
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
    for _ in range(2):  # others, with defaults and values of any kind
        body = new_body(model.draw, fields.create.id, related_in(model))
        body["data"]["relationships"] = {
            "incident_type": {"data": {"type": "incident_types", "id": kinds[0].id}}
        }
        create(model, fields, body=body)
    name = defined.attributes.get("name", name)  # on live servers, it has a mark
    for position in (0, 0, 1):
        body = new_body(model.draw, "create_incident", related_in(model), minimal=True)
        body["data"]["attributes"]["incident_type_uuid"] = kinds[position].id
        known = create(model, resource, body=body)
        shown = as_object(_attributes(model, known).get("fields")) if model.can("get_incident") else {}
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


@scenario(is_incident, needs=COMPARED)
def hidden_from_search(model: ServerModel, resource: Resource) -> None:
    """Exclude an incident from searches by its configuration, and add it again."""
    configurations = resources()["configurations"]
    if configurations.create is None or configurations.update is None:
        return
    if not model.can(configurations.create.id, configurations.update.id):
        return
    word = model.history.new_word()
    found: list[Known] = []
    for _ in range(2):
        body = new_body(model.draw, "create_incident", related_in(model), minimal=True)
        body["data"]["attributes"]["title"] = word
        found.append(create(model, resource, body=body))
        read(model, found[-1])  # a response to a create need not contain everything
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
