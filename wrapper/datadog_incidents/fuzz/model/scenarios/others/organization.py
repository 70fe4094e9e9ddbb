"""Organization in use: incidents of every origin with children of every kind, and all configuration."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ...actions import create, creators_to_use, related_in
from ...bodies import new_body, new_relationships
from ...memory import Known
from ...operation_schemas import CONFLICT, request_members, statuses
from ...resources import Resource, resources
from ...server_model import ServerModel
from ...updating import update


@frozen
class Organization:
    """What a sequence of calls has created in an organization.

    Attributes:
        word: word in the titles of its incidents, and in no others.
        incidents: its incidents: one by each operation with all relationships, and one with required members.
    """

    word: str
    incidents: list[Known]

    @property
    def places(self) -> list[tuple[Resource, Known | None]]:
        """Kinds of resources that can be created, each with an incident that owns them; None if none does."""
        return [
            (resource, parent)
            for resource in resources().values()
            if resource.tag != "incidents" and resource.create is not None
            for parent in (self.incidents if resource.in_incident else [None])
        ]


def furnish(model: ServerModel, turn: int) -> Organization:
    """Create an organization in use.

    Each operation that creates a resource is called, and what can be updated is updated once, because the
    response to an update is the only one that shows some kinds.

    Args:
        model: the model.
        turn: number of the organization. It determines which operation creates the incident with few members.

    Raises:
        GaveUp: no incident can be created.
    """
    incidents = resources()["incidents"]
    creators = creators_to_use(model, incidents)
    word = model.history.new_word()
    others = [one for one in resources().values() if one.tag != "incidents" and not one.in_incident]
    for resource in others:
        _create_all(model, resource, None)
    full = [_incident(model, one, f"{word} {one}") for one in creators]
    minimal = _incident(model, creators[turn % len(creators)], f"{word} minimal", minimal=True)
    for resource in resources().values():
        for known in full if resource.in_incident else ():
            _create_all(model, resource, known)
        for creator in [*creators_of(model, resource)][:1] if resource.in_incident else ():
            create(model, resource, minimal, creator=creator, minimal=True)
    return Organization(word, [*full, minimal])


def _incident(model: ServerModel, creator: str, title: str, *, minimal: bool = False) -> Known:
    """Create an incident with a title; with all relationships unless only what is required is sent."""
    related = related_in(model)
    body = new_body(model.draw, creator, related, minimal=minimal)
    body["data"]["attributes"]["title"] = title
    if not minimal:
        names = [*request_members(creator, "relationships")]
        body["data"]["relationships"] = new_relationships(model.draw, creator, related, names=names)
    return create(model, resources()["incidents"], creator=creator, body=body)


def _create_all(model: ServerModel, resource: Resource, parent: Known | None) -> None:
    """Create a resource by each operation that can, and another if there may be several; update the first."""
    found = [create(model, resource, parent, creator=creator) for creator in creators_of(model, resource)]
    found += [
        create(model, resource, parent, creator=creator, minimal=True)
        for creator in creators_of(model, resource, again=True)
    ]
    if found and resource.update is not None and model.can(resource.update.id):
        update(model, found[0])


def creators_of(model: ServerModel, resource: Resource, *, again: bool = False) -> Iterator[str]:
    """Yield the IDs of the operations that create a resource; if it exists, only those without 409."""
    for one in resource.creators:
        if model.can(one.id) and not (again and CONFLICT in statuses(one.id)):
            yield one.id
