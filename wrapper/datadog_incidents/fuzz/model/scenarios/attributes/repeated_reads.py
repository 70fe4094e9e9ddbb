"""Repeated reads: a request has the same response after reads of any other kind, all of it."""

from __future__ import annotations

from typing import Any

from ... import checks
from ...actions import create, related_in
from ...bodies import new_body
from ...comparison import equal, shortened
from ...json_parts import as_object
from ...memory import Known
from ...operation_schemas import request_members
from ...resources import Resource
from ...server_model import ServerModel
from ..lists.filters import is_listed
from ..lists.queries import queries_of
from ..lists.sorting import sorts_of
from ..scenario import scenario

NAMES = ("bravo", "alpha", "charlie")
"""Names in another order than that in which a list is sorted by them."""


@scenario(is_listed, simplest=False)
def reads_stay_the_same(model: ServerModel, resource: Resource) -> None:
    """Read a list and one of its items without parameters, the list with each, and both again."""
    if resource.listing is None or not model.can(resource.listing.id):
        return
    known = [_named(model, resource, None, NAMES[0])]
    known += [_named(model, resource, known[0].parent, name) for name in NAMES[1:]]
    before = _read(model, known[0])
    for query in queries_of(resource, known[0]):
        model.call(resource.listing.id, known[0].path, query=query)
        if "sort" not in query:  # those that can be compared follow below
            _compare(model, resource, known, before)
    for sort in sorts_of(resource):
        model.call(resource.listing.id, known[0].path, query={"sort": sort})
        _compare(model, resource, known, before)


def _compare(
    model: ServerModel, resource: Resource, known: list[Known], before: dict[str, dict[str, Any]]
) -> None:
    """Read again and compare; on other servers, someone else may have changed something."""
    if model.session.is_shared:
        return
    for operation, document in _read(model, known[0]).items():
        for name in sorted(document.keys() | before[operation].keys()):
            values = before[operation].get(name), document.get(name)
            model.expect(
                checks.READS_CHANGE_NOTHING,
                equal(*values),
                (operation, resource.listing.id if resource.listing else None),
                name,
                f"{name} after reads with other parameters: expected {shortened(values[0])} as before, "
                f"got {shortened(values[1])}",
                about=known,
            )


def _named(model: ServerModel, resource: Resource, parent: Known | None, name: str) -> Known:
    """Create a resource, with a name if it can have one."""
    creator = resource.creators[0].id
    body = new_body(model.draw, creator, related_in(model))
    if "name" in request_members(creator, "attributes"):
        body["data"]["attributes"]["name"] = name
    return create(model, resource, parent, body=body)


def _read(model: ServerModel, known: Known) -> dict[str, dict[str, Any]]:
    """Return the responses to all reads without parameters, by operation."""
    readers = [one.id for one in (known.resource.listing, known.resource.get) if one is not None]
    return {one: as_object(model.success(model.call(one, known.path))) for one in readers if model.can(one)}
