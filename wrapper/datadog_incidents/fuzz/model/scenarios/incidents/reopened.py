"""Reopened incidents: ended, open again, and ended once more, with all that an incident has at each stage."""

from __future__ import annotations

from ...actions import create, creators_to_use, read
from ...hints import field
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..attributes.updates import changeable
from ..deletes.further_uses import use_further
from ..scenario import is_incident, scenario
from .busy import call_all_of_incident

STAGES = ("resolved", "active", "resolved")


@scenario(is_incident, needs=("update_incident",))
def incident_is_used_at_each_stage(model: ServerModel, resource: Resource) -> None:
    """End, reopen and end incidents without a commander; change them and call their operations each time."""
    for creator in creators_to_use(model, resource):
        known = create(model, resource, creator=creator, minimal=True)
        for state in STAGES:
            update(model, known, attributes={"fields": {"state": {"type": "dropdown", "value": state}}})
            update(model, known, attributes={"fields": model.draw(field("severity"))})
            update(model, known, [one for one in changeable(resource) if one != "fields"])
            read(model, known)
            call_all_of_incident(model, known)
            use_further(model, known)
