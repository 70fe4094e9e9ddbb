"""How a single incident is treated: one configuration at most for each."""

from __future__ import annotations

from .collection import Collection
from .contract import Arguments
from .messages import Refused, Reply
from .world import Member, World


class Configurations(Collection):
    """Configurations of incidents; a second create changes the first one.

    The path says whose is meant; an id in the body is passed over, as it is for other resources.
    """

    def __init__(self) -> None:
        super().__init__("configurations")

    def create(self, world: World, arguments: Arguments) -> Reply:
        there = self._of(world, arguments)
        return super().create(world, arguments) if there is None else self._changed(world, arguments, there)

    def update(self, world: World, arguments: Arguments) -> Reply:
        there = self._of(world, arguments)
        if there is None:
            raise Refused(404, f"incident {arguments.path['incident_id']} has no configuration")
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
