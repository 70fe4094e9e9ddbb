"""Values of a resource by field, as queries look them up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from datadog_incidents.mock.search.texts import joined


@frozen
class KnownTexts:
    """Values by the name of their field in lower case."""

    known: Mapping[str, Sequence[str]]

    def of(self, field: str) -> list[str]:
        return [text.lower() for text in self.known.get(field, [])]

    def all(self) -> str:
        return joined([text for field in self.known for text in self.of(field)])
