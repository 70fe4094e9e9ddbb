"""Base class of models with the interface that `_printing` requires."""

from __future__ import annotations

from typing import Any


class HasMembers:
    """Object with named members: those defined in the spec, and additional ones."""

    __slots__ = ()

    def _present_members(self) -> dict[str, Any]:
        """Return the members that are not UNSET, by attribute name, then the additional properties."""
        raise NotImplementedError
