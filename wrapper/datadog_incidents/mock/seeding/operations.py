"""Operations of the API that seeding carries out, with validation against the OpenAPI document."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from ..core.contract import Arguments, contract
from ..core.messages import Refused
from ..core.state import MockState, Record
from .seed_error import Path, SeedError

Locate = Callable[[list[str]], tuple[str | int, ...]]
"""Function that returns where the user wrote an attribute of a request, from its path in the attributes."""

LONGEST = 200


def carry_out(
    state: MockState,
    operation: str,
    attributes: Record,
    path: Path,
    *,
    parameters: Mapping[str, str] | None = None,
    relationships: Record | None = None,
    locate: Locate = lambda names: tuple(map(_index, names)),
) -> None:
    """Carry out an operation that creates something.

    Args:
        state: state of the mock.
        operation: ID of the operation.
        attributes: attributes of the request.
        path: names and indexes that lead to what the user wrote.
        parameters: parameters of the path.
        relationships: relationships of the request.
        locate: function that returns where the user wrote an attribute.

    Raises:
        SeedError: the OpenAPI document does not allow the request, or the mock refuses it.
    """
    from ..server import HANDLERS

    route = contract().operation(operation)
    data: Record = {"type": route.kinds[0], "attributes": attributes}
    data |= {"relationships": relationships} if relationships else {}
    body: Record = {"data": data}
    for names, message in _errors(operation, body):
        where = locate(names[2:]) if names[:2] == ["data", "attributes"] else ()
        raise SeedError((*path, *where), _shortened(message))
    try:
        HANDLERS[operation](state, Arguments(operation, parameters or {}, {}, body, route.query.keys()))
    except Refused as refused:
        raise SeedError(path, _shortened(str(refused.errors[0]))) from None


def _errors(operation: str, body: Any) -> list[tuple[list[str], str]]:
    validator = contract().operation(operation).body
    if validator is None:
        return []
    try:
        json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:  # a lone surrogate, an infinite number
        return [([], f"cannot be sent as JSON: {error}")]
    return validator.errors(body, only_first=True)


def _index(name: str) -> str | int:
    return int(name) if name.isdecimal() else name


def _shortened(message: str) -> str:
    return message if len(message) <= LONGEST else f"{message[:LONGEST]}..."
