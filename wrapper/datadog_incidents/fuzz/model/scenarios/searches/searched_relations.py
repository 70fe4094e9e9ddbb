"""Changes of what incidents own, and of what they are related to, each followed by searches."""

from __future__ import annotations

from typing import Any

from datadog_incidents_api.operations import OPERATIONS

from ...actions import create, related_in
from ...bodies import new_body
from ...deleting import delete
from ...memory import Known
from ...operation_schemas import body_schema, request_members, without_null
from ...resources import Resource, resource_of, resources
from ...server_model import ServerModel
from ...updating import update
from ..scenario import is_incident
from .searched import Searched

IN_SEARCH = "include_in_search"
"""Attribute of an incident's configuration that hides the incident from searches."""
TEXT = 3
"""Number of the type of a user-defined field with a text."""


def change_children(model: ServerModel, searched: Searched, changed: list[Known]) -> None:
    """Create children of every kind, change them, and delete them, the newest first."""
    created: list[list[Known]] = []
    for resource in resources().values():
        for creator in resource.creators if resource.in_incident else ():
            # Two impacts, which count as one.
            number = 2 if resource.tag == "impacts" else 1
            for attributes in _variants(creator.id) * number if model.can(creator.id) else ():
                created.append([_child(model, resource, one, creator.id, attributes) for one in changed])
                searched.check()
    _call_others(model, searched, changed)
    for children in created:
        operation = children[0].resource.update
        if operation is not None and model.can(operation.id):
            names = sorted(request_members(operation.id, "attributes").keys() - {IN_SEARCH})
            for child in children:
                update(model, child, names)
            searched.check()
    searched.check_facets(("impact", "postmortem", "responder"))
    for children in reversed(created):
        operation = children[0].resource.delete
        if operation is not None and model.can(operation.id):
            for child in children:
                delete(model, child)
            searched.check(listed=True)


def _call_others(model: ServerModel, searched: Searched, changed: list[Known]) -> None:
    """Call the operations of an incident that neither create nor change a child."""
    for operation in OPERATIONS.values():
        if (
            "{incident_id}" in operation.path
            and resource_of(operation.id) is None
            and model.can(operation.id)
        ):
            for known in changed:
                has_body = body_schema(operation.id) is not None
                body = new_body(model.draw, operation.id, related_in(model)) if has_body else None
                model.success(model.call(operation.id, known.path, body=body))
            searched.check()


def _child(
    model: ServerModel, resource: Resource, parent: Known, creator: str, attributes: dict[str, Any]
) -> Known:
    """Create a child of an incident, which stays hidden from searches if it is."""
    body = new_body(model.draw, creator, related_in(model))
    if IN_SEARCH in request_members(creator, "attributes"):
        settings = [one.attributes.get(IN_SEARCH) for one in model.memory.children(parent)]
        attributes = {**attributes, IN_SEARCH: False not in settings}
    if attributes:
        body["data"]["attributes"] = {**body["data"].get("attributes", {}), **attributes}
    return create(model, resource, parent, creator=creator, body=body)


def _variants(creator: str) -> list[dict[str, Any]]:
    """Return each value of an attribute that selects the kind of a child; one empty choice if none does.

    The first values come last, so that there are attachments of another kind before the first postmortem.
    """
    for name, schema in request_members(creator, "attributes").items():
        values = without_null(schema).get("enum", ())
        if values and isinstance(values[0], str):
            return [{name: one} for one in reversed(values)]
    return [{}]


def change_related(model: ServerModel, searched: Searched, kind: Known | None) -> None:
    """Change what the incidents are related to: rename their type, define a field, and delete the fields."""
    for other in model.memory.alive():
        operation = other.resource.update
        is_own = other.parent is not None or is_incident(other.resource)
        if not is_own and operation is not None and model.can(operation.id):
            update(model, other)
            searched.check()
    if kind is not None and model.can("update_incident_type"):
        _rename(model, searched, kind)
    fields = resources()["user_defined_fields"]
    if kind is None or fields.create is None or fields.delete is None:
        return
    if model.can(fields.create.id, fields.delete.id):
        define_field(model, fields, kind)
        searched.check()
        for defined in model.memory.alive("user_defined_fields"):
            delete(model, defined)
            searched.check()


def disable_users(model: ServerModel, searched: Searched) -> None:
    """Disable the users that incidents name: past actions remain attributed to them (`disable_user`)."""
    found = [
        one
        for one in model.memory.alive("users")
        if model.can(one.resource.delete and one.resource.delete.id)
    ]
    for user in found:
        delete(model, user)
    if found:
        searched.check()


def _rename(model: ServerModel, searched: Searched, kind: Known) -> None:
    """Rename an incident type twice, and search for the incidents by the new name and the one before."""
    before = kind.attributes.get("name")
    for _ in range(2):
        update(model, kind, attributes={"name": model.history.new_word()})
        name = str(kind.attributes.get("name"))  # on live servers, it has a mark
        searched.check()
        searched.check_type(name, found=True)
        if isinstance(before, str) and before.isalnum():
            searched.check_type(before, found=False)
        before = name


def define_field(model: ServerModel, fields: Resource, kind: Known) -> Known:
    """Define a text field for an incident type."""
    operation = fields.creators[0].id
    body = new_body(model.draw, operation, related_in(model), minimal=True)
    body["data"]["attributes"] |= {"name": model.history.new_word(), "type": TEXT}
    body["data"]["relationships"] = {"incident_type": {"data": {"type": "incident_types", "id": kind.id}}}
    return create(model, fields, body=body)
