"""Bystanders: one resource of every kind, of which a change of another kind changes none."""

from __future__ import annotations

from ...actions import create, new_incident, read
from ...deleting import delete
from ...listing import list_all
from ...memory import Known
from ...resources import Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update
from ..scenario import is_incident, scenario


@scenario(is_incident, simplest=False)
def kinds_are_independent(model: ServerModel, resource: Resource) -> None:
    """Create two of every kind, then change and delete the second of each, and read all others each time."""
    owner = new_incident(model)
    kinds = [one for one in resources().values() if one.create is not None and model.can(one.create.id)]
    kinds = [one for one in kinds if one is not resource]
    kept = [create(model, one, owner if one.in_incident else None) for one in kinds]
    for known in (owner, *kept):
        read(model, known)
        read(model, known, listed=True)
    for one in kinds:
        changed = create(model, one, owner if one.in_incident else None)
        _change(model, changed)
        _read_all(model, [owner, *kept], of_others=changed)
        if one.delete is not None and one.id_parameter is not None and model.can(one.delete.id):
            delete(model, changed)
            _read_all(model, [owner, *kept], of_others=changed)


def _change(model: ServerModel, known: Known) -> None:
    if known.resource.update is not None:
        try:
            update(model, known)
        except GaveUp:
            return
        read(model, known)


def _read_all(model: ServerModel, kept: list[Known], *, of_others: Known) -> None:
    """Read resources of all kinds, alone if that is possible; those of the same kind in their list."""
    for known in kept:
        if known.resource is of_others.resource:
            list_all(model, known.resource, known.parent)
        else:
            read(model, known)
