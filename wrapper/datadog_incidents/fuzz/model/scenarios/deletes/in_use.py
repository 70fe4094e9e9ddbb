"""Resources in use: what other resources and requests have named can be deleted, and created again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from typing import Any

from datadog_incidents_api.operations import OPERATIONS

from ... import checks
from ...actions import create, created, incident, read, related_in
from ...bodies import new_body, new_relationships, sent_members
from ...deleting import is_refusal
from ...disabled import is_disabled_by_delete
from ...json_parts import as_object
from ...listing import list_all
from ...memory import Known
from ...operation_schemas import required_members
from ...probes.references import Reference, references_to
from ...resources import WITHOUT_TWINS, Resource, resource_of, resources
from ...server_model import GaveUp, ServerModel
from ...updating import apply_update, update, update_body
from ..relations.related_deleted import call_all
from ..scenario import can_delete, scenario
from .deleted import check_gone
from .further_uses import use_further

Value = Callable[[str], Any]
"""Function that returns the value of an attribute that contains a name."""
NAMED: Mapping[str, Sequence[tuple[str, str, Value]]] = {
    "user_defined_fields": [
        ("incidents", "fields", lambda name: {name: {"type": "textbox", "value": "a value"}})
    ],
    "impact_fields": [("impacts", "fields", lambda name: {name: "a value"})],
    "handles": [
        ("notification_rules", "handles", lambda name: [f"@{name}"]),
        ("incidents", "notification_handles", lambda name: [{"handle": f"@{name}", "display_name": name}]),
    ],
}
"""Attributes that contain the name of a resource, by its tag: tag of what has it, its name, its value."""
OF_TEXTS: Mapping[str, Mapping[str, Any]] = {
    "user_defined_fields": {"type": 3},
    "impact_fields": {"field_type": "text"},
}
"""Attributes of fields whose values may be any text, by tag."""
OF_CHOICES = frozenset({"default_value", "field_choices", "tag_key", "valid_values"})
"""Attributes of fields whose values are chosen."""


def can_be_in_use(resource: Resource) -> bool:
    """Whether requests can name a resource, by its ID or its name."""
    is_named = resource.id_parameter is not None and bool(references_to(resource.tag))
    return can_delete(resource) and (is_named or resource.tag in NAMED)


@scenario(can_be_in_use, rounds=0)  # with the simplest values: what matters is what is named
def used_is_deleted(model: ServerModel, resource: Resource) -> None:
    """Name a resource wherever a request can, delete it, call what named it, and create it again."""
    if resource.create is None or resource.delete is None:
        return
    parent = incident(model) if resource.in_incident else None
    body = nameable(model, resource, new_body(model.draw, resource.create.id, related_in(model)))
    known = create(model, resource, parent, body=body)
    newest = create(model, resource, parent, minimal=True)  # another than the one that is named
    users = [*users_of(model, known)]
    _name_others(model, newest)
    if not _delete(model, known):
        return
    check_gone(model, known)
    list_all(model, resource, parent)
    for user in users:
        _check_owned(model, user)
        if is_disabled_by_delete(resource):  # what names it is not deleted with it
            list_all(model, user.resource, user.parent)
            read(model, user)
    listed = {one.resource.tag: one for one in users}
    for user in users:
        with suppress(GaveUp):
            call_all(model, user, known, lists=listed[user.resource.tag] is user)
            _name_again(model, known, user)
        for reference in references_to(user.resource.tag):
            with suppress(GaveUp):
                _name_orphan(model, reference, user)
        if user.resource.tag == "incidents":
            use_further(model, user)
    if resource.tag not in WITHOUT_TWINS:
        again = create(model, resource, parent, body=deepcopy(body))
        read(model, again)
        list_all(model, resource, parent)
    for user in users:
        if user.is_alive and user is not parent and user.resource.id_parameter is not None:
            with suppress(GaveUp):
                _delete(model, user)


def nameable(model: ServerModel, resource: Resource, body: Any) -> Any:
    """Return the body of a create that requests can name: a field of texts, which they give it as values.

    The mock accepts any value for any field.
    """
    if model.session.is_mock or resource.tag not in OF_TEXTS:
        return body
    kept = {name: one for name, one in sent_members(body, "attributes").items() if name not in OF_CHOICES}
    return {**body, "data": {**body["data"], "attributes": {**kept, **OF_TEXTS[resource.tag]}}}


def users_of(model: ServerModel, known: Known) -> list[Known]:
    """Name a resource in every request that can, and return what names it then."""
    found: list[Known] = []
    for reference in references_to(known.resource.tag):
        is_own = OPERATIONS[reference.operation].tag == known.resource.tag  # its ID selects what is updated
        if model.can(reference.operation) and not is_own:
            with suppress(GaveUp):
                user = _name(model, reference, known)
                if user is not None:
                    found += [user] if user not in found else []
                    read(model, user)
    for tag, attribute, value in NAMED.get(known.resource.tag, ()):
        with suppress(GaveUp):
            found.append(_with_name(model, known, resources()[tag], {attribute: value(_name_of(known))}))
    return found


def _name_others(model: ServerModel, minimal: Known) -> None:
    """Update others with the name of a resource in each state: minimal, of every origin, and changed."""
    tag, parent = minimal.resource.tag, minimal.parent
    updates = [one for one in references_to(tag) if _is_update(one) and OPERATIONS[one.operation].tag != tag]
    if not updates:
        return
    found = [minimal]
    for creator in minimal.resource.creators[1:]:
        if model.can(creator.id):
            found.append(create(model, minimal.resource, parent, creator=creator.id))
    operation = minimal.resource.update
    if operation is not None and model.can(operation.id):
        found.append(create(model, minimal.resource, parent))
        update(model, found[-1])
    for number, known in enumerate(found):
        # Each state has its turn at one place, and those that no other operation creates at all.
        for reference in (
            updates if known.creator != minimal.creator else updates[number % len(updates) :][:1]
        ):
            if model.can(reference.operation):
                with suppress(GaveUp):
                    _name(model, reference, known)


def _is_update(reference: Reference) -> bool:
    resource = resource_of(reference.operation)
    return resource is not None and resource.update is OPERATIONS[reference.operation]


def _check_owned(model: ServerModel, user: Known) -> None:
    """Check that an incident still has its child that named something deleted."""
    if user.parent is not None and user.parent.is_alive and user.is_alive:
        list_all(model, user.resource, user.parent)


def _name_orphan(model: ServerModel, reference: Reference, known: Known) -> None:
    """Name what refers to something deleted in one place of a request, which may accept or refuse it."""
    operation, resource = OPERATIONS[reference.operation], resource_of(reference.operation)
    if not model.can(operation.id) or operation.tag == known.resource.tag:
        return
    if resource is None or operation in resource.creators:
        parent = incident(model) if "{incident_id}" in operation.path else None
        path = {"incident_id": parent.id} if parent is not None else {}
        body = new_body(model.draw, operation.id, related_in(model), minimal=resource is not None)
        exchange = model.call(operation.id, path, body=reference.set(body, known.id))
        if resource is not None and exchange.response.ok:
            created(model, resource, parent, exchange)
        return
    user = create(model, resource, minimal=True)
    body = reference.set(update_body(model, user, {}, {}), known.id)
    if model.call(operation.id, user.path, body=body).response.ok:
        apply_update(model, user, body)


def _name(model: ServerModel, reference: Reference, known: Known) -> Known | None:
    """Name a resource in one place of a request; return what it creates or changes, None if nothing."""
    operation, resource = OPERATIONS[reference.operation], resource_of(reference.operation)
    related = related_in(model)
    if resource is None:
        path = {"incident_id": (known.parent or incident(model)).id}
        body = reference.set(new_body(model.draw, operation.id, related), known.id)
        model.success(model.call(operation.id, path, body=body))
        return None
    if operation in resource.creators:
        body = new_body(model.draw, operation.id, related, minimal=True)
        needed = sorted(required_members(operation.id, "relationships"))
        links = new_relationships(model.draw, operation.id, related, names=needed)
        if links and "relationships" in reference.place.names:
            body["data"]["relationships"] = links
        return create(model, resource, creator=operation.id, body=reference.set(body, known.id))
    user = known.parent if resource.tag == "incidents" else None
    if user is None:
        user = create(model, resource, minimal=True)
    body = reference.set(update_body(model, user, {}, {}), known.id)
    model.success(model.call(operation.id, user.path, body=body))
    apply_update(model, user, body)
    if reference.is_listed:  # a list need not be complete, as that of the integrations of an incident
        user.relationships.pop(str(reference.place.names[-3]), None)
    return user


def _name_of(known: Known) -> str:
    return str(known.attributes.get("name"))


def _with_name(model: ServerModel, known: Known, resource: Resource, attributes: dict[str, Any]) -> Known:
    """Create a resource with attributes that contain the name of another."""
    if resource.create is None or not model.can(resource.create.id):
        raise GaveUp
    body = new_body(model.draw, resource.create.id, related_in(model), minimal=True)
    body["data"]["attributes"] |= attributes
    kind = as_object(known.relationships.get("incident_type")).get("id")
    if kind is not None and resource.tag == "incidents":
        body["data"]["attributes"]["incident_type_uuid"] = kind
    return create(model, resource, body=body)


def _name_again(model: ServerModel, known: Known, user: Known) -> None:
    """Update a resource with the name of what has been deleted, which servers may accept or refuse."""
    for tag, attribute, value in NAMED.get(known.resource.tag, ()):
        update = user.resource.update
        if tag == user.resource.tag and update is not None and model.can(update.id):
            body = update_body(model, user, {attribute: value(_name_of(known))}, {})
            model.call(update.id, user.path, body=body)


def _delete(model: ServerModel, known: Known) -> bool:
    """Delete a resource that is in use; return whether that was not refused as the spec says."""
    operation = known.resource.delete
    if operation is None or not model.can(operation.id):
        return False
    exchange = model.call(operation.id, known.path)
    status = exchange.response.status
    if is_refusal(exchange):
        read(model, known)
        return False
    model.expect(
        checks.VALID_ACCEPTED,
        status in operation.success,
        operation.id,
        "in use",
        f"expected {known.kind} that is in use to be deleted, or refused with 400, got {status}",
        about=[known],
    )
    if not exchange.response.ok:
        return False
    deleted = [known] if known.resource.id_parameter else model.memory.alive(known.resource.tag)
    for one in [*deleted, *model.memory.children(known)]:
        one.deleted_by = operation.id
    return True
