"""Parents: every response that shows an incident names its new children, and no deleted ones."""

from __future__ import annotations

from datadog_incidents._common.json_kinds import is_object

from ...actions import create, creators_to_use, read, related_in
from ...bodies import new_body
from ...children import check_children, named_by
from ...deleting import delete
from ...listing import largest_page, list_all
from ...memory import Known
from ...observation import observe
from ...operation_schemas import query_parameters
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..lists.including import check_included
from ..lists.pages import SEARCH, items_of
from ..scenario import can_delete, scenario


@scenario(lambda resource: can_delete(resource) and named_by(resource) is not None)
def parents_name_children(model: ServerModel, resource: Resource) -> None:
    """Read a parent in every way after creates of children, a delete, another create, and more deletes."""
    parents = resources()[named_by(resource) or ""]
    if parents.create is None or not model.can(parents.create.id):
        return
    kind = None if resource.in_incident else _new_type(model)
    parent, _ = (_parent(model, parents, one) for one in (kind, None))

    creators = creators_to_use(model, resource)
    children = [_child(model, resource, parent, kind, one) for one in (*creators, *creators[:1])]
    _read_in_every_way(model, parent)
    delete(model, children.pop(0))
    _read_in_every_way(model, parent)
    children.append(_child(model, resource, parent, kind, creators[0]))
    _read_in_every_way(model, parent)
    for child in children:
        delete(model, child)
    _read_in_every_way(model, parent)


def _new_type(model: ServerModel) -> Known | None:
    """Create an incident type, to which children that belong to no incident can."""
    types = resources()["types"]
    return create(model, types, minimal=True) if types.create and model.can(types.create.id) else None


def _parent(model: ServerModel, parents: Resource, kind: Known | None) -> Known:
    """Create an incident, of a type if one is given, that a search for a word of its title finds."""
    body = new_body(model.draw, parents.creators[0].id, related_in(model), minimal=True)
    body["data"]["attributes"]["title"] = model.history.new_word()
    if kind is not None:
        body["data"]["attributes"]["incident_type_uuid"] = kind.id
    return create(model, parents, body=body)


def _child(model: ServerModel, resource: Resource, parent: Known, kind: Known | None, creator: str) -> Known:
    """Create a child of an incident, or what belongs to all incidents of a type."""
    if resource.in_incident:
        return create(model, resource, parent, creator=creator)
    body = new_body(model.draw, creator, related_in(model))
    if kind is not None:
        link = {"incident_type": {"data": {"type": kind.kind, "id": kind.id}}}
        body["data"]["relationships"] = {**body["data"].get("relationships", {}), **link}
    return create(model, resource, creator=creator, body=body)


def _read_in_every_way(model: ServerModel, parent: Known) -> None:
    """Read a parent alone, in the list and in a search, also with everything included, and update it."""
    resource = parent.resource
    read(model, parent)
    list_all(model, resource, None)
    if resource.update is not None and model.can(resource.update.id):
        update(model, parent, [])
    for operation in (resource.get, resource.listing):
        include = query_parameters(operation.id).get("include") if operation is not None else None
        if operation is None or include is None or not model.can(operation.id):
            continue
        query = {"include": ",".join(include.values), **largest_page(operation.id)}
        document = model.success(model.call(operation.id, parent.path, query=query))
        check_included(model, resource, operation.id, document, include.values)
        shown = [document.get("data")] if operation is resource.get else items_of(operation.id, document)
        for one in shown:
            if is_object(one) and one.get("id") == parent.id:
                observe(model, parent, operation.id, one)
    # Searches of other servers lag behind (EVIDENCE.md#incident-search).
    if model.can(SEARCH) and model.session.is_mock:
        query = {"query": str(parent.attributes.get("title")), "include": "users,attachments"}
        document = model.success(model.call(SEARCH, query=query))
        check_included(model, resource, SEARCH, document, ["users", "attachments"])
        for one in items_of(SEARCH, document):
            if is_object(one) and one.get("id") == parent.id:
                check_children(model, parent, SEARCH, one)
