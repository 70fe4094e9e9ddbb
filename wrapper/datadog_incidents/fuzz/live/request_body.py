"""Bodies of write requests, read so that no server can find in them what the guard does not see."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ..connection import NotPermittedError


def folded_body(body: bytes) -> Any:
    """Return the JSON of a body with all keys in lower case; None if it is empty.

    Some servers ignore the case of keys, and of repeated keys some use the first and others the last.

    Raises:
        NotPermittedError: the body is not a JSON object in UTF-8, or repeats a key.
    """
    if not body:
        return None
    try:
        value = json.loads(body.decode(), object_pairs_hook=_folded)
    except (ValueError, RecursionError):
        raise NotPermittedError("the body is not JSON, so its effect is unknown") from None
    if not is_object(value):
        raise NotPermittedError("the body is not a JSON object, so its effect is unknown")
    return value


def _folded(members: list[tuple[str, Any]]) -> dict[str, Any]:
    folded = {name.casefold(): value for name, value in members}
    if len(folded) < len(members):
        raise NotPermittedError("the body repeats a key, so its effect is unknown")
    return folded


def part(value: Any, *names: str) -> Any:
    """Return a nested member; None if there is none, or if it is null."""
    for name in names:
        value = value.get(name) if is_object(value) else None
    return value


def members(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield all members of a JSON value at any depth by name; items have the name of their array."""
    pending: list[tuple[str, Any]] = [("", value)]
    while pending:
        name, one = pending.pop()
        if is_object(one):
            pending += one.items()
        elif is_array(one):
            pending += ((name, item) for item in one)
        if name:
            yield name, one
