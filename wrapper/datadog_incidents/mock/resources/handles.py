"""Incident handles: paths contain no ID, so the request body identifies the handle to update."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Refused, Reply, no_content
from ..core.state import MockState
from .collection import Collection


class Handles(Collection):
    """Handles of the organization."""

    def __init__(self) -> None:
        super().__init__("handles")

    def update(self, state: MockState, arguments: Arguments) -> Reply:
        data = arguments.body["data"]
        links, name = self.links(state, arguments), data["attributes"]["name"]
        members = state.members[self.tag]
        # Assumed (EVIDENCE.md#assumptions): a body without an ID identifies the handle by name.
        named = (one for one, member in members.items() if member.resource["attributes"]["name"] == name)
        wanted = data["id"] if "id" in data else next(named, None)
        if wanted is None or wanted not in members:
            raise Refused(404, f"handle {data.get('id', name)} not found")
        return self.answer(state, arguments, self.change(state, arguments, links, members[wanted]))

    def delete(self, state: MockState, arguments: Arguments) -> Reply:
        """Delete all handles, because the request does not identify one."""
        state.members[self.tag].clear()
        return no_content()


_handles = Handles()

create_global_incident_handle = _handles.create
list_global_incident_handles = _handles.list
update_global_incident_handle = _handles.update
delete_global_incident_handle = _handles.delete
