# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Received object of a variant that the spec does not contain."""

from __future__ import annotations

from typing import Any

from ._completion import public_names
from ._members import HasMembers


class UnknownVariant(HasMembers):
    """Object of a variant that this version does not know, in place of a model; sent back unchanged.

    Its members can be read like those of a model, as far as the server sent them: `variant.value` is
    `variant.raw["value"]`.

    Attributes:
        raw: JSON object as received.
        type: member `type` of the object; None if it has none or it is not a string.
    """

    __slots__ = ("raw",)

    raw: dict[str, Any]

    def __init__(self, raw: dict[str, Any]) -> None:
        self.raw = raw

    @property
    def type(self) -> str | None:
        found = self.raw.get("type")
        return found if isinstance(found, str) else None

    def __getattr__(self, name: str) -> Any:
        # `raw` itself is missing while an instance is unpickled or copied. Python would take a member with a
        # special name, e.g. `__deepcopy__`, for a method.
        is_special = name.startswith("__") and name.endswith("__")
        if name == "raw" or is_special or name not in self.raw:
            raise AttributeError(f"unknown variant has no member {name!r}", name=name, obj=self)
        return self.raw[name]

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object."""
        return dict(self.raw)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UnknownVariant) and self.raw == other.raw

    def __dir__(self) -> list[str]:
        members = [name for name in self.raw if name.isidentifier() and not name.startswith("_")]
        return [*dict.fromkeys([*members, *public_names(self)])]

    __hash__ = None  # type: ignore[assignment]  # mutable, like a dict

    def __repr__(self) -> str:
        return f"UnknownVariant({self.raw!r})"

    def _present_members(self) -> dict[str, Any]:
        return dict(self.raw)
