"""JSON as it was read, told apart by its kind: what is in an object or an array, nobody has checked yet."""

from __future__ import annotations

from typing import Any, TypeGuard

Json = Any
"""Any value that JSON can spell."""
JsonObject = dict[str, Json]
JsonArray = list[Json]


def is_object(value: Json) -> TypeGuard[JsonObject]:
    return isinstance(value, dict)


def is_array(value: Json) -> TypeGuard[JsonArray]:
    return isinstance(value, list)
