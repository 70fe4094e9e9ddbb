"""Handles that declare incidents: no path has an id, so bodies name what is changed."""

from __future__ import annotations

from .collection import Collection
from .contract import Arguments
from .messages import Refused, Reply, no_content
from .world import World


class Handles(Collection):
    """Handles of the organization."""

    def __init__(self) -> None:
        super().__init__("handles")

    def update(self, world: World, arguments: Arguments) -> Reply:
        data = arguments.body["data"]
        links, name = self.links(world, arguments), data["attributes"]["name"]
        members = world.members[self.tag]
        # By its name where the body has no id.
        named = (one for one, member in members.items() if member.resource["attributes"]["name"] == name)
        wanted = data["id"] if "id" in data else next(named, None)
        if wanted not in members:
            raise Refused(404, f"handle {data.get('id', name)} not found")
        return self.answer(world, arguments, self.change(world, arguments, links, members[wanted]))

    def delete(self, world: World, arguments: Arguments) -> Reply:
        """All of them: nothing in the request says which."""
        world.members[self.tag].clear()
        return no_content()


_handles = Handles()

create_global_incident_handle = _handles.create
list_global_incident_handles = _handles.list
update_global_incident_handle = _handles.update
delete_global_incident_handle = _handles.delete
