"""Queries of lists: filters select, and deleted resources are listed on request."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import create, new_incident, related_in
from ...bodies import new_body
from ...comparison import shortened
from ...deleting import delete
from ...json_parts import as_object
from ...linkage import linked_id
from ...listing import check_owner, items_of_pages, list_all
from ...memory import Known
from ...observation import observe, settable
from ...operation_schemas import query_parameters, request_members, without_null
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...stored import is_stored
from ...timestamps import check_deleted
from ...updating import update
from ..relations.related_deleted import create_full
from ..scenario import can_create, scenario

TYPE = "incident_type"
FILTERS = {
    "filter[incident-type]": TYPE,
    "filter[attachment_type]": "attachment_type",
    "filter[task_id]": "task_id",
    "filter[trigger]": "trigger",
    "filter[status]": "status",
}
"""Filters of lists, with the attribute or relationship that they select by.

Others are `filter`, for which see `text_filters`, and `incidentTypeUUID`, for which see `type_filter`.
"""
TEXT_FILTER = "filter"
"""Query parameter that selects by a text in one of the names of an item."""
MANY = 4


def is_listed(resource: Resource) -> bool:
    """Whether the resource can be created and listed."""
    return can_create(resource) and resource.listing is not None


@scenario(lambda resource: is_listed(resource) and bool(filters_of(resource)))
def filters_select(model: ServerModel, resource: Resource) -> None:
    """Filter by values that known resources have, by a part of one, and by the default incident type."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    first, known = create_various(model, resource)
    by_id = _listed(model, resource, first.parent)
    chosen: dict[str, list[str]] = {}
    for parameter in filters_of(resource):
        found = {one.id: value_of(by_id.get(one.id, {}), FILTERS[parameter]) for one in known}
        values = [*dict.fromkeys(str(value) for value in found.values() if value is not None)][:3]
        if model.session.is_mock:  # other servers may refuse texts that they do not know
            values += _default_type(model) if FILTERS[parameter] == TYPE else _part_of_first(values)
        chosen[parameter] = [one for one in dict.fromkeys(values) if can_filter_by(resource, parameter, one)]
        for value in chosen[parameter]:
            _check_filter(model, resource, first.parent, parameter, value, by_id)
            list_all(model, resource, first.parent)  # without the filter, all are there again
    if resource.update is None or not model.can(resource.update.id):
        return
    update(model, first)
    by_id = _listed(model, resource, first.parent)
    for parameter, values in chosen.items():
        value = str(value_of(by_id.get(first.id, {}), FILTERS[parameter]))
        if value in values:
            _check_filter(model, resource, first.parent, parameter, value, by_id)


def _listed(model: ServerModel, resource: Resource, parent: Known | None) -> dict[str, Any]:
    """Return the items of a list without filters by ID."""
    items = list_all(model, resource, parent)
    return {one["id"]: one for one in items if is_object(one) and isinstance(one.get("id"), str)}


def _part_of_first(values: list[str]) -> list[str]:
    """Return a part of the first value, which a filter for it must not match."""
    return [one[1:-1] for one in values[:1]]


def _default_type(model: ServerModel) -> list[str]:
    """Return the ID of the default incident type; none if it is unknown."""
    listing = resources()["types"].listing
    if listing is None or not model.can(listing.id):
        return []
    types = [one for one in map(as_object, items_of_pages(model, listing.id, {}, {})) if "id" in one]
    return [str(one["id"]) for one in types if as_object(one.get("attributes")).get("is_default") is True]


def create_various(model: ServerModel, resource: Resource) -> tuple[Known, list[Known]]:
    """Create resources with different values for filters, and return the first one, and all of them.

    Another incident has one with each value, too.
    """
    first = create(model, resource)
    if first.parent is not None:
        _create_each_value(model, resource, create(model, resource, new_incident(model)))
    known = [first, *(create(model, resource, first.parent, minimal=one % 2 == 0) for one in range(MANY - 1))]
    _create_in_other_type(model, resource, first)
    return first, [*known, *_create_each_value(model, resource, first)]


def _create_each_value(model: ServerModel, resource: Resource, first: Known) -> list[Known]:
    """Create a resource with each of the enumerated values of an attribute that a filter selects by."""
    operation = resource.creators[0].id
    found: list[Known] = []
    for parameter in filters_of(resource):
        name = FILTERS[parameter]
        schema = without_null(request_members(operation, "attributes").get(name, {}))
        for value in schema.get("enum", ()):
            body = new_body(model.draw, operation, related_in(model))
            body["data"]["attributes"] = {**body["data"].get("attributes", {}), name: value}
            found.append(create(model, resource, first.parent, body=body))
    return found


def _create_in_other_type(model: ServerModel, resource: Resource, first: Known) -> None:
    """Create a resource of another incident type, for filters to leave out."""
    types, creator = resources()["types"].create, resource.creators[0].id
    links = request_members(creator, "relationships")
    if TYPE in links and types is not None and model.can(types.id):
        create(model, resources()["types"], minimal=True)
        create_full(model, resource, creator, first.parent)


def filters_of(resource: Resource) -> list[str]:
    """Return the query parameters that filter the list of a resource, as far as they can be checked."""
    if resource.listing is None:
        return []
    return [name for name in query_parameters(resource.listing.id) if name in FILTERS]


def can_filter_by(resource: Resource, parameter: str, value: Any) -> bool:
    """Return whether a value is valid for a filter: those in responses can be newer than the spec."""
    listing = resource.listing
    declared = query_parameters(listing.id)[parameter].values if listing is not None else []
    return value is not None and (not declared or str(value) in declared)


def value_of(item: dict[str, Any], name: str) -> Any:
    """Return the value that a filter selects by, from an attribute or a relationship."""
    attributes = as_object(item.get("attributes"))
    return attributes[name] if name in attributes else linked_id(item, name)


def _check_filter(
    model: ServerModel,
    resource: Resource,
    parent: Known | None,
    parameter: str,
    value: str,
    by_id: dict[str, Any],
) -> None:
    if resource.listing is None:
        return
    path = {"incident_id": parent.id} if parent is not None else {}
    items = items_of_pages(model, resource.listing.id, path, {parameter: value})
    found = [one for one in items if is_object(one)]
    check_owner(model, resource, parent, resource.listing.id, found)
    known = {one.id: one for one in model.memory.alive(resource.tag, parent)}
    for one in found:
        if one.get("id") in known:
            observe(model, known[one["id"]], resource.listing.id, one)
    name = FILTERS[parameter]
    wrong = [one for one in found if str(value_of(one, name)).lower() != value.lower()]
    model.expect(
        checks.FILTER_FILTERS,
        not wrong,
        resource.listing.id,
        parameter,
        lambda: f"expected only items with {name} {value!r}, got one with {value_of(wrong[0], name)!r}",
    )
    shown = {one.get("id") for one in found}
    missing = [
        one.id
        for one in model.memory.alive(resource.tag, parent)
        if one.id not in shown and str(value_of(by_id.get(one.id, {}), name)).lower() == value.lower()
    ]
    model.expect(
        checks.FILTER_FILTERS,
        not missing,
        resource.listing.id,
        parameter,
        f"expected all items with {name} {value!r}, {len(missing)} of them are missing",
    )


@scenario(lambda resource: is_listed(resource) and bool(deleted_parameter(resource)))
def deleted_are_listed_on_request(model: ServerModel, resource: Resource) -> None:
    """List with and without the parameter that adds deleted resources."""
    parameter = deleted_parameter(resource)
    if resource.delete is None or parameter is None or resource.listing is None:
        return
    if not model.can(resource.listing.id):
        return
    first, second, third = (create(model, resource) for _ in range(3))
    if resource.update is not None and model.can(resource.update.id):
        update(model, second)
    delete(model, second)
    last = create(model, resource)  # later than the delete before
    delete(model, last)
    for value in ("true", "false"):
        items = list_all(model, resource, None, {parameter: value})
        shown = [one.get("id") for one in items if is_object(one)]
        deleted = int(value == "true")
        wanted = {first.id: 1, second.id: deleted, third.id: 1, last.id: deleted}
        for resource_id, times in wanted.items():
            model.expect(
                checks.FILTER_FILTERS,
                shown.count(resource_id) == times,
                (resource.listing.id, resource.delete.id),
                f"{parameter}={value}",
                f"expected {'deleted' if resource_id in (second.id, last.id) else 'living'} {resource.tag} "
                f"{times} times with {parameter}={value}, got it {shown.count(resource_id)} times",
                about=[second, last],
            )
        for one in (second, last):
            _check_last_values(model, one, items)


def _check_last_values(model: ServerModel, deleted: Known, items: list[Any]) -> None:
    """Check that a list shows a deleted resource as it was before the delete."""
    found = next((one for one in items if as_object(one).get("id") == deleted.id), None)
    shown = as_object(as_object(found).get("attributes"))
    if deleted.resource.listing is not None:
        check_deleted(model, deleted, deleted.resource.listing.id, shown)
    for name in sorted(settable(deleted) & shown.keys() & deleted.attributes.keys() - deleted.from_server):
        sent, senders = deleted.attributes[name], (deleted.creator, deleted.changed_by)
        model.expect(
            checks.READ_YOUR_WRITES,
            is_stored(model.session, deleted.resource.tag, senders, name, shown[name], sent) or sent is None,
            (deleted.resource.listing and deleted.resource.listing.id, deleted.changed_by),
            name,
            f"{name} of a deleted {deleted.kind}: expected {shortened(sent)}, got {shortened(shown[name])}",
            about=[deleted],
        )


@scenario(lambda resource: bool(deleted_parameter(resource)) and bool(filters_of(resource)))
def deleted_are_filtered(model: ServerModel, resource: Resource) -> None:
    """Delete one of each of two incident types, and filter the list with deleted resources by type."""
    parameter, listing = deleted_parameter(resource), resource.listing
    if parameter is None or listing is None or resource.delete is None:
        return
    if not model.can(listing.id, resource.delete.id):
        return
    known = [create(model, resource)]
    create(model, resources()["types"], minimal=True)
    known.append(create_full(model, resource, resource.creators[0].id))
    for one in known:
        delete(model, one)
    items = [as_object(one) for one in list_all(model, resource, None, {parameter: "true"})]
    for name in filters_of(resource):
        values = {one.get("id"): str(value_of(one, FILTERS[name])) for one in items}
        for value in dict.fromkeys(values.get(one.id) for one in known):
            if value is None or not can_filter_by(resource, name, value):
                continue
            query = {parameter: "true", name: value}
            found = [as_object(one).get("id") for one in items_of_pages(model, listing.id, {}, query)]
            wrong = [one for one in known if found.count(one.id) != (values.get(one.id) == value)]
            model.expect(
                checks.FILTER_FILTERS,
                not wrong,
                (listing.id, known[0].deleted_by),
                f"{name} with {parameter}",
                f"expected deleted {resource.tag} with {name}={value} alone, {len(wrong)} of 2 are wrong",
                about=wrong,
            )


def deleted_parameter(resource: Resource) -> str | None:
    """Return the query parameter that adds deleted resources to the list of a resource."""
    names = query_parameters(resource.listing.id) if resource.listing is not None else ()
    return next((one for one in names if one.replace("-", "_") == "include_deleted"), None)
