"""Frame condition: a change changes nothing else. Checked for a sample of everything else."""

from __future__ import annotations

from datadog_incidents._common.json_kinds import is_object

from .. import checks
from ..actions import read
from ..comparison import MISSING
from ..json_parts import as_array
from ..listing import list_all
from ..memory import Known
from ..server_model import ServerModel

SAMPLE = 2
"""Number of siblings that are read after a change."""


def check_others(model: ServerModel, known: Known) -> None:
    """Read siblings, the incident that owns a resource, and another resource, and compare them."""
    siblings = model.memory.siblings(known)
    for sibling in siblings[-SAMPLE:]:
        read(model, sibling)
    if known.parent is not None and known.parent.is_alive:
        read(model, known.parent)
        check_children(model, known.parent)
    others = [
        one
        for one in model.memory.alive()
        if one is not known and one is not known.parent and one not in siblings
        if one.resource.get is not None and one.parent is None
    ]
    if others:
        read(model, others[0])


def check_children(model: ServerModel, incident: Known) -> None:
    """Check that the relationships of an incident name its children, and none that were deleted."""
    view = incident.views.get("get_incident")
    if view is None:
        return
    for name in ("attachments", "impacts", "integrations", "responders"):
        found = view.relationships.get(name, MISSING)
        if not is_object(found):
            continue
        named = [one.get("id") for one in as_array(found.get("data")) if is_object(one)]
        for child in model.memory:
            if child.resource.tag != name or child.parent is not incident:
                continue
            model.expect(
                checks.PARENT_NAMES_CHILDREN,
                named.count(child.id) == int(child.is_alive),
                ("get_incident", child.deleted_by, child.creator),
                name,
                f"expected {child.kind} {child.id} {int(child.is_alive)} times in the relationship {name} "
                f"of its incident, got it {named.count(child.id)} times",
                about=[child],
            )


def list_siblings(model: ServerModel, known: Known) -> None:
    """List the resources of the same kind and incident, and compare them."""
    list_all(model, known.resource, known.parent)
