"""Frame condition: a change changes nothing else. Checked for a sample of everything else."""

from __future__ import annotations

from ...actions import read
from ...listing import list_all
from ...memory import Known
from ...server_model import ServerModel

SAMPLE = 2
"""Number of siblings that are read after a change."""


def check_others(model: ServerModel, known: Known) -> None:
    """Read siblings, the incident that owns a resource, and another resource, and compare them."""
    siblings = model.memory.siblings(known)
    for sibling in siblings[-SAMPLE:]:
        read(model, sibling)
    if known.parent is not None and known.parent.is_alive:
        read(model, known.parent)
    others = [
        one
        for one in model.memory.alive()
        if one is not known and one is not known.parent and one not in siblings
        if one.resource.get is not None and one.parent is None
    ]
    if others:
        read(model, others[0])


def list_siblings(model: ServerModel, known: Known) -> None:
    """List the resources of the same kind and incident, and compare them."""
    list_all(model, known.resource, known.parent)
