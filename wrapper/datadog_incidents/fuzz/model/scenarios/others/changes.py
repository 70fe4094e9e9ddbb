"""Changes of everything in an organization, as steps that can be taken in any order and several times."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from datadog_incidents_api.operations import OPERATIONS

from ...actions import create, related_in
from ...bodies import change, new_body
from ...comparison import contains
from ...deleting import delete
from ...memory import Known
from ...operation_schemas import body_schema, path_parameters
from ...resources import Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update, update_body
from ..attributes.updates import changeable
from .organization import Organization, creators_of

# Hypothesis limits the size of what one run draws, which the values alone almost reach. So choices between
# operations and attributes depend on the number of requests so far, which is another one each time.
Step = Callable[[], object]
TRIES = 3
"""Values that are drawn for an attribute, of which the first new one is sent."""


def refusals(model: ServerModel) -> Iterator[Step]:
    """Yield an update of each resource that must be refused."""
    for known in model.memory.alive():
        if model.can(known.resource.update and known.resource.update.id):
            yield partial(_refused, model, known)


def _refused(model: ServerModel, known: Known) -> None:
    """Send an update of an attribute with a wrong JSON:API type."""
    operation = known.resource.update
    if operation is not None:
        names = changeable(known.resource)
        name = names[model.position % len(names)] if names else ""
        attributes = change(model.draw, operation.id, [name] if names else [], related_in(model))
        body = update_body(model, known, attributes, {})
        body["data"]["type"] = "no_such_type"
        if model.call(operation.id, known.path, body=body).response.ok:
            raise GaveUp("an invalid update was accepted, which other checks report")


def changes(model: ServerModel, organization: Organization) -> Iterator[Step]:
    """Yield updates, creates and deletes of each kind, valid and refused, and what else incidents have."""
    for incident in organization.incidents:
        yield from _changes_of_incident(model, organization, incident)
    for creator in resources()["incidents"].creators:
        if model.can(creator.id):
            yield partial(_come_and_go, model, creator.id)
    for resource, parent in organization.places:
        if model.can(resource.update and resource.update.id):
            yield partial(_update_oldest, model, resource, parent)
            yield partial(_refuse_oldest, model, resource, parent)
        if [*creators_of(model, resource, again=True)]:
            yield partial(_replace_newest if parent else _create_and_delete, model, resource, parent)
    for known in model.memory.alive():
        if known.resource.create is None and model.can(known.resource.update and known.resource.update.id):
            yield partial(_change_and_restore, model, known)


def _changes_of_incident(model: ServerModel, organization: Organization, incident: Known) -> Iterator[Step]:
    """Yield an update of each attribute of an incident, and all operations that nothing else calls."""
    update_operation = incident.resource.update
    if update_operation is not None and model.can(update_operation.id):
        for name in changeable(incident.resource):
            # Searches look for the word in the title.
            if name != "title":
                yield partial(_change, model, incident, [name])
        yield partial(_rename, model, organization, incident)
    remembered = {one.id for resource in resources().values() for one in resource.operations}
    for operation in OPERATIONS.values():
        own = path_parameters(operation) == [incident.resource.id_parameter]
        if own and operation.id not in remembered and model.can(operation.id):
            yield partial(_act, model, operation.id, incident)


def _rename(model: ServerModel, organization: Organization, incident: Known) -> None:
    update(model, incident, attributes={"title": f"{organization.word} {model.position}"})


def _act(model: ServerModel, operation: str, incident: Known) -> None:
    has_body = body_schema(operation) is not None
    body = new_body(model.draw, operation, related_in(model)) if has_body else None
    model.success(model.call(operation, incident.path, body=body))


def _update_oldest(model: ServerModel, resource: Resource, parent: Known | None) -> None:
    """Update one attribute of the oldest resource."""
    names = changeable(resource)
    start = model.position % len(names) if names else 0
    for known in model.memory.alive(resource.tag, parent)[:1]:
        _change(model, known, [*names[start:], *names[:start]])


def _change(model: ServerModel, known: Known, names: Sequence[str]) -> None:
    """Give one of some attributes another value if a few tries find one."""
    operation = known.resource.update
    if operation is None:
        return
    found: dict[str, Any] = {}
    for name in ([*names] * TRIES)[:TRIES]:
        found = change(model.draw, operation.id, [name], related_in(model))
        if not all(contains(known.attributes.get(one), value) for one, value in found.items()):
            break
    update(model, known, attributes=found)


def _refuse_oldest(model: ServerModel, resource: Resource, parent: Known | None) -> None:
    for known in model.memory.alive(resource.tag, parent)[:1]:
        _refused(model, known)


def _replace_newest(model: ServerModel, resource: Resource, parent: Known | None) -> None:
    """Delete the newest child of an incident unless it is the only one, and create another."""
    if _can_delete(model, resource):
        for known in model.memory.alive(resource.tag, parent)[1:][-1:]:
            delete(model, known)
    _create(model, resource, parent)


def _create_and_delete(model: ServerModel, resource: Resource, parent: Known | None) -> None:
    """Create a resource and delete it at once, before anything is related to it."""
    known = _create(model, resource, parent)
    if _can_delete(model, resource):
        delete(model, known)


def _come_and_go(model: ServerModel, creator: str) -> None:
    """Create an incident, with the children that it can have once, and delete it."""
    incidents = resources()["incidents"]
    known = create(model, incidents, creator=creator)
    for resource in resources().values():
        again = {*creators_of(model, resource, again=True)}
        for one in creators_of(model, resource) if resource.in_incident else ():
            if one not in again:
                create(model, resource, known, creator=one)
    if model.can(incidents.delete and incidents.delete.id):
        delete(model, known)


def _create(model: ServerModel, resource: Resource, parent: Known | None) -> Known:
    creators = [*creators_of(model, resource, again=True)]
    return create(model, resource, parent, creator=creators[model.position % len(creators)])


def _can_delete(model: ServerModel, resource: Resource) -> bool:
    """Whether one resource can be deleted, not only all of its kind."""
    return resource.id_parameter is not None and model.can(resource.delete and resource.delete.id)


def _change_and_restore(model: ServerModel, known: Known) -> None:
    """Change settings, which exist from the beginning, and restore them."""
    shown = next(iter(known.views.values())).attributes
    before = {name: shown[name] for name in changeable(known.resource) if name in shown}
    update(model, known)
    update(model, known, attributes=before)
