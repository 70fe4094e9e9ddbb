"""Full twins: two that are equal in every attribute, also in those that need not be sent, are two."""

from __future__ import annotations

from copy import deepcopy

from ...actions import create, read, related_in
from ...bodies import new_body
from ...operation_schemas import CONFLICT, statuses
from ...probes.edges import full
from ...resources import WITHOUT_TWINS, Resource
from ...schemas import request_schema
from ...server_model import ServerModel
from ..others.siblings import list_siblings
from ..scenario import scenario


@scenario(lambda resource: resource.create is not None and resource.tag not in WITHOUT_TWINS, rounds=0)
def full_twins_are_two(model: ServerModel, resource: Resource) -> None:
    """Create two with the same body, which has all attributes, by each operation that creates; read both."""
    for creator in resource.creators:
        if not model.can(creator.id) or CONFLICT in statuses(creator.id):
            continue
        body = full(request_schema(creator.id) or {}, new_body(model.draw, creator.id, related_in(model)))
        first = create(model, resource, creator=creator.id, body=body)
        second = create(model, resource, first.parent, creator=creator.id, body=deepcopy(body))
        for known in (first, second):
            read(model, known)
        list_siblings(model, first)
