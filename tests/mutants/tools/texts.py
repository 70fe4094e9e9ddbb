"""Values that searches compare, of which bugs alter those of a field."""

from __future__ import annotations

from collections.abc import Callable, Collection

from attrs import frozen

from datadog_incidents.mock.search.texts import Texts


@frozen
class AlteredTexts:
    """Values of a resource, with others for its fields.

    Attributes:
        known: values that are right.
        values: function that returns the values of a field.
    """

    known: Texts
    values: Callable[[str], Collection[str]]

    def of(self, field: str) -> Collection[str]:
        return self.values(field)

    def all(self) -> str:
        return self.known.all()
