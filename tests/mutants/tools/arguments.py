"""Parts of a valid request, as a handler receives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from datadog_incidents.mock.core.contract import Arguments
from datadog_incidents.mock.core.state import Record


def attributes(arguments: Arguments) -> Record:
    """Return the attributes in a request body, to read or to alter; empty if there are none."""
    return _member(arguments, "attributes")


def relationships(arguments: Arguments) -> Record:
    """Return the relationships in a request body, to read or to alter; empty if there are none."""
    return _member(arguments, "relationships")


def _member(arguments: Arguments, name: str) -> Record:
    data: Record = (arguments.body or {}).get("data") or {}
    # Stored even if it is empty, so that alterations reach the handler; the mock treats {} like no member.
    found: Record = data.get(name) or {}
    data[name] = found
    return found


def query_parameters(arguments: Arguments) -> Record:
    """Return the query parameters of a request, to read or to alter."""
    return cast("Record", arguments.query)


def own_id(arguments: Arguments) -> str:
    """Return the last ID in the path, that of the resource itself; empty if the path has none."""
    return ["", *arguments.path.values()][-1]


def texts(value: Any) -> Iterator[str]:
    """Yield all strings in a JSON value, except the names of members."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
