"""Changes of a value in a request body, for `functools.partial`: the value is the last argument."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Change = Callable[[Any], Any]
"""Function of the valid value at a place, which returns another one."""


def unchanged(value: Any) -> Any:
    """Return the value itself."""
    return value


def replaced(new: Any, value: Any) -> Any:  # what was there does not matter
    """Return another value."""
    return new


def without(name: str, value: dict[str, Any]) -> dict[str, Any]:
    """Return an object without a member."""
    return {key: one for key, one in value.items() if key != name}


def with_member(name: str, member: Any, value: dict[str, Any]) -> dict[str, Any]:
    """Return an object with a member added or replaced."""
    return {**value, name: member}


def of_length(length: int, value: list[Any]) -> list[Any]:
    """Return a list of a length, with the items of another one."""
    return (value * (length + 1))[:length]


def doubled(value: list[Any]) -> list[Any]:
    """Return a list with each item twice."""
    return [*value, *value]
