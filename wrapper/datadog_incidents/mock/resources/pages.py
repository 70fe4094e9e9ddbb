"""On-call pages of an incident; the mock does not send them."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Reply
from ..core.resource_schema import resource_schema
from ..core.state import MockState
from .collection import Collection

_pages = Collection("pages")


def create_on_call_page_from_incident(state: MockState, arguments: Arguments) -> Reply:
    _pages.incident(state, arguments)
    page = {"id": state.new_id(4), "type": resource_schema(arguments.operation).kind}
    return _pages.answer(state, arguments, page)


create_page_from_incident = create_on_call_page_from_incident
