"""Configurations of single incidents, at most one per incident."""

from __future__ import annotations

from ..core.contract import Arguments
from ..core.messages import Refused, Reply
from ..core.state import Member, MockState
from .collection import Collection


class Configurations(Collection):
    """Configurations of incidents; a second create updates the first one.

    The incident in the path identifies the configuration. As for other resources, an ID in the body
    is ignored.
    """

    def __init__(self) -> None:
        super().__init__("configurations")

    def create(self, state: MockState, arguments: Arguments) -> Reply:
        existing = self._of_incident(state, arguments)
        if existing is None:
            return super().create(state, arguments)
        return self._changed(state, arguments, existing)

    def update(self, state: MockState, arguments: Arguments) -> Reply:
        existing = self._of_incident(state, arguments)
        if existing is None:
            raise Refused(404, f"incident {arguments.path['incident_id']} has no configuration")
        return self._changed(state, arguments, existing)

    def _of_incident(self, state: MockState, arguments: Arguments) -> Member | None:
        return next(iter(state.members[self.tag].of(self.incident(state, arguments))), None)

    def _changed(self, state: MockState, arguments: Arguments, existing: Member) -> Reply:
        return self.answer(state, arguments, self.change(state, arguments, {}, existing))


_configurations = Configurations()

create_incident_configuration = _configurations.create
update_incident_configuration = _configurations.update
