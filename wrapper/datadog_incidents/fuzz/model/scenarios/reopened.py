"""Reopened incidents: ended, open again, and ended once more, with all that an incident has at each stage."""

from __future__ import annotations

from ..actions import create, read
from ..resources import Resource
from ..server_model import ServerModel
from ..updating import update
from .busy import call_all_of_incident
from .further_uses import use_further
from .scenario import is_incident, scenario

STAGES = ("resolved", "active", "resolved")


@scenario(is_incident, needs=("update_incident",))
def incident_is_used_at_each_stage(model: ServerModel, resource: Resource) -> None:
    """End, reopen and end an incident without a commander; call all of its operations at each stage."""
    known = create(model, resource, minimal=True)
    for state in STAGES:
        update(model, known, attributes={"fields": {"state": {"type": "dropdown", "value": state}}})
        read(model, known)
        call_all_of_incident(model, known)
        use_further(model, known)
