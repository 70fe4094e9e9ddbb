"""Handles that declare incidents: no path has an id, so bodies name what is changed."""

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
        # By its name where the body has no id.
        named = (one for one, member in members.items() if member.resource["attributes"]["name"] == name)
        wanted = data["id"] if "id" in data else next(named, None)
        if wanted not in members:
            raise Refused(404, f"handle {data.get('id', name)} not found")
        return self.answer(state, arguments, self.change(state, arguments, links, members[wanted]))

    def delete(self, state: MockState, arguments: Arguments) -> Reply:
        """All of them: nothing in the request says which."""
        state.members[self.tag].clear()
        return no_content()


_handles = Handles()

create_global_incident_handle = _handles.create
list_global_incident_handles = _handles.list
update_global_incident_handle = _handles.update
delete_global_incident_handle = _handles.delete
