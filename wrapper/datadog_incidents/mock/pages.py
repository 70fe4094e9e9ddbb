"""Pages that call people to an incident; the mock calls nobody."""

from __future__ import annotations

from .collection import Collection
from .contract import Arguments
from .messages import Reply
from .shape import shape_of
from .world import World

_pages = Collection("pages")


def create_on_call_page_from_incident(world: World, arguments: Arguments) -> Reply:
    _pages.incident(world, arguments)
    page = {"id": world.new_id(4), "type": shape_of(arguments.operation).kind}
    return _pages.answer(world, arguments, page)


create_page_from_incident = create_on_call_page_from_incident
