"""Wrong IDs: of what never existed, exists no more, is of another kind, or belongs to another incident."""

from __future__ import annotations

from contextlib import suppress
from difflib import SequenceMatcher

from attrs import frozen

from .. import checks
from ..actions import create
from ..bodies import identifiers
from ..check_registry import Check
from ..deleting import delete
from ..disabled import may_succeed_after_delete
from ..hints import UNKNOWN_ID, is_counted
from ..memory import Known
from ..resources import Resource, resources
from ..server_model import GaveUp, ServerModel


@frozen
class WrongId:
    """ID that a request must not name.

    Attributes:
        subject: what it is the ID of.
        id: ID.
        check: check that fails if a path with it is not refused.
    """

    subject: str
    id: str
    check: Check


def deleted_ids(model: ServerModel, resource: Resource, incident: Known | None) -> list[WrongId]:
    """Return the ID of a deleted resource, if it can be created and deleted.

    Args:
        model: model that creates it.
        resource: resource that the place names.
        incident: incident of the request; None if there is none.
    """
    if not can_name(model, resource) or resource.id_parameter is None:
        return []
    known = create(model, resource, incident if resource.in_incident else None, minimal=True)
    delete(model, known)
    return deleted_id(model, known)


def deleted_id(model: ServerModel, known: Known) -> list[WrongId]:
    """Return the ID of a resource that has been deleted, unless servers may still accept it."""
    if may_succeed_after_delete(model, known.resource):
        return []
    return [WrongId(f"a deleted {known.kind}", known.id, checks.DELETED_IS_GONE)]


def foreign_ids(model: ServerModel, resource: Resource, incident: Known | None) -> list[WrongId]:
    """Return the IDs of resources of other kinds, and of one of another incident, if there can be one.

    Args:
        model: model that creates them.
        resource: resource that the place names.
        incident: incident of the request; None if there is none.
    """
    found: list[WrongId] = []
    parent = incident if resource.in_incident else None
    for other in _of_other_kinds(model, resource, parent):
        if not is_counted(other.id):
            found.append(WrongId(f"{other.kind} instead", other.id, checks.GET_IS_THE_ONE))
    stranger = _of_other_incident(model, resource, parent) if parent is not None else None
    if stranger is not None:
        found.append(WrongId(f"the {stranger.kind} of another incident", stranger.id, checks.BELONGS))
    return found


def related_ids(known: Known) -> list[WrongId]:
    """Return the IDs of resources of other kinds that a resource is related to, one by relationship.

    Args:
        known: resource that the place names by its own ID.
    """
    parent = known.parent
    found = (
        {f"the {parent.kind} of it": parent.id} if parent is not None and not is_counted(parent.id) else {}
    )
    for view in known.views.values():
        for name, link in view.relationships.items():
            for kind, resource_id in identifiers(link):
                if (
                    kind not in known.resource.kinds
                    and resource_id != known.id
                    and not is_counted(resource_id)
                ):
                    found.setdefault(f"its {name}", resource_id)
    return [WrongId(subject, one, checks.GET_IS_THE_ONE) for subject, one in found.items()]


def unknown_id() -> WrongId:
    """Return the ID of what never existed."""
    return WrongId("nothing that ever existed", UNKNOWN_ID, checks.BELONGS)


def can_name(model: ServerModel, resource: Resource) -> bool:
    """Whether a resource can be created and deleted, to name it."""
    return (
        resource.create is not None
        and resource.delete is not None
        and model.can(resource.create.id, resource.delete.id)
    )


def _of_other_kinds(model: ServerModel, resource: Resource, parent: Known | None) -> list[Known]:
    """Return a resource of each other kind that exists, and of the kind with the most similar name.

    They are of the same incident if the resource belongs to one.
    """
    others = [
        one
        for one in resources().values()
        if one is not resource and one.in_incident == resource.in_incident
        if one.id_parameter is not None and one.create is not None and model.can(one.create.id)
    ]
    if not others:
        return []
    found = {one.resource.tag: one for one in model.memory.alive(parent=parent) if one.resource in others}
    similar = max(others, key=lambda one: _similarity(one.tag, resource.tag))
    if similar.tag not in found:
        with suppress(GaveUp):
            found[similar.tag] = create(model, similar, parent, minimal=True)
    return [*found.values()]


def _similarity(first: str, second: str) -> tuple[bool, float]:
    """Return how similar two names are: first of all whether they end with the same word."""
    return first.split("_")[-1] == second.split("_")[-1], SequenceMatcher(None, first, second).ratio()


def _of_other_incident(model: ServerModel, resource: Resource, parent: Known) -> Known | None:
    incidents = resources()["incidents"]
    if resource.create is None or not model.can(resource.create.id):
        return None
    other = next((one for one in model.memory.alive("incidents") if one is not parent), None)
    return create(model, resource, other or create(model, incidents, minimal=True), minimal=True)
