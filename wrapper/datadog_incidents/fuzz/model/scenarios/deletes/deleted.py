"""Deletes: what was deleted is gone, everything else stays, and nothing comes back."""

from __future__ import annotations

from hypothesis import strategies as st

from ... import checks
from ...actions import NOT_FOUND, create, creators_to_use, read, related_in
from ...bodies import change, new_body
from ...deleting import delete
from ...disabled import check_disabled, is_disabled_by_delete, may_succeed_after_delete
from ...json_parts import as_object
from ...memory import Known
from ...operation_schemas import include_choices, include_query
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update_body
from ..others.siblings import check_others, list_siblings
from ..scenario import can_delete, is_incident, scenario


def check_gone(model: ServerModel, known: Known) -> None:
    """Check that a deleted resource cannot be read, changed or deleted; a disabled one can be read."""
    resource = known.resource
    if resource.id_parameter is None:
        return
    for operation in (resource.get, resource.update, resource.delete):
        if operation is None or not model.can(operation.id):
            continue
        if operation is resource.get and is_disabled_by_delete(resource):
            document = as_object(model.success(model.call(operation.id, known.path)))
            check_disabled(model, known, operation.id, document.get("data"))
            continue
        body = None
        if operation is resource.update:
            attributes = change(model.draw, operation.id, [], related_in(model))
            body = update_body(model, known, attributes, {})
        for names in include_choices(operation.id):
            query = include_query(names)
            status = model.call(operation.id, known.path, query=query, body=body).response.status
            may_succeed = may_succeed_after_delete(model, resource)
            model.expect(
                checks.DELETED_IS_GONE,
                status == NOT_FOUND or (may_succeed and status in operation.success),
                (operation.id, known.deleted_by),
                f"{operation.method} after a delete",
                f"expected 404 for a deleted {known.kind}, got {status}",
                about=[known],
            )


@scenario(can_delete, rounds=2)
def deleted_is_gone(model: ServerModel, resource: Resource) -> None:
    """Delete the middle one of three."""
    first = create(model, resource, minimal=True)
    second = create(model, resource, first.parent)
    third = create(model, resource, first.parent)
    list_siblings(model, first)
    read(model, third)
    if resource.get is not None and model.can(resource.get.id):
        for names in include_choices(resource.get.id):  # a response that a server could repeat later
            model.success(model.call(resource.get.id, second.path, query=include_query(names)))
    delete(model, second)
    check_gone(model, second)
    list_siblings(model, first)
    check_others(model, second)
    read(model, first)


@scenario(can_delete)
def deleted_until_none_is_left(model: ServerModel, resource: Resource) -> None:
    """Delete one after another, and read the list, and the incident that owns them, after each."""
    first = create(model, resource)
    second = create(model, resource, first.parent)
    if first.parent is not None:
        read(model, first.parent)
    for known in (second, first):
        if not known.is_alive:
            continue
        delete(model, known)
        check_gone(model, known)
        list_siblings(model, known)
        check_others(model, known)


@scenario(can_delete)
def created_after_delete_is_new(model: ServerModel, resource: Resource) -> None:
    """Create, delete and create again, with other values, and by each operation that creates."""
    for creator in resource.creators[1:]:
        for _ in range(2 if model.can(creator.id) else 0):
            body = new_body(model.draw, creator.id, related_in(model))
            if "id" in body["data"]:  # of what exists elsewhere, such as a page, which is linked once
                body["data"]["id"] = model.history.new_word()
            delete(model, create(model, resource, creator=creator.id, body=body))
    first = create(model, resource)
    delete(model, first)
    second = create(model, resource, first.parent, minimal=True)
    read(model, second)
    third = create(model, resource, first.parent)
    delete(model, third)
    check_gone(model, third)
    fourth = create(model, resource, first.parent)
    read(model, fourth)
    check_gone(model, first)
    list_siblings(model, second)


@scenario(lambda resource: resource.in_incident and resource.create is not None, rounds=1)
def children_go_with_their_incident(model: ServerModel, resource: Resource) -> None:
    """Delete the incident that owns a resource, while another incident has one too."""
    incidents = resources()["incidents"]
    if incidents.delete is None or not model.can(incidents.delete.id):
        return
    child = create(model, resource)
    other = create(model, resource, create(model, incidents, minimal=True))
    if child.parent is None:
        return
    read(model, other)
    delete(model, child.parent)
    check_gone(model, child)
    check_no_list(model, child)
    read(model, other)
    list_siblings(model, other)


def check_no_list(model: ServerModel, known: Known) -> None:
    """Check that the children of a deleted incident cannot be listed."""
    listing = known.resource.listing
    if listing is None or not model.can(listing.id):
        return
    status = model.call(listing.id, known.path).response.status
    model.expect(
        checks.DELETED_IS_GONE,
        status == NOT_FOUND,
        (listing.id, "delete_incident"),
        "list under a deleted incident",
        f"expected 404 for the list of a deleted incident, got {status}",
        about=[known],
    )


@scenario(lambda resource: is_incident(resource) and resource.delete is not None)
def incident_goes_with_its_children(model: ServerModel, resource: Resource) -> None:
    """Delete an incident that has a child of each kind, and keep another."""
    creator = model.draw(st.sampled_from(creators_to_use(model, resource)))
    first = create(model, resource, creator=creator)
    second = create(model, resource)
    children = [
        create(model, one, first, minimal=True)
        for one in resources().values()
        if one.in_incident and one.create is not None and model.can(one.create.id)
    ]
    read(model, first)
    delete(model, first)
    for child in children:
        check_gone(model, child)
        check_no_list(model, child)
    check_gone(model, first)
    read(model, second)
    list_siblings(model, second)
