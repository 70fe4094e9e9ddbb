"""New relations: nothing is related to a resource that was created after another one was deleted."""

from __future__ import annotations

import json

from ... import checks
from ...actions import create
from ...deleting import delete
from ...json_parts import as_array, as_object
from ...probes.references import references
from ...resources import Resource
from ...server_model import ServerModel
from ..scenario import can_create, scenario
from .related_deleted import create_full, related_to


@scenario(lambda resource: can_create(resource) and any(references(resource.creators[0].id)), simplest=False)
def new_take_no_places(model: ServerModel, resource: Resource) -> None:
    """Delete what a resource is related to, create another one, and read the resource, also in its list."""
    creator = resource.creators[0].id
    if not model.can(creator):
        return
    known = create_full(model, resource, creator)
    for other in related_to(model, known):
        deleter = other.resource.delete
        # Without its type, an incident may be of the default one.
        if other.resource.tag == "types" or not model.can(deleter and deleter.id, other.creator):
            continue
        delete(model, other)
        new = create(model, other.resource, creator=other.creator)
        for reader in (resource.get, resource.listing):
            if reader is None or not model.can(reader.id):
                continue
            response = model.call(reader.id, known.path).response
            shown = response.json() if response.ok else None
            if model.session.is_shared and reader is resource.listing:
                # In a list, there can be resources of others, who know the new one.
                items = as_array(as_object(shown).get("data"))
                shown = [one for one in items if as_object(one).get("id") == known.id]
            model.expect(
                checks.RELATED_KEPT,
                new.id not in json.dumps(shown),
                (reader.id, other.creator),
                f"new {new.kind}",
                f"expected no relation to {new.kind} that were created after the delete of others, got it",
                about=[known, new],
            )
