"""Complete observation: everything that a sequence has created, by each operation that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ... import checks
from ...actions import adopt, read
from ...comparison import MISSING, equal, shortened
from ...json_parts import as_object
from ...listing import items_of_pages, list_all
from ...memory import Known
from ...observation import observe
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...suspects import writes_since_change
from ..lists.filters import FILTERS, can_filter_by, filters_of, value_of
from ..lists.pages import COMPARED, ids_of
from ..searches.agreement import eventually
from .organization import Organization

SETTINGS_OF_TYPE = "get_org_settings_by_incident_type"
VALUES = 2
"""Values by which a list is filtered."""

Shown = dict[str, Any]
"""Responses to all reads of one observation, by URL."""


def observe_everything(model: ServerModel, organization: Organization) -> Shown:
    """Read everything, compare it with the model, and return the responses."""
    start = model.position
    read_settings(model)
    for known in model.memory.alive():
        if known.resource.get is not None and known.resource.id_parameter is not None:
            read(model, known)
    for incident in organization.incidents:
        _check_overrides(model, incident)
    for resource, parent in [(resources()["incidents"], None), *organization.places]:
        items = list_all(model, resource, parent)
        for name in filters_of(resource) if model.can(resource.listing and resource.listing.id) else ():
            _check_filter(model, resource, parent, name, [one for one in items if is_object(one)])
    if model.can(*COMPARED):
        hidden = {one.parent for one in model.memory.alive("configurations") if _is_hidden(one)}
        ids = {one.id for one in organization.incidents if one not in hidden}
        eventually(model, organization.incidents, organization.word, lambda one: one["id"] in ids)
    return {
        f"{one.request.path}?{one.request.query}": one.response.json()
        for one in model.exchanges[start:]
        if one.request.method == "GET" and one.response.ok
    }


def _is_hidden(configuration: Known) -> bool:
    """Return whether searches leave out an incident (EVIDENCE.md#assumptions-of-the-mock)."""
    return configuration.attributes.get("include_in_search") is False


def read_settings(model: ServerModel) -> None:
    """Read what exists from the beginning: settings of the organization, and those of each incident type."""
    for resource in resources().values():
        if resource.creators or resource.get is None or not model.can(resource.get.id):
            continue
        data = as_object(as_object(model.success(model.call(resource.get.id))).get("data"))
        known = next(iter(model.memory.alive(resource.tag)), None)
        known = known or adopt(model, resource, data, resource.get.id)
        observe(model, known, resource.get.id, data)
    for kind in model.memory.alive("types") if model.can(SETTINGS_OF_TYPE) else ():
        data = as_object(as_object(model.success(model.call(SETTINGS_OF_TYPE, kind.path))).get("data"))
        resource = resources()["org_settings"]
        same = (one for one in model.memory.alive(resource.tag) if one.id == data.get("id"))
        known = next(same, None) or adopt(model, resource, data, SETTINGS_OF_TYPE)
        observe(model, known, SETTINGS_OF_TYPE, data)


def _check_overrides(model: ServerModel, incident: Known) -> None:
    """Compare overridden timestamps of an incident with their overrides."""
    view = incident.views.get("get_incident")
    if view is None:
        return
    for override in _overrides(model, incident):
        name, wanted = (
            str(override.attributes.get("timestamp_type")),
            override.attributes.get("timestamp_value"),
        )
        found = view.attributes.get(name, MISSING)
        model.expect(
            checks.DERIVED,
            found is MISSING or equal(found, wanted),
            ("get_incident", override.changed_by, *writes_since_change(model, override)),
            "overridden timestamp",
            f"{name}: expected {shortened(wanted)} by the override, got {shortened(found)}",
            about=[incident, override],
        )


def _overrides(model: ServerModel, incident: Known) -> Iterator[Known]:
    """Yield the overrides of an incident, apart from those of a timestamp that has several."""
    found = model.memory.alive("timestamp_overrides", incident)
    names = [one.attributes.get("timestamp_type") for one in found]
    yield from (one for one in found if names.count(one.attributes.get("timestamp_type")) == 1)


def _check_filter(
    model: ServerModel, resource: Resource, parent: Known | None, parameter: str, items: list[dict[str, Any]]
) -> None:
    """Compare a filtered list with the items of the whole list that have the value."""
    listing = resource.listing
    if listing is None:
        return
    own = {one.id: one for one in model.memory.alive(resource.tag, parent)}
    values = {one["id"]: str(value_of(one, FILTERS[parameter])) for one in items if one.get("id") in own}
    path = {"incident_id": parent.id} if parent is not None else {}
    valid = [one for one in dict.fromkeys(values.values()) if can_filter_by(resource, parameter, one)]
    for value in [one for one in valid if one != "None"][:VALUES]:
        query = {parameter: value}
        found = {*ids_of([*items_of_pages(model, listing.id, path, query)])} & own.keys()
        wanted = {one for one, other in values.items() if other.lower() == value.lower()}
        wrong = [own[one] for one in sorted(found ^ wanted)]
        model.expect(
            checks.FILTER_FILTERS,
            not wrong,
            (listing.id, *(name for one in wrong for name in (one.changed_by, one.creator))),
            parameter,
            f"expected {len(wanted)} items with {parameter}={value} as in the whole list, got "
            f"{len(found & wanted)} of them, and {len(found - wanted)} others",
            about=wrong,
        )


def resources_in(shown: Shown) -> Iterator[tuple[tuple[str, str, str], dict[str, Any]]]:
    """Yield the resources in responses, also included ones, by URL, JSON:API type and ID."""
    for url, document in shown.items():
        data, included = as_object(document).get("data"), as_object(document).get("included")
        for part in (data, included):
            for one in part if is_array(part) else [part]:
                if is_object(one) and isinstance(one.get("id"), str):
                    yield (url, str(one.get("type")), one["id"]), one


def operation_of(model: ServerModel, url: str) -> str | None:
    """Return the ID of the operation that was last called with a URL."""
    path = url.partition("?")[0]
    found = (one for one in reversed(model.exchanges) if one.request.path == path)
    return next((one.request.operation for one in found if one.request.method == "GET"), None)
