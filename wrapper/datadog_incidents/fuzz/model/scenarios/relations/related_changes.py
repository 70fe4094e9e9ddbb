"""Related resources that change: a response that includes them shows what they have become."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ... import checks
from ...actions import read
from ...comparison import equal, shortened
from ...json_parts import as_array, as_object
from ...listing import largest_page
from ...memory import Known
from ...observation import settable
from ...operation_schemas import query_parameters
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..lists.including import add_related, has_include
from ..scenario import scenario
from .related_deleted import create_full, renew_related


@scenario(has_include)
def included_follow_changes(model: ServerModel, resource: Resource) -> None:
    """Read two with everything included, change what is included, and read again."""
    creator = resource.creators[0].id
    known = create_full(model, resource, creator)
    renew_related(model, creator)
    create_full(model, resource, creator, known.parent)
    if resource.tag == "incidents":
        add_related(model, known)
    _check_all(model, known)
    for other in model.memory.alive():
        operation = other.resource.update
        if other is not known and operation is not None and model.can(operation.id):
            update(model, other)
    _check_all(model, known)


def _check_all(model: ServerModel, known: Known) -> None:
    """Read a resource with everything included, alone and in the list."""
    for operation in (known.resource.get, known.resource.listing):
        include = query_parameters(operation.id).get("include") if operation is not None else None
        if operation is None or include is None or not model.can(operation.id):
            continue
        query = {"include": ",".join(include.values), **largest_page(operation.id)}
        document = model.success(model.call(operation.id, known.path, query=query))
        for one in as_array(as_object(document).get("included")):
            other = next((found for found in model.memory.alive() if _is(found, one)), None)
            if other is not None and other.resource.reader() is not None:
                _compare(model, operation.id, other, one)


def _is(known: Known, shown: Any) -> bool:
    return is_object(shown) and (shown.get("type"), shown.get("id")) == (known.kind, known.id)


def _compare(model: ServerModel, operation: str, known: Known, shown: Any) -> None:
    """Compare an included resource with the resource when read alone."""
    alone = as_object(as_object(read(model, known)).get("attributes"))
    included = as_object(shown.get("attributes"))
    for name in sorted(settable(known) & alone.keys() & included.keys()):
        model.expect(
            checks.INCLUDED_AGREES,
            equal(included[name], alone[name]),
            (operation, known.changed_by),
            f"{known.kind} {name}",
            f"{name} of the included {known.kind}: expected {shortened(alone[name])} as alone, "
            f"got {shortened(included[name])}",
            about=[known],
        )
