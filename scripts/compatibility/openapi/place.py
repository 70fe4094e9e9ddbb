"""Place in an OpenAPI document during the comparison, and the changes found at it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ..change import Change, Kind

Direction = Literal["request", "response"]


@dataclass(frozen=True, slots=True)
class Place:
    """Place of a schema or of another part of an operation.

    Attributes:
        part: operation and part of it, e.g. `create_incident, request body`.
        direction: whether users send or receive the data.
        path: JSON path in the data, e.g. `data.attributes`.
        origin: pointer to the definition, starting at a component if there is one.
    """

    part: str
    direction: Direction
    path: str = ""
    origin: str = ""

    def within(self, component: str | None) -> Place:
        """The same place, whose definition is a component."""
        return self if component is None else replace(self, origin=f"{component} ({self.direction})")

    def member(self, name: str) -> Place:
        """Place of a property."""
        return self._down(f".{name}")

    def items(self) -> Place:
        """Place of the items of an array."""
        return self._down("[]")

    def values(self) -> Place:
        """Place of the values of an object whose keys are arbitrary."""
        return self._down(".*")

    def variant(self, name: str) -> Place:
        """Place of one variant of a union."""
        return self._down(f"<{name}>")

    def change(self, kind: Kind, message: str) -> Change:
        """A change at this place."""
        location = f"{self.part}, {self.path}" if self.path else self.part
        return Change(kind, "spec", location, message, self.origin)

    def widened(self, message: str) -> Change:
        """A change that permits more values than before: users may send them, but must handle them."""
        return self.change("additive" if self.direction == "request" else "breaking", message)

    def narrowed(self, message: str) -> Change:
        """A change that permits fewer values than before."""
        return self.change("breaking" if self.direction == "request" else "additive", message)

    def _down(self, step: str) -> Place:
        path = (self.path + step).removeprefix(".")
        return replace(self, path=path, origin=self.origin and self.origin + step)
