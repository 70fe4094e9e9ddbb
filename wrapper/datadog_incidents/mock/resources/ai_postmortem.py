"""Postmortem drafts, composed from the attributes and todos of an incident."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Reply
from ..core.resource_schema import resource_schema
from ..core.state import MockState
from .collection import Collection

_drafts = Collection("ai_postmortem")


def get_incident_ai_postmortem(state: MockState, arguments: Arguments) -> Reply:
    incident_id = _drafts.incident(state, arguments)
    incident = state.incidents[incident_id]["attributes"]
    todos = [one["content"] for one in state.todos.of(incident_id)]
    draft = {
        "id": state.new_id(4),
        "type": resource_schema(arguments.operation).kind,
        "attributes": {
            "action_items": "\n".join(todos),
            "customer_impact": incident["customer_impact_scope"] or "",
            "executive_summary": incident["title"],
            "key_timeline": f"{incident['created']} created\n{incident['modified']} {incident['state']}",
        },
    }
    return _drafts.answer(state, arguments, draft)
