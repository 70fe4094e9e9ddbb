"""Pages that call people to an incident; the mock calls nobody."""

from __future__ import annotations

from .collection import Collection
from .contract import Arguments
from .messages import Reply, json_reply
from .shape import media_type, shape_of, success_status
from .world import World

_pages = Collection("pages")


def create_on_call_page_from_incident(world: World, arguments: Arguments) -> Reply:
    _pages.incident(world, arguments)
    operation = arguments.operation
    page = {"id": world.new_id(4), "type": shape_of(operation).kind}
    return json_reply(success_status(operation), {"data": page}, media_type(operation))


create_page_from_incident = create_on_call_page_from_incident
