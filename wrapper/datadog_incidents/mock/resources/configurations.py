"""How a single incident is treated: one configuration at most for each."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Refused, Reply
from ..core.state import Member, MockState
from .collection import Collection


class Configurations(Collection):
    """Configurations of incidents; a second create changes the first one.

    The path says whose is meant; an id in the body is passed over, as it is for other resources.
    """

    def __init__(self) -> None:
        super().__init__("configurations")

    def create(self, state: MockState, arguments: Arguments) -> Reply:
        there = self._of(state, arguments)
        return super().create(state, arguments) if there is None else self._changed(state, arguments, there)

    def update(self, state: MockState, arguments: Arguments) -> Reply:
        there = self._of(state, arguments)
        if there is None:
            raise Refused(404, f"incident {arguments.path['incident_id']} has no configuration")
        return self._changed(state, arguments, there)

    def _of(self, state: MockState, arguments: Arguments) -> Member | None:
        incident = self.incident(state, arguments)
        members = state.members[self.tag].values()
        return next((member for member in members if member.incident == incident), None)

    def _changed(self, state: MockState, arguments: Arguments, there: Member) -> Reply:
        return self.answer(state, arguments, self.change(state, arguments, {}, there))


_configurations = Configurations()

create_incident_configuration = _configurations.create
update_incident_configuration = _configurations.update
