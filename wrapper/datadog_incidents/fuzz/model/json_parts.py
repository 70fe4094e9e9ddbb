"""Parts of JSON values of unknown form, as the type that they should have."""

from __future__ import annotations

from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object


def as_object(value: Any) -> dict[str, Any]:
    """Return a value if it is an object, else an empty one."""
    return value if is_object(value) else {}


def as_array(value: Any) -> list[Any]:
    """Return a value if it is an array, else an empty one."""
    return value if is_array(value) else []


def reordered(value: Any) -> Any:
    """Return a value with the members of all objects in reverse order."""
    if is_object(value):
        return {key: reordered(value[key]) for key in reversed(value)}
    return [reordered(one) for one in value] if is_array(value) else value
