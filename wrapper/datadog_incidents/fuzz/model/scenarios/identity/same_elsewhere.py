"""The same in two places: equal resources of two equal incidents, or of two equal incident types.

A server that finds what belongs together by a name, a text, a user or a type rather than by an ID mixes up
such resources, and no others. So a change of one must leave the other as it is, with all that surrounds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ... import checks
from ...actions import NOT_FOUND, create, creators_to_use, read, related_in
from ...bodies import new_body
from ...children import named_by
from ...comparison import MISSING, equal, shortened
from ...deleting import delete
from ...json_parts import as_object
from ...linkage import linked_id
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import CONFLICT, request_members, statuses
from ...resources import WITHOUT_TWINS, Resource, resources
from ...server_model import GaveUp, ServerModel
from ...updating import update
from ..attributes.updates import changeable
from ..relations.related_deleted import full_body, fullest_body, renew_related
from ..scenario import can_create, scenario
from .belonging import check_lists

TYPE = "incident_type"
TYPE_ID = "incident_type_uuid"


@scenario(lambda resource: can_create(resource) and resource.in_incident, simplest=False)
def same_in_two_incidents(model: ServerModel, resource: Resource) -> None:
    """Create the same in two incidents that are equal but for their ID, and change and delete one of each."""
    first_owner, second_owner = _equal_incidents(model)
    for creator in resource.creators:
        if not model.can(creator.id):
            continue
        renew_related(model, creator.id)  # a user who is no responder yet
        body = fullest_body(model, creator.id)
        before = read(model, second_owner)
        first = create(model, resource, first_owner, creator=creator.id, body=deepcopy(body))
        _check_same(model, second_owner, before, read(model, second_owner))
        check_lists(model, resource, second_owner)
        second = create(model, resource, second_owner, creator=creator.id, body=deepcopy(body))
        _observe(model, first)
        check_lists(model, resource, first_owner, second_owner)
        _delete_and_change(model, second, first, body)
        read(model, first_owner)
        check_lists(model, resource, first_owner, second_owner)
    last = [create(model, resource, owner, minimal=True) for owner in (second_owner, first_owner)]
    if model.can(second_owner.resource.delete and second_owner.resource.delete.id):
        delete(model, second_owner)
        _observe(model, last[1])
        check_lists(model, resource, first_owner)
        read(model, first_owner)


def _equal_incidents(model: ServerModel) -> list[Known]:
    """Create two incidents with the same content, of an incident type of their own."""
    incidents, types = resources()["incidents"], resources()["types"]
    if types.create is not None and model.can(types.create.id):
        create(model, types)
    creator = creators_to_use(model, incidents)[0]
    body = full_body(model, creator)
    return [create(model, incidents, creator=creator, body=deepcopy(body)) for _ in range(2)]


@scenario(lambda resource: any(of_type(resource)) and resource.tag not in WITHOUT_TWINS, simplest=False)
def same_in_two_types(model: ServerModel, resource: Resource) -> None:
    """Create the same for two incident types with the same name, change and delete one, and its type."""
    types = resources()["types"]
    if types.create is None or not model.can(types.create.id):
        return
    body_of_types = full_body(model, types.create.id)
    body_of_types["data"]["attributes"].pop("is_default", None)
    kinds = [create(model, types, body=deepcopy(body_of_types)) for _ in range(2)]
    # What they use cannot be deleted on some servers.
    is_named = model.session.is_mock and named_by(resource) == "incidents" and model.can("get_incident")
    incidents = [_incident_of(model, one) for one in kinds] if is_named else []
    for creator in of_type(resource):
        if not model.can(creator):
            continue
        body = full_body(model, creator)
        bodies = [with_type(body, creator, one) for one in kinds]
        first, second = (create(model, resource, creator=creator, body=deepcopy(one)) for one in bodies)
        _observe(model, first)
        for one in incidents:
            read(model, one)
        _delete_and_change(model, second, first, bodies[1])
        third = create(model, resource, creator=creator, body=bodies[1])
        if types.update is not None and model.can(types.update.id):
            update(model, kinds[1])
            _observe(model, first)
            _observe(model, third)
        if types.delete is not None and model.can(types.delete.id):
            delete(model, kinds[1])
            body_of_types["data"]["attributes"]["name"] = kinds[1].attributes.get("name")
            kinds[1] = create(model, types, body=deepcopy(body_of_types))
            _check_orphan(model, third)
            _observe(model, first)


def _incident_of(model: ServerModel, kind: Known) -> Known:
    """Create an incident of a type."""
    incidents = resources()["incidents"]
    creator = creators_to_use(model, incidents)[0]
    body = new_body(model.draw, creator, related_in(model), minimal=True)
    body["data"]["attributes"][TYPE_ID] = kind.id
    return create(model, incidents, creator=creator, body=body)


def of_type(resource: Resource) -> Iterator[str]:
    """Yield the operations that create a resource of the organization for an incident type."""
    for one in resource.creators if not resource.in_incident else ():
        if TYPE in request_members(one.id, "relationships") or TYPE_ID in request_members(
            one.id, "attributes"
        ):
            yield one.id


def with_type(body: Any, creator: str, kind: Known) -> Any:
    """Return the body of a create for an incident type."""
    found = deepcopy(body)
    if TYPE in request_members(creator, "relationships"):
        found["data"].setdefault("relationships", {})[TYPE] = {"data": {"type": kind.kind, "id": kind.id}}
    else:
        found["data"]["attributes"][TYPE_ID] = kind.id
    return found


def _delete_and_change(model: ServerModel, known: Known, same: Known, body: Any) -> None:
    """Delete a resource that is the same as one elsewhere, create it again, and change both in turn."""
    resource = known.resource
    if resource.id_parameter is not None and model.can(resource.delete and resource.delete.id):
        delete(model, known)
        _observe(model, same)
        if CONFLICT in statuses(known.creator):
            return
        known = create(model, resource, known.parent, creator=known.creator, body=deepcopy(body))
    # Other creators may make resources whose first update fills in attributes.
    is_own = known.creator == resource.creators[0].id
    if is_own and resource.update is not None and model.can(resource.update.id):
        update(model, known)
        _observe(model, same)
        update(model, same)
        _observe(model, known)


def _observe(model: ServerModel, known: Known) -> None:
    """Show a resource in each way; one that nothing reads is shown by an update of a single attribute."""
    if not known.is_alive:
        return
    if known.resource.reader() is None:
        if known.resource.update is not None and model.can(known.resource.update.id):
            update(model, known, changeable(known.resource)[:1])
        return
    list_all(model, known.resource, known.parent)
    read(model, known)


def _check_same(model: ServerModel, known: Known, before: Any, after: Any) -> None:
    """Check that nothing of an incident has changed; on other servers, someone else may have changed it."""
    if model.session.is_shared or before is None or after is None:
        return
    for group in ("attributes", "relationships"):
        old, new = as_object(before.get(group)), as_object(after.get(group))
        for name in sorted(old.keys() | new.keys()):
            values = old.get(name, MISSING), new.get(name, MISSING)
            model.expect(
                checks.OTHERS_UNCHANGED,
                equal(*values),
                (model.last_write, "get_incident"),
                name,
                f"{name} of {known.kind}: expected {shortened(values[0])} as before a change beside an "
                f"equal one, got {shortened(values[1])}",
                about=[known],
            )


def _check_orphan(model: ServerModel, known: Known) -> None:
    """Check that what can be read after the delete of its incident type is of this type, or of none.

    Whether it is deleted as well is not specified.
    """
    operation, wanted = known.resource.get, as_object(known.relationships.get(TYPE)).get("id")
    if operation is None or wanted is None or not model.can(operation.id):
        return
    exchange = model.call(operation.id, known.path)
    if exchange.response.status == NOT_FOUND:
        raise GaveUp("it went with its type")
    found = linked_id(as_object(model.success(exchange)).get("data"), TYPE)
    model.expect(
        checks.RELATED_KEPT,
        found in (None, wanted),
        (operation.id, "delete_incident_type", "create_incident_type", known.creator),
        TYPE,
        f"incident type of {known.kind}: expected {wanted}, which was deleted, or none, got {found}",
        about=[known],
    )
