"""Values derived from an incident and what belongs to it, which are kept until either changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from operator import is_
from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define, field

if TYPE_CHECKING:
    from .state import MockState, Record

T = TypeVar("T")
R = TypeVar("R")


@define
class DerivedValues:
    """Values by the function that derives them, and by incident. They are derived when they are first needed.

    A value belongs to the object that is stored for an incident, so that nothing is known of an incident that
    has been replaced by a copy. What changes a stored incident in place must call `forget` or `clear`; for
    requests, `Server` does.
    """

    _known: defaultdict[Any, dict[str, tuple[Record, Any]]] = field(
        factory=lambda: defaultdict(dict), init=False
    )
    _of_all: dict[Any, tuple[list[Record], Any]] = field(factory=dict[Any, Any], init=False)

    def of(self, function: Callable[[MockState, Record], T], state: MockState, incident: Record) -> T:
        """Return the value of a function for an incident."""
        known = self._known[function].get(incident["id"])
        if known is None or known[0] is not incident:
            known = self._known[function][incident["id"]] = (incident, function(state, incident))
        value: T = known[1]
        return value

    def of_each(
        self,
        function: Callable[[MockState], Callable[[Record], T]],
        state: MockState,
        incidents: Iterable[Record],
    ) -> list[T]:
        """Return the values of incidents, derived by what a function returns for the present state."""
        known, derive = self._known[function], function(state)

        def derived(incident: Record) -> T:
            value = derive(incident)
            known[incident["id"]] = (incident, value)
            return value

        return [
            pair[1] if (pair := known.get(one["id"])) is not None and pair[0] is one else derived(one)
            for one in incidents
        ]

    def of_all(
        self, function: Callable[[MockState, list[Record]], R], state: MockState, incidents: list[Record]
    ) -> R:
        """Return what a function makes of incidents. It is kept until they are others or may have changed.

        So the pages of one search have what all its results have in common, without computing it for each.
        """
        known = self._of_all.get(function)
        if known is None or len(known[0]) != len(incidents) or not all(map(is_, known[0], incidents)):
            known = self._of_all[function] = (incidents, function(state, incidents))
        value: R = known[1]
        return value

    def forget(self, incident: str) -> None:
        """Forget the values of an incident, which may have changed or been deleted."""
        for known in self._known.values():
            known.pop(incident, None)
        self._of_all.clear()

    def clear(self) -> None:
        """Forget all values, after a change that may concern any incident."""
        self._known.clear()
        self._of_all.clear()

    def __deepcopy__(self, _: Any) -> Self:
        return type(self)()
