"""Related resources stay: a change of what refers to another one does not change it, nor the other way."""

from __future__ import annotations

from ...actions import create, read
from ...deleting import delete
from ...listing import list_all
from ...memory import Known
from ...probes.references import references
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..scenario import scenario
from .related_deleted import creatable, create_full, fullest_body


@scenario(
    lambda resource: any(
        references(one.id) for one in [*resource.creators, *filter(None, [resource.update])]
    ),
    simplest=False,
)
def related_stay(model: ServerModel, resource: Resource) -> None:
    """Create one of everything that a request can refer to, refer to it, and observe it after each change."""
    for creator in resource.creators:
        if not model.can(creator.id) or not references(creator.id):
            continue
        named = _create_named(model, creator.id)
        known = create(model, resource, creator=creator.id, body=fullest_body(model, creator.id))
        _observe(model, named)
        for one in named:
            if model.can(one.resource.update and one.resource.update.id):
                update(model, one)
                _observe(model, [known])
        if creator is resource.creators[0] and resource.update is not None and model.can(resource.update.id):
            update(model, known)
            _observe(model, named)
        if resource.id_parameter is not None and model.can(resource.delete and resource.delete.id):
            delete(model, known)
            _observe(model, named)


def _create_named(model: ServerModel, creator: str) -> list[Known]:
    """Create what a request can refer to by an ID, and observe it."""
    kinds = sorted({one.kind for one in references(creator)})
    found = [
        create_full(model, one, one.creators[0].id)
        for one in filter(None, map(creatable, kinds))
        if model.can(one.creators[0].id)
    ]
    _observe(model, found)
    return found


def _observe(model: ServerModel, found: list[Known]) -> None:
    for one in found:
        list_all(model, one.resource, one.parent)
        read(model, one)
