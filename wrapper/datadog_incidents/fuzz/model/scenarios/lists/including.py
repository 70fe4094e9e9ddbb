"""`include`: adds each related resource once, and nothing else."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from ... import checks
from ...actions import create, incident, new_incident, read, related_in
from ...bodies import new_relationships
from ...comparison import equal
from ...differences import MODIFIED, STALE
from ...json_parts import as_array, as_object
from ...memory import Known
from ...observation import observe
from ...operation_schemas import (
    include_choices,
    include_query,
    kinds,
    query_parameters,
    request_members,
    response_members,
    response_schema,
    without_null,
)
from ...other_clients import is_wrong_again
from ...people import compare_user
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import apply_update, update, update_body
from ..relations.related_deleted import create_full, full_body, renew_related
from ..scenario import can_create, can_update, scenario
from .pages import SEARCH, items_of

ALWAYS = {
    # EVIDENCE.md#attachments: the user who changed an attachment last, although no request asked for it.
    "attachments": frozenset({"last_modified_by_user"}),
}
"""Relationships by tag whose resources may be included without a request for them."""
ALIASES = {"users": "users", "attachments": "incident_attachments"}
"""Names that stand for all related resources of a JSON:API type."""


def has_include(resource: Resource) -> bool:
    """Whether an operation of the resource that can be called after a create has `include`."""
    return can_create(resource) and any("include" in query_parameters(one.id) for one in resource.operations)


@scenario(has_include)
def include_includes(model: ServerModel, resource: Resource) -> None:
    """Read with each value of `include`, with all of them, and with none."""
    creator = resource.creators[0].id
    other = create_full(model, resource, creator)
    known = create_full(model, resource, creator, other.parent)
    if resource.tag == "incidents":
        add_related(model, known)
    before = read(model, known)
    for operation in (resource.get, resource.listing):
        if operation is None or not model.can(operation.id):
            continue
        if "include" not in query_parameters(operation.id):
            continue
        # On a page of one item, what the others are related to is not included.
        pages: list[dict[str, str]] = [{}]
        if operation.paging is not None:
            pages = [{operation.paging.size: size} for size in ("100", "1")]
        before_all = _included(model.success(model.call(operation.id, known.path, query=pages[0])))
        for names in include_choices(operation.id):
            for page in pages:
                query = {**include_query(names), **page}
                document = model.success(model.call(operation.id, known.path, query=query))
                check_included(model, resource, operation.id, document, names)
                if operation is resource.get:
                    observe(model, known, operation.id, as_object(document).get("data"))
            document = model.success(model.call(operation.id, known.path, query=pages[0]))
            model.expect(
                checks.INCLUDE_INCLUDES,
                not is_wrong_again(
                    model,
                    _included(document) != before_all,
                    partial(_includes_later, model, known, operation.id, names, pages[0]),
                ),
                operation.id,
                "later",
                f"expected in `included` without `include` what it had before include={','.join(names)}",
            )
    read(model, other)
    _check_untouched(model, known, before)


def _includes_later(
    model: ServerModel, known: Known, operation: str, names: list[str], page: dict[str, str]
) -> bool:
    """Return whether a response includes something else after a request with `include`."""

    def included(query: dict[str, str]) -> set[tuple[str, str]]:
        return _included(model.success(model.call(operation, known.path, query={**query, **page})))

    before = included({})
    included(include_query(names))
    return included({}) != before


def _check_untouched(model: ServerModel, known: Known, before: Any) -> None:
    """Check that reads have not moved the time of the last change, also of an incident."""
    times, after = _times(before), _times(read(model, known))
    reader = known.resource.get or known.resource.listing
    if reader is None:
        return
    choices = include_choices(reader.id) if "include" in query_parameters(reader.id) else []

    def is_moved() -> bool:
        earlier = _times(read(model, known))
        for names in choices:
            model.success(model.call(reader.id, known.path, query=include_query(names)))
        return _times(read(model, known)) != earlier

    is_wrong = is_wrong_again(model, after != times, is_moved)
    for name, time in times.items():
        model.expect(
            checks.READS_CHANGE_NOTHING,
            equal(after.get(name), time) or not is_wrong,
            reader.id,
            name,
            f"{name} of {known.kind} after reads alone: expected {time} as before, got {after.get(name)}",
            about=[known],
        )


def _times(data: Any) -> dict[str, Any]:
    """Return the times of the last change that a resource shows."""
    attributes = as_object(as_object(data).get("attributes"))
    return {name: time for name, time in attributes.items() if name in MODIFIED}


def _included(document: Any) -> set[tuple[str, str]]:
    """Return the types and IDs of the resources that a response includes."""
    found = map(as_object, as_array(as_object(document).get("included")))
    return {(str(one.get("type")), str(one.get("id"))) for one in found}


@scenario(lambda resource: any("include" in query_parameters(one.id) for one in resource.creators))
def create_includes(model: ServerModel, resource: Resource) -> None:
    """Create with each value of `include`, with all of them, and with none."""
    for creator in resource.creators:
        include = query_parameters(creator.id).get("include")
        if include is None or not model.can(creator.id):
            continue
        path = {"incident_id": incident(model).id} if resource.in_incident else {}
        if resource.in_incident:
            new_incident(model)  # what is included is not the newest one
        for names in include_choices(creator.id):
            if names == include.values:
                renew_related(model, creator.id)
            body = full_body(model, creator.id)
            document = model.success(model.call(creator.id, path, query=include_query(names), body=body))
            check_included(model, resource, creator.id, document, names)


@scenario(
    lambda resource: (
        can_update(resource)
        and resource.update is not None
        and "include" in query_parameters(resource.update.id)
    )
)
def update_includes(model: ServerModel, resource: Resource) -> None:
    """Update with each value of `include`, with all of them, and with none."""
    operation = resource.update
    if operation is None or not model.can(operation.id):
        return
    known, links = create_full(model, resource, resource.creators[0].id), dict[str, Any]()
    names_of_links = request_members(operation.id, "relationships")
    related = [one for one in names_of_links if (operation.id, one) not in STALE]
    include = query_parameters(operation.id)["include"]
    for names in include_choices(operation.id):
        if names == include.values:  # what is included is what it is related to from now on
            renew_related(model, operation.id)
            links = new_relationships(model.draw, operation.id, related_in(model), names=related)
        body = update_body(model, known, {}, links)
        exchange = model.call(operation.id, known.path, query=include_query(names), body=body)
        document = model.success(exchange)
        apply_update(model, known, exchange.request.json())
        check_included(model, resource, operation.id, document, names)
    read(model, known)


def add_related(model: ServerModel, known: Known) -> None:
    """Add attachments and a commander to an incident."""
    attachments, users = resources()["attachments"], resources()["users"]
    if attachments.create is not None and model.can(attachments.create.id):
        create(model, attachments, known)
        create(model, attachments, known)
    if users.create is not None and model.can(users.create.id):
        user = create(model, users)
        update(model, known, [], relationships={"commander_user": {"data": {"type": "users", "id": user.id}}})


def check_included(
    model: ServerModel, resource: Resource, operation: str, document: Any, names: list[str]
) -> None:
    """Compare `included` with the relationships of the resources in a response."""
    if not is_object(document):
        return
    data = document.get("data")
    schema = without_null(as_object(response_schema(operation)))
    if "included" not in schema.get("properties", {}):
        return  # `include` is accepted, and has no effect
    items = items_of(operation, document) if is_array(data) or operation == SEARCH else [as_object(data)]
    found = as_array(document.get("included"))
    included = [(one.get("type"), one.get("id")) for one in found if is_object(one)]
    model.expect(
        checks.INCLUDE_INCLUDES,
        len(included) == len({*included}),
        operation,
        "repeated",
        f"expected each resource once in `included` with include={','.join(names)}, got one several times",
    )
    # Searches contain each incident of the page once more (EVIDENCE.md#incident-search).
    found_again = items if operation == SEARCH else []
    allowed = {(str(one.get("type")), str(one.get("id"))) for one in found_again}
    own = {one.id for one in model.memory}
    for item in items:
        # Users remain when they are disabled, but those of an incident of others may be gone.
        has_users = not model.session.is_shared or is_object(data) or as_object(item).get("id") in own
        for name, link in as_object(as_object(item).get("relationships")).items():
            related = _identifiers(link)
            wanted = name in names or any(kind == ALIASES.get(one) for one in names for kind, _ in related)
            # Without `include`, the server chooses what it includes (JSON:API), as recorded for attachments
            # (EVIDENCE.md#attachments).
            if wanted or not names or name in ALWAYS.get(resource.tag, ()):
                allowed |= {*related}
            for identifier in related:
                if wanted and ((has_users and identifier[0] == "users") or _exists(model, identifier)):
                    model.expect(
                        checks.INCLUDE_INCLUDES,
                        identifier in included,
                        operation,
                        f"{name} missing",
                        f"expected {identifier[0]} {identifier[1]} of the relationship {name} in `included` "
                        f"with include={','.join(names)}, got it not",
                    )
    # A newer server may include resources of types that the spec does not have yet.
    strangers = [one for one in included if one not in allowed and one[0] in _types()]
    if not names and model.session.is_shared:
        strangers = []  # the server chooses, and may relate to them in a way that is not declared
    # A brief response to a create or an update may lack the relationships to compare with.
    needed = {*names} & response_members(operation, "relationships").keys()
    shown = [as_object(as_object(item).get("relationships")).keys() for item in items]
    is_complete = all(one and needed <= one for one in shown)
    model.expect(
        checks.INCLUDE_INCLUDES,
        not strangers or not is_complete,
        operation,
        "others",
        f"expected only related resources in `included` with include={','.join(names)}, got {strangers[:1]}",
    )
    for one in found:
        user = next((known for known in model.memory.of_kind("users") if known.id == one.get("id")), None)
        if user is not None and one.get("type") == "users":
            compare_user(model, user, operation, "included", one)


@cache
def _types() -> frozenset[str]:
    """Return the JSON:API types of all resources in responses."""
    return frozenset(kind for one in OPERATIONS for kind in kinds(one))


def _exists(model: ServerModel, identifier: tuple[Any, Any]) -> bool:
    """Return whether a related resource is known to exist."""
    kind, resource_id = identifier
    return any(one.id == resource_id for one in model.memory.of_kind(kind))


def _identifiers(link: Any) -> list[tuple[Any, Any]]:
    data = link.get("data") if is_object(link) else None
    found = data if is_array(data) else [data]
    return [(one.get("type"), one.get("id")) for one in found if is_object(one)]
