"""Created again: what has the name of something deleted has nothing else of it.

A server that keeps what is deleted, to restore it or because its cache does, can find it again by its name,
its texts or its place in an incident, and complete a create with what it finds.
"""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from typing import Any

from ...actions import create, creators_to_use, read, related_in
from ...bodies import change, new_body, sent_members
from ...deleting import delete
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import CONFLICT, required_members, statuses
from ...resources import WITHOUT_TWINS, Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update
from ..attributes.defaults import compare_omitted
from ..attributes.updates import changeable
from ..relations.related_deleted import fullest_body
from ..scenario import can_create, scenario


@scenario(can_create, simplest=False)
def created_again_is_new(model: ServerModel, resource: Resource) -> None:
    """Create one with few members, and again after one with the same texts and more members was deleted."""
    if resource.tag in WITHOUT_TWINS:
        return
    for creator in resource.creators:
        if not model.can(creator.id) or CONFLICT in statuses(creator.id):
            continue
        few = new_body(model.draw, creator.id, related_in(model), minimal=True)
        first = create(model, resource, _owner(model, resource), creator=creator.id, body=deepcopy(few))
        parent = first.parent if resource.id_parameter is not None else _owner(model, resource)
        other = create(model, resource, parent, creator=creator.id, body=_with_more(model, creator.id, few))
        if creator is resource.creators[0] and resource.update is not None:
            # Its texts remain, so that it can be found again by them.
            names = {*changeable(resource)} - required_members(creator.id, "attributes")
            changed = change(model.draw, resource.update.id, sorted(names), related_in(model))
            update(model, other, attributes={name: one for name, one in changed.items() if one is not None})
        if other is first:
            continue
        if resource.tag == "incidents":
            _create_children(model, other)
        if not _delete(model, other):
            continue
        parent = parent if parent is None or parent.is_alive else _owner(model, resource)
        again = create(model, resource, parent, creator=creator.id, body=deepcopy(few))
        compare_omitted(model, first, again, other.deleted_by or "")
        read(model, again)
        list_all(model, resource, parent)
        for children in resources().values() if resource.tag == "incidents" else ():
            if children.in_incident:
                list_all(model, children, again)  # it has none of those that were deleted
        if creator is resource.creators[0] and resource.update is not None:
            update(model, again, [])
            read(model, again)


def _create_children(model: ServerModel, parent: Known) -> None:
    """Create a child of every kind of an incident."""
    for resource in resources().values():
        if resource.in_incident and resource.create is not None and model.can(resource.create.id):
            with suppress(GaveUp):
                create(model, resource, parent, minimal=True)


def _owner(model: ServerModel, resource: Resource) -> Known | None:
    """Return a new incident if the resource belongs to one."""
    if not resource.in_incident:
        return None
    incidents = resources()["incidents"]
    return create(model, incidents, creator=creators_to_use(model, incidents)[0], minimal=True)


def _with_more(model: ServerModel, creator: str, few: Any) -> Any:
    """Return the body of a create with more members, and the required texts of another body, as the name."""
    body = fullest_body(model, creator)
    sent, required = sent_members(few, "attributes"), required_members(creator, "attributes")
    same = {name: one for name, one in sent.items() if name in required and isinstance(one, str)}
    if same:
        body["data"]["attributes"] = {**body["data"].get("attributes", {}), **same}
    return body


def _delete(model: ServerModel, known: Known) -> bool:
    """Delete a resource, alone or with its incident; return whether that is possible."""
    owner = known if known.resource.id_parameter is not None and known.resource.delete else known.parent
    if owner is None or not model.can(owner.resource.delete and owner.resource.delete.id):
        return False
    try:
        delete(model, owner)
    except GaveUp:
        return False
    return True
