"""Everything of one incident type: a change of one kind of it changes no other kind."""

from __future__ import annotations

from ...actions import create, read, related_in
from ...bodies import new_body
from ...deleting import delete
from ...memory import Known
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..identity.same_elsewhere import of_type, with_type
from ..relations.related_deleted import fullest_body
from ..scenario import is_incident, scenario


@scenario(is_incident, simplest=False)
def kinds_of_one_type(model: ServerModel, resource: Resource) -> None:
    """Create one of each kind for an incident type, then change each, and create and delete another."""
    types = resources()["types"]
    if types.create is None or not model.can(types.create.id):
        return
    kind = create(model, types)
    creators = {one.tag: next(of_type(one), "") for one in resources().values() if one is not resource}
    creators[resource.tag] = next(of_type(resource))  # last: it shows what has been defined before
    found: list[Known] = []
    for tag, creator in creators.items():
        if model.can(creator or None):
            body = with_type(new_body(model.draw, creator, related_in(model), minimal=True), creator, kind)
            found.append(create(model, resources()[tag], creator=creator, body=body))
    _read(model, found)
    for known in found:
        operations = (known.resource.update, known.resource.delete)
        if model.can(operations[0] and operations[0].id):
            update(model, known)
        if known.resource.id_parameter is not None and model.can(operations[1] and operations[1].id):
            body = with_type(fullest_body(model, known.creator), known.creator, kind)
            delete(model, create(model, known.resource, creator=known.creator, body=body))
        _read(model, [one for one in found if one is not known])


def _read(model: ServerModel, found: list[Known]) -> None:
    for one in found:
        read(model, one)
