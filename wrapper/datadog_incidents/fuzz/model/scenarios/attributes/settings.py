"""Settings: resources that exist from the beginning, once for the organization or for each incident type."""

from __future__ import annotations

from functools import partial
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import NOT_FOUND, adopt, create, related_in
from ...bodies import change
from ...comparison import shortened
from ...deleting import delete
from ...json_parts import as_array, as_object
from ...linkage import linked_id
from ...meta import check_meta
from ...observation import observe
from ...operation_schemas import request_members
from ...other_clients import reread
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import apply_update, update_body
from ..lists.including import check_included
from ..scenario import scenario

BY_TYPE = "get_org_settings_by_incident_type"
LIST = "list_org_settings"


@scenario(lambda resource: not resource.creators and resource.get is not None and resource.update is not None)
def settings_are_kept(model: ServerModel, resource: Resource) -> None:
    """Read, change, and read again; the values before are restored at the end."""
    if resource.get is None or resource.update is None or not model.can(resource.get.id, resource.update.id):
        return

    def shown() -> Any:
        document = model.success(model.call(resource.get.id if resource.get else ""))
        return as_object(as_object(document).get("data"))

    first, again = shown(), shown()
    model.expect(
        checks.READS_CHANGE_NOTHING,
        first == again or model.session.is_shared,  # others may change them meanwhile
        resource.get.id,
        "settings",
        f"settings read twice: expected {shortened(first)} again, got {shortened(again)}",
    )
    known = adopt(model, resource, first, resource.get.id)
    names = [*request_members(resource.update.id, "attributes")]
    restored = {name: as_object(first.get("attributes")).get(name) for name in names}
    drawn = [change(model.draw, resource.update.id, names, related_in(model)) for _ in range(2)]
    for attributes in (*drawn, {}, restored):
        body = update_body(model, known, attributes, {})
        document = model.success(model.call(resource.update.id, body=body))
        apply_update(model, known, body)
        observe(model, known, resource.update.id, as_object(document).get("data"))
        for _ in range(3):
            observe(model, known, resource.get.id, shown())


@scenario(lambda resource: resource.tag == "org_settings", needs=(BY_TYPE,))
def settings_belong_to_types(model: ServerModel, resource: Resource) -> None:
    """Read the settings of two incident types, alone and in pages of the list, and delete one type."""
    types = resources()["types"]
    if types.create is None or not model.can(types.create.id):
        return
    first, second = create(model, types), create(model, types, minimal=True)
    shown: dict[str, Any] = {}
    for known in (first, second, first):
        document = model.success(model.call(BY_TYPE, known.path, query={"include": "incident_type"}))
        data = as_object(as_object(document).get("data"))
        linked = linked_id(data, "incident_type")
        model.expect(
            checks.RELATED_KEPT,
            linked in (known.id, None) and data.get("id") != shown.get(_other(known, first, second)),
            BY_TYPE,
            "incident_type",
            f"expected the settings of incident type {known.id}, got those of {linked}",
            about=[known],
        )
        model.expect(
            checks.READS_CHANGE_NOTHING,
            shown.setdefault(known.id, data.get("id")) == data.get("id"),
            BY_TYPE,
            "id",
            f"expected the settings {shown[known.id]} again, got {data.get('id')}",
            about=[known],
        )
        included = [one.get("id") for one in as_array(as_object(document).get("included")) if is_object(one)]
        model.expect(
            checks.INCLUDE_INCLUDES,
            included in ([], [known.id]),
            BY_TYPE,
            "incident_type",
            f"expected incident type {known.id} or nothing in `included`, got {included}",
            about=[known],
        )
    _check_list(model, shown)
    if types.delete is not None and model.can(types.delete.id):
        delete(model, first)
        status = model.call(BY_TYPE, first.path).response.status
        model.expect(
            checks.DELETED_IS_GONE,
            status == NOT_FOUND,
            (BY_TYPE, types.delete.id),
            "settings",
            f"expected 404 for the settings of a deleted incident type, got {status}",
            about=[first],
        )
        _check_list(model, {second.id: shown[second.id]}, absent=shown[first.id])
        if model.can(LIST):
            _check_deleted(model, shown[first.id])
    if model.can(LIST):
        for size in ("100", "1"):
            query = {"include": "incident_type", "page[size]": size}
            document = model.success(model.call(LIST, query=query))
            check_included(model, resource, LIST, document, ["incident_type"])


def _other(known: Any, first: Any, second: Any) -> str:
    other: str = (second if known is first else first).id
    return other


def _check_list(model: ServerModel, shown: dict[str, Any], absent: Any = None) -> None:
    """Read the list in pages of two sizes, and compare it with the settings read by type."""
    if not model.can(LIST):
        return
    whole, found = reread(
        model, lambda: (_list(model, 100), _list(model, 2)), lambda pair: pair[0] == pair[1]
    )
    model.expect(
        checks.PAGES_PARTITION,
        found == whole,
        LIST,
        "page[offset]",
        f"expected the same {len(whole)} settings in pages of 2 and of 100, got {len(found)}",
    )
    for type_id, settings_id in shown.items():
        model.expect(
            checks.LIST_IS_COMPLETE,
            found.count(settings_id) == 1,
            LIST,
            "settings",
            f"expected the settings of incident type {type_id} once in the list, "
            f"got them {found.count(settings_id)} times",
        )
    model.expect(
        checks.DELETED_IS_GONE,
        absent is None or absent not in found,
        LIST,
        "settings of a deleted type",
        "expected no settings of a deleted incident type in the list, got them",
    )


def _check_deleted(model: ServerModel, settings_id: Any) -> None:
    """Check that pages of two sizes contain the settings of a deleted incident type on request."""
    for size in (100, 2):
        found = reread(
            model,
            partial(_list, model, size, {"include-deleted": "true"}),
            lambda ids: ids.count(settings_id) == 1,
        )
        model.expect(
            checks.FILTER_FILTERS,
            found.count(settings_id) == 1,
            LIST,
            "include-deleted",
            f"expected the settings of a deleted incident type once with include-deleted=true in pages of "
            f"{size}, got them {found.count(settings_id)} times",
        )


def _list(model: ServerModel, size: int, others: dict[str, str] | None = None) -> list[Any]:
    """Return the IDs of all settings, read in pages of a size, with other query parameters."""
    found: list[Any] = []
    while True:
        query = {**(others or {}), "page[size]": str(size), "page[offset]": str(len(found))}
        document = model.success(model.call(LIST, query=query))
        items = [one.get("id") for one in as_array(as_object(document).get("data")) if is_object(one)]
        model.expect(
            checks.PAGE_SIZE,
            len(items) <= size,
            LIST,
            "page[size]",
            f"expected at most {size} items with page[size]={size}, got {len(items)}",
        )
        check_meta(model, LIST, document, len(found))
        if not items or not {*items}.isdisjoint(found):
            return found + items
        found += items
