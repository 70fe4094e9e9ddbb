"""`include` after a change of relationships: it adds what these lead to now, and nothing from before."""

from __future__ import annotations

from ...actions import related_in
from ...bodies import new_relationships
from ...listing import largest_page
from ...operation_schemas import query_parameters, request_members
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..lists.including import add_related, check_included, has_include
from ..scenario import can_update, scenario
from .related_deleted import create_full, renew_related

TIMES = 2
"""Changes of the relationships."""


@scenario(lambda resource: has_include(resource) and can_update(resource), simplest=False)
def included_follow_relations(model: ServerModel, resource: Resource) -> None:
    """Read with everything included, change each relationship, and read again; then change attributes."""
    operation = resource.update
    if operation is None or not model.can(operation.id):
        return
    known = create_full(model, resource, resource.creators[0].id)
    if resource.tag == "incidents":
        add_related(model, known)
    names = [*request_members(operation.id, "relationships")]

    def check() -> None:
        for reader in (resource.get, resource.listing):
            include = query_parameters(reader.id).get("include") if reader is not None else None
            if reader is None or include is None or not model.can(reader.id):
                continue
            page = largest_page(reader.id)
            for chosen in (include.values, *([one] for one in include.values)):
                query = {"include": ",".join(chosen), **page}
                document = model.success(model.call(reader.id, known.path, query=query))
                check_included(model, resource, reader.id, document, [*chosen])

    check()
    for name in names * TIMES:
        renew_related(model, operation.id)
        links = new_relationships(model.draw, operation.id, related_in(model), names=[name])
        if links:
            update(model, known, [], relationships=links)
            check()
    update(model, known)
    check()
