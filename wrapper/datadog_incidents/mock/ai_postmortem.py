"""Drafts of postmortems, put together from what the mock knows of an incident."""

from __future__ import annotations

from .collection import Collection
from .contract import Arguments
from .messages import Reply
from .shape import shape_of
from .world import World

_drafts = Collection("ai_postmortem")


def get_incident_ai_postmortem(world: World, arguments: Arguments) -> Reply:
    incident = world.incidents[_drafts.incident(world, arguments)]["attributes"]
    todos = [one["content"] for one in world.todos.values() if one["incident_id"] in arguments.path.values()]
    draft = {
        "id": world.new_id(4),
        "type": shape_of(arguments.operation).kind,
        "attributes": {
            "action_items": "\n".join(todos),
            "customer_impact": incident["customer_impact_scope"] or "",
            "executive_summary": incident["title"],
            "key_timeline": f"{incident['created']} created\n{incident['modified']} {incident['state']}",
        },
    }
    return _drafts.answer(world, arguments, draft)
