"""A busy incident: with children of every kind, changed and deleted, and every operation of incidents."""

from __future__ import annotations

from datadog_incidents_api.operations import OPERATIONS

from ...actions import create, read, related_in
from ...bodies import new_body
from ...deleting import delete
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import body_schema, path_parameters, statuses
from ...resources import Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update
from ..relations.related_deleted import create_full
from ..scenario import is_incident, scenario

CONFLICT = 409


@scenario(is_incident)
def incident_is_busy(model: ServerModel, resource: Resource) -> None:
    """Fill an incident of each origin, change and delete its children, and call everything in between."""
    for creator in resource.creators:
        if not model.can(creator.id):
            continue
        known = create_full(model, resource, creator.id)
        children = _fill(model, known)
        call_all_of_incident(model, known)
        for child in children:
            if child.resource.update is not None and model.can(child.resource.update.id):
                update(model, child)
        call_all_of_incident(model, known)
        for child in children:
            if child.resource.delete is not None and child.resource.id_parameter is not None:
                delete(model, child)
        for child in children:
            list_all(model, child.resource, known)
        call_all_of_incident(model, known)
        _fill(model, known, again=True)
        if resource.delete is not None:
            delete(model, known)


def _fill(model: ServerModel, known: Known, *, again: bool = False) -> list[Known]:
    """Create a child by each operation that can, of a template that was changed among others.

    Args:
        model: the model.
        known: the incident.
        again: whether this was done before, so that operations that may give 409 are left out.
    """
    templates = resources()["postmortem_templates"]
    if templates.create is not None and model.can(templates.create.id):
        template = create(model, templates)
        if templates.update is not None and model.can(templates.update.id):
            update(model, template)
    return [
        create(model, one, known, creator=creator.id)
        for one in resources().values()
        if one.in_incident
        for creator in one.creators
        if model.can(creator.id) and not (again and CONFLICT in statuses(creator.id))
    ]


def call_all_of_incident(model: ServerModel, known: Known) -> None:
    """Call all operations of an incident that create nothing to be remembered, and read it."""
    remembered = {one.id for resource in resources().values() for one in resource.operations}
    for operation in OPERATIONS.values():
        if path_parameters(operation) != ["incident_id"] or operation.id in remembered:
            continue
        if not model.can(operation.id):
            continue
        body = None
        if body_schema(operation.id) is not None:
            body = new_body(model.draw, operation.id, related_in(model))
        model.success(model.call(operation.id, known.path, body=body))
    if read(model, known) is None:
        raise GaveUp
