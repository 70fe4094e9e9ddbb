"""Read your writes: what was created is what is read, by every operation and after other calls."""

from __future__ import annotations

from ...actions import create, creators_to_use, read
from ...listing import list_all
from ...operation_schemas import CONFLICT, statuses
from ...resources import Resource
from ...server_model import ServerModel
from ..others.siblings import check_others
from ..scenario import can_create, scenario


@scenario(can_create, rounds=2)
def created_is_read(model: ServerModel, resource: Resource) -> None:
    """Create two, read both in both ways, in an order other than that of their creation."""
    first = create(model, resource)
    second = create(model, resource, first.parent, minimal=True)
    for known in (second, first):
        read(model, known)
        read(model, known, listed=True)
    check_others(model, second)
    read(model, first)


@scenario(lambda resource: len(resource.creators) > 1)
def all_creators_create(model: ServerModel, resource: Resource) -> None:
    """Create one by each operation that can, and another unless it may give 409; read all of them."""
    parent = None
    creators = creators_to_use(model, resource)
    again = [one for one in creators if CONFLICT not in statuses(one)]
    for creator in (*creators, *again):
        known = create(model, resource, parent, creator=creator)
        parent = known.parent
        read(model, known)
    list_all(model, resource, parent)


@scenario(lambda resource: resource.get is not None and resource.id_parameter is not None)
def reads_repeat(model: ServerModel, resource: Resource) -> None:
    """Read one three times, with a list of all in between."""
    known = create(model, resource)
    read(model, known)
    list_all(model, resource, known.parent)
    read(model, known)
    read(model, known)
