"""Filter of lists by an incident type that responses do not show: it selects what was created with it."""

from __future__ import annotations

from ... import checks
from ...actions import create, related_in
from ...bodies import new_body
from ...deleting import delete
from ...json_parts import as_object
from ...listing import items_of_pages
from ...memory import Known
from ...operation_schemas import query_parameters
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update
from ..scenario import scenario

PARAMETER, ATTRIBUTE = "incidentTypeUUID", "incident_type_uuid"


def has_type_filter(resource: Resource) -> bool:
    """Whether the list of a resource can be filtered by the incident type that creates name."""
    return resource.listing is not None and PARAMETER in query_parameters(resource.listing.id)


@scenario(has_type_filter)
def type_filter_selects(model: ServerModel, resource: Resource) -> None:
    """Filter by each of two types, and again after an update and a delete of what the first one has."""
    types, creator = resources()["types"], resource.create
    if resource.listing is None or creator is None or types.create is None:
        return
    if not model.can(resource.listing.id, creator.id, types.create.id):
        return
    first, second = (create(model, types, minimal=True) for _ in range(2))
    expected: dict[str, list[Known]] = {first.id: [], second.id: []}
    others: list[Known] = []
    for kind in (first, second, None, first):
        known = _create(model, resource, creator.id, kind)
        # What lists filtered by a type contain beside those of the type is assumed of the mock only.
        (others if kind is None else expected[kind.id]).append(known)
    _check(model, resource, expected, others)
    if resource.update is not None and model.can(resource.update.id):
        update(model, expected[first.id][0])
        _check(model, resource, expected, others)
    if resource.delete is not None and model.can(resource.delete.id):
        delete(model, expected[first.id][-1])
        _check(model, resource, expected, others)


def _create(model: ServerModel, resource: Resource, creator: str, kind: Known | None) -> Known:
    """Create a resource of a type, or without one."""
    body = new_body(model.draw, creator, related_in(model))
    attributes = {name: one for name, one in body["data"].get("attributes", {}).items() if name != ATTRIBUTE}
    body["data"]["attributes"] = attributes | ({ATTRIBUTE: kind.id} if kind is not None else {})
    return create(model, resource, creator=creator, body=body)


def _check(
    model: ServerModel, resource: Resource, expected: dict[str, list[Known]], others: list[Known]
) -> None:
    if resource.listing is None:
        return
    listing = resource.listing.id
    for kind, known in expected.items():
        wanted = [one for one in known if one.is_alive]
        shown = [as_object(one).get("id") for one in items_of_pages(model, listing, {}, {PARAMETER: kind})]
        others_of_types = {one.id for each in expected.values() for one in each if one not in wanted}
        without_type = {one.id for one in others} if model.session.is_mock else set[str]()
        missing = [one for one in wanted if shown.count(one.id) != 1]
        wrong = (others_of_types | without_type) & {*shown}
        model.expect(
            checks.FILTER_FILTERS,
            not missing and not wrong,
            (listing, resource.creators[0].id, model.last_write),
            PARAMETER,
            f"expected {len(wanted)} items that were created with the incident type {kind}, "
            f"{len(missing)} of them are missing, and {len(wrong)} others are listed",
            about=[*known, *others],
        )
