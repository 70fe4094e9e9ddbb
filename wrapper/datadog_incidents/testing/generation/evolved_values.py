"""Values that a newer server might send, which clients must decode and keep."""

from __future__ import annotations

from typing import Any

from ..._openapi.document import follow, openapi_document
from .source import TEXTS, Source
from .values import Schema, Values

NEW_NAMES = (
    *("brand_new", "_source", "_extra", "additional_properties", "to_dict", "self", "", "data", "items"),
)
"""Names of unknown members, including names that models use internally."""


class EvolvedValues(Values):
    """Values with what a newer server might send.

    These are unknown members, enum values and variants of unions, and nulls that the spec does not have.

    Args:
        source: source of choices.
        share: probability of a change at each place where it is possible.
    """

    def __init__(self, source: Source, share: float) -> None:
        super().__init__(source)
        self._share = share

    def _changes(self, name: str) -> bool:
        changes = self.source.chance(self._share)
        if changes:
            self.changes.append(name)
        return changes

    def union(self, branches: list[Schema], depth: int, *, is_open: bool) -> Any:
        models = sum(map(_is_model, branches))
        if (models > 1 or (models and is_open)) and self._changes("unknown variant"):
            kind: Any = self.source.choice(("brand_new", None, 7, ["users"], {"users": 1}, ""))
            return {"id": "1", "type": kind, "attributes": self.anything({}, depth)}
        return super().union(branches, depth, is_open=is_open)

    def constant(self, allowed: list[Any]) -> Any:
        if self._changes("unknown constant"):
            return self.source.choice(("brand_new", 987, *TEXTS, self.source.text_of_another_form()))
        return super().constant(allowed)

    def member(self, schema: Schema, depth: int) -> Any:
        return None if self._changes("null") else super().member(schema, depth)

    def members(self, schema: Schema, depth: int) -> dict[str, Any]:
        found = super().members(schema, depth)
        if "properties" in schema and self._changes("unknown member"):
            name = self.source.choice(NEW_NAMES)
            if name not in schema["properties"]:
                found[name] = self.anything({}, depth)
        return found

    def text(self, schema: Schema, depth: int) -> str:
        if self._changes("text of another form"):
            return self.source.text_of_another_form()
        return super().text(schema, depth)


def _is_model(schema: Schema) -> bool:
    return "properties" in follow(schema, openapi_document())
