"""Base class of models, as far as printing depends on it."""

from __future__ import annotations

from typing import Any


class HasMembers:
    """An object with named members, documented and additional ones."""

    __slots__ = ()

    def _set_members(self) -> dict[str, Any]:
        """Members that are set, by attribute name, followed by additional properties."""
        raise NotImplementedError
