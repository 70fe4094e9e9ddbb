"""Rate limits as the user writes them: `"100/10s"`, or a mapping of operations to such texts."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping

from attrs import frozen

from datadog_incidents._common.argument_checks import is_mapping
from datadog_incidents_api.operations import OPERATIONS

ALL = "*"
"""Key of the limit that all operations without one of their own share."""

_LIMIT = re.compile(r"([1-9][0-9]{0,8})/([1-9][0-9]{0,5})([smh])")
_SECONDS = {"s": 1, "m": 60, "h": 3600}


@frozen
class Limit:
    """Limit of the requests in each period.

    Attributes:
        name: name of the limit: the ID of its operation, or `all_operations`.
        requests: number of requests that are carried out in a period.
        period: length of a period in seconds.
    """

    name: str
    requests: int
    period: int


def checked_limits(given: str | Mapping[str, str] | None, argument: str = "rate_limit") -> dict[str, Limit]:
    """Parse rate limits; return them by operation ID, or by `*` for all others.

    Args:
        given: limit of all operations together, or limits by operation.
        argument: name for messages.

    Raises:
        ValueError: a text is not a limit, or there is no such operation.
    """
    if given is None:
        return {}
    if isinstance(given, str):
        given = {ALL: given}
    if not is_mapping(given):
        raise ValueError(
            f"{argument} must be a string such as '100/10s', or a mapping of operations to such strings, not"
            f" {type(given).__name__}"
        )
    return {_operation(name, argument): _limit(name, text, argument) for name, text in given.items()}


def _operation(name: object, argument: str) -> str:
    if isinstance(name, str) and (name == ALL or name in OPERATIONS):
        return name
    near = difflib.get_close_matches(_snake_case(str(name)), OPERATIONS, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise ValueError(f"{argument}: unknown operation {name!r}{hint}")


def _limit(operation: str, text: object, argument: str) -> Limit:
    parts = _LIMIT.fullmatch(text) if isinstance(text, str) else None
    if parts is None:
        where = argument if operation == ALL else f"{argument} of {operation}"
        raise ValueError(
            f"{where} must be a number of requests and a period in s, m or h, such as '100/10s', not {text!r}"
        )
    name = "all_operations" if operation == ALL else operation
    return Limit(name, int(parts[1]), int(parts[2]) * _SECONDS[parts[3]])


def _snake_case(name: str) -> str:
    """Return a name in the way the operations are named: `searchIncidents` as `search_incidents`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name[:100]).lower()
