"""How a single incident is treated: one configuration at most for each."""

from __future__ import annotations

from .collection import Collection
from .contract import Arguments
from .messages import Refused, Reply
from .world import Member, World


class Configurations(Collection):
    """Configurations of incidents; a second create changes the first one."""

    def __init__(self) -> None:
        super().__init__("configurations")

    def create(self, world: World, arguments: Arguments) -> Reply:
        there = self._of(world, arguments)
        return super().create(world, arguments) if there is None else self._changed(world, arguments, there)

    def update(self, world: World, arguments: Arguments) -> Reply:
        there = self._of(world, arguments)
        wanted = arguments.body["data"]["id"]
        if there is None or there.resource["id"] != wanted:
            raise Refused(404, f"configuration {wanted} not found")
        return self._changed(world, arguments, there)

    def _of(self, world: World, arguments: Arguments) -> Member | None:
        incident = self.incident(world, arguments)
        members = world.members[self.tag].values()
        return next((member for member in members if member.incident == incident), None)

    def _changed(self, world: World, arguments: Arguments, there: Member) -> Reply:
        return self.answer(world, arguments, self.change(world, arguments, {}, there))


_configurations = Configurations()

create_incident_configuration = _configurations.create
update_incident_configuration = _configurations.update
