"""Children of a resource in its relationships: each existing one is named once, and no deleted one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from . import checks
from .bodies import related_kind
from .differences import NOT_NAMED, RELATED_BY_SERVER
from .json_parts import as_array, as_object
from .memory import Known
from .operation_schemas import response_members
from .resources import Resource, resources
from .server_model import ServerModel

TYPE = "incident_type_uuid"
"""Attribute of incidents with the ID of their type."""


@cache
def kinds_of_children(tag: str) -> Mapping[str, str]:
    """Return the JSON:API types to which the relationships of a resource lead that its server keeps."""
    reader = resources()[tag].reader()
    if reader is None:
        return {}
    members = response_members(reader.id, "relationships")
    names = sorted(RELATED_BY_SERVER.get(tag, frozenset()) & members.keys())
    found = {name: related_kind(members[name]) for name in names}
    return {name: kind for name, kind in found.items() if kind}


def named_by(resource: Resource) -> str | None:
    """Return the tag of the resources whose relationships name those of another kind; None if none do."""
    tags = (tag for tag in RELATED_BY_SERVER if {*kinds_of_children(tag).values()} & {*resource.kinds})
    return next((tag for tag in tags if resource.delete is not None), None)


def check_children(model: ServerModel, known: Known, operation: str, data: Mapping[str, Any]) -> None:
    """Check that the relationships of a resource in a response name its children, and none that were deleted.

    Args:
        model: the model.
        known: the resource.
        operation: ID of the operation that responded.
        data: the resource in the response.
    """
    relationships = as_object(data.get("relationships"))
    for name, kind in kinds_of_children(known.resource.tag).items():
        found = relationships.get(name)
        if not is_object(found):
            continue
        named = Counter(str(one.get("id")) for one in as_array(found.get("data")) if is_object(one))
        for child, times in _expected(model, known, kind, as_object(data.get("attributes"))):
            if times and (operation, name) in NOT_NAMED:
                continue
            model.expect(
                checks.PARENT_NAMES_CHILDREN,
                named[child.id] == times,
                (operation, child.deleted_by, child.creator),
                name,
                f"expected {child.kind} {child.id} {times} times in the relationship {name} "
                f"of {known.kind}, got it {named[child.id]} times",
                about=[child, known],
            )


def _expected(
    model: ServerModel, known: Known, kind: str, attributes: Mapping[str, Any]
) -> Iterator[tuple[Known, int]]:
    """Yield known resources of a kind, with the number of times that a relationship has to name them."""
    for child in model.memory:
        if child.kind != kind:
            continue
        if not child.is_alive:
            yield child, 0
        elif child.parent is not None:
            yield child, int(child.parent is known)
        else:
            types = (attributes.get(TYPE), as_object(child.relationships.get("incident_type")).get("id"))
            # Whether an incident gets a field that was defined later is not specified.
            if None not in types and (types[0] != types[1] or model.session.is_mock):
                yield child, int(types[0] == types[1])
