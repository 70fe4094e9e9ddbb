"""Resources by ID, with an index by the incident to which they belong.

The resources of one incident are found without visiting those of all others.
"""

from __future__ import annotations

from collections import UserDict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from _collections_abc import dict_items, dict_values

T = TypeVar("T")


class ByIncident(UserDict[str, T]):
    """Resources by ID, in order of creation.

    Args:
        incident_of: function that returns the ID of the incident to which a resource belongs; None for one of
            the organization. The incident of a stored resource must not change, unless it is stored again.
        stored: initial content.
    """

    def __init__(self, incident_of: Callable[[T], str | None], stored: Mapping[str, T]) -> None:
        self._incident_of = incident_of
        self._incidents: dict[str, str | None] = {}
        self._resources: dict[str | None, dict[str, T]] = {}
        super().__init__()
        self.update(stored)

    def of(self, incident: str | None) -> Collection[T]:
        """Return the resources of an incident, or with None those of the organization."""
        found = self._resources.get(incident)
        return found.values() if found else ()

    def parents(self) -> Collection[str | None]:
        """Return the IDs of the incidents that have resources, and None if the organization has any."""
        return self._resources.keys()

    def discard_all_of(self, incident: str) -> None:
        """Remove the resources of an incident."""
        for key in [*self._resources.get(incident, ())]:
            del self[key]

    def __setitem__(self, key: str, resource: T) -> None:
        incident = self._incident_of(resource)
        if key in self._incidents and self._incidents[key] != incident:
            self._forget(key)
        self.data[key] = resource
        self._incidents[key] = incident
        self._resources.setdefault(incident, {})[key] = resource

    def __delitem__(self, key: str) -> None:
        del self.data[key]
        self._forget(key)

    def __or__(self, other: Mapping[str, T]) -> ByIncident[T]:  # type: ignore[override]  # narrower
        return ByIncident(self._incident_of, {**self.data, **other})

    def __ior__(self, other: Mapping[str, T]) -> Self:  # type: ignore[override]  # narrower
        self.update(other)  # that of the base class would not index them
        return self

    def __reversed__(self) -> Iterator[str]:
        return reversed(self.data)

    # The views of the base class look up each key, and cannot be reversed.
    def values(self) -> dict_values[str, T]:
        return self.data.values()

    def items(self) -> dict_items[str, T]:
        return self.data.items()

    def _forget(self, key: str) -> None:
        incident = self._incidents.pop(key)
        siblings = self._resources[incident]
        del siblings[key]
        if not siblings:
            del self._resources[incident]
