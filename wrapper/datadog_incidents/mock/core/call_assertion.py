"""Assertion that calls of an operation were made, with the differences if they were not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from datadog_incidents._common.argument_checks import is_a
from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._common.log_text import single_line, truncated

from .calls import RecordedCall
from .operation_names import check_operation

SHOWN_CALLS = 20
"""Number of calls that a message shows; the last ones."""
SHOWN_DIFFERENCES = 10
"""Number of differences that a message shows of one call."""
SHOWN_CHARACTERS = 80
"""Number of characters that a message shows of one value."""


def assert_called(
    calls: Sequence[RecordedCall], operation: str, times: int | None = None, body: Any = None
) -> list[RecordedCall]:
    """Return the calls of an operation whose body contains what is expected.

    Args:
        calls: calls that were made.
        operation: ID of the operation.
        times: exact number of such calls; None for at least one.
        body: JSON that the request body contains: of each object the members given here, and of each array
            as many items, in the same order. None for any body.

    Raises:
        AssertionError: the number of such calls is another one; the message lists the calls.
        ValueError: the operation is unknown, `times` is not a whole number of at least 0, or `body` is not
            JSON.
    """
    __tracebackhide__ = True  # of pytest: the line of the test is of interest
    check_operation(operation)
    if times is not None and (not is_a(times, int) or is_a(times, bool) or times < 0):
        raise ValueError(f"times must be a whole number of at least 0, not {times!r}")
    wanted = _as_json(body)
    found = [call for call in calls if call.operation == operation and not _differences_of(call, wanted)]
    if len(found) != times if times is not None else not found:
        raise AssertionError(_message(calls, operation, times, wanted, len(found)))
    return found


def _as_json(body: Any) -> Any:
    """Return a value as it is after encoding and decoding, e.g. with lists in place of tuples."""
    try:
        return json.loads(json.dumps(body, allow_nan=False))
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"body must be JSON: {error}") from None


def _differences_of(call: RecordedCall, wanted: Any) -> list[str]:
    """Return how a request body differs from the expected one; nothing if any body is expected."""
    if wanted is None:
        return []
    try:
        body = call.json
    except ValueError as error:
        return [str(error)]
    return [*_differences(wanted, body, "")]


def _differences(wanted: Any, found: Any, path: str) -> Iterator[str]:
    where = path.lstrip(".") or "the body"
    if is_object(wanted) and is_object(found):
        for name, value in wanted.items():
            if name in found:
                yield from _differences(value, found[name], f"{path}.{name}")
            else:
                yield f"{f'{path}.{name}'.lstrip('.')}: expected {_shown(value)}, but is missing"
    elif is_array(wanted) and is_array(found) and len(wanted) == len(found):
        for number, (value, item) in enumerate(zip(wanted, found, strict=True)):
            yield from _differences(value, item, f"{path}[{number}]")
    elif is_array(wanted) and is_array(found):
        items = "1 item" if len(wanted) == 1 else f"{len(wanted)} items"
        yield f"{where}: expected {items}, got {len(found)}: {_shown(found)}"
    elif wanted != found or isinstance(wanted, bool) != isinstance(found, bool):
        yield f"{where}: expected {_shown(wanted)}, got {_shown(found)}"


def _message(
    calls: Sequence[RecordedCall], operation: str, times: int | None, wanted: Any, found: int
) -> str:
    expected = "at least one call" if times is None else "1 call" if times == 1 else f"{times} calls"
    which = f"{operation} with the given body" if wanted is not None else operation
    head = f"expected {expected} of {which}, found {found or 'none'}"
    if not calls:
        return f"{head}; the mock received no calls"
    lines = [f"{head}; the mock received:"]
    hidden = len(calls) - SHOWN_CALLS
    lines += [f"  ... {hidden} earlier calls"] if hidden > 0 else []
    for number, call in list(enumerate(calls, 1))[-SHOWN_CALLS:]:
        name = call.operation or "no operation"
        status = "no response" if call.status is None else call.status
        lines.append(
            f"  {number}. {name}: {call.method} {truncated(single_line(call.path), 200)} -> {status}"
        )
        differences = _differences_of(call, wanted) if call.operation == operation else []
        lines += [f"       {one}" for one in differences[:SHOWN_DIFFERENCES]]
        more = len(differences) - SHOWN_DIFFERENCES
        lines += [f"       ... {more} more differences"] if more > 0 else []
    return "\n".join(lines)


def _shown(value: Any) -> str:
    return truncated(json.dumps(value), SHOWN_CHARACTERS)
