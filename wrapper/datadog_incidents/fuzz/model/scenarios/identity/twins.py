"""Twins: two resources with the same content are two, and only their IDs tell them apart."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from ...actions import create, read, related_in
from ...bodies import new_body, sent_members
from ...deleting import delete
from ...listing import list_all
from ...operation_schemas import CONFLICT, query_parameters, required_members, statuses
from ...resources import WITHOUT_TWINS, Resource
from ...server_model import ServerModel
from ...updating import update
from ..lists.sorting import sorts_of
from ..others.siblings import check_others, list_siblings
from ..scenario import can_update, scenario


@scenario(lambda resource: resource.create is not None and resource.tag not in WITHOUT_TWINS)
def twins_are_two(model: ServerModel, resource: Resource) -> None:
    """Create two with the same body, by each operation that creates, list both, and change and delete one."""
    for creator in resource.creators:
        if model.can(creator.id) and CONFLICT not in statuses(creator.id):
            _check_twins(model, resource, creator.id)


def _check_twins(model: ServerModel, resource: Resource, creator: str) -> None:
    body = new_body(model.draw, creator, related_in(model))
    first = create(model, resource, creator=creator, body=body)
    second = create(model, resource, first.parent, creator=creator, body=deepcopy(body))
    if second is first:  # what an incident has once
        return
    create(model, resource, first.parent, creator=creator, body=_namesake(model, creator, body))
    list_siblings(model, first)
    read(model, first)
    read(model, second)
    for query in _queries(resource):
        list_all(model, resource, first.parent, query)
    # Other creators may make resources whose first update fills in attributes.
    if can_update(resource) and creator == resource.creators[0].id:
        update(model, second)
        check_others(model, second)
        read(model, second)
        update(model, first)
        read(model, second)
    if resource.delete is not None and resource.id_parameter is not None:
        delete(model, second)
        check_others(model, second)
        list_siblings(model, first)


def _namesake(model: ServerModel, creator: str, body: Any) -> Any:
    """Return another body with the same required texts, such as the name, and nothing else in common."""
    other = new_body(model.draw, creator, related_in(model))
    sent, required = sent_members(body, "attributes"), required_members(creator, "attributes")
    same = {name: one for name, one in sent.items() if name in required and isinstance(one, str)}
    if same:
        other["data"]["attributes"] |= same
    return other


def _queries(resource: Resource) -> Iterator[dict[str, str]]:
    """Yield queries of a list that relate or compare its items: all of `include`, and each order."""
    if resource.listing is None:
        return
    parameters = query_parameters(resource.listing.id)
    if "include" in parameters:
        yield {"include": ",".join(parameters["include"].values)}
    for sort in sorts_of(resource):
        yield {"sort": sort}
