"""Alternations: a value changes to another one and back, several times."""

from __future__ import annotations

from ...actions import create, read, related_in
from ...bodies import change
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..scenario import can_update, scenario
from .updates import changeable

TIMES = 3
"""Times that each value is set."""
TRIES = 5
"""Values that are drawn, of which the first other one is sent."""


@scenario(can_update, simplest=False)
def values_alternate(model: ServerModel, resource: Resource) -> None:
    """Set each attribute to two values in turn, three times each."""
    operation = resource.update
    if operation is None or not model.can(operation.id):
        return
    known = create(model, resource)
    for name in changeable(resource):
        one, *others = (change(model.draw, operation.id, [name], related_in(model)) for _ in range(1 + TRIES))
        other = next((found for found in others if found != one), None)
        if not one or not other:
            continue
        for attributes in (one, other) * TIMES:
            update(model, known, attributes=attributes)
    read(model, known)
    read(model, known, listed=True)
