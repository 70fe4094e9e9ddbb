"""Conditions of faults: which calls a fault applies to."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from functools import cache

from attrs import field, frozen

from datadog_incidents._common.argument_checks import is_a
from datadog_incidents_api.operations import OPERATIONS

from .messages import Request
from .operation_names import check_operation
from .received_request import ReceivedRequest, received

Match = Callable[[ReceivedRequest], object]
"""Function that decides whether a fault applies to a request; any true result means that it does."""
WILDCARD = re.compile(r"\{[^/{}]*\}|\*")
"""Part of a path that stands for any text within a segment: a parameter in braces, or an asterisk."""


@frozen
class FaultConditions:
    """Conditions that a call must all meet.

    Attributes:
        operation: ID of the operation; None for any.
        path: path, in which `{...}` and `*` stand for any text without a slash; None for any.
        match: function that decides; None for one that accepts every request.
    """

    operation: str | None = None
    path: str | None = None
    match: Match | None = field(default=None, repr=False)

    def met_by(self, operation: str, request: Request) -> bool:
        """Return whether a request meets the conditions. Exceptions of `match` are raised as they are."""
        if self.operation not in (None, operation):
            return False
        if self.path is not None and not _fits(_segments(self.path), request.path.split("/")):
            return False
        if self.match is None:
            return True
        try:
            return bool(self.match(received(operation, request)))
        except Exception as error:
            error.add_note(
                f"raised by the argument `match` of fail_next, for {request.method} {request.path}"
            )
            raise


def check_conditions(conditions: FaultConditions) -> None:
    """Reject conditions that no call can meet.

    Raises:
        ValueError: the operation is unknown, no operation has such a path, or `match` is not a function.
    """
    if conditions.operation is not None:
        check_operation(conditions.operation)
    if conditions.path is not None:
        _check_path(conditions.path, conditions.operation)
    match = conditions.match
    if match is not None and not callable(match):
        raise ValueError(f"match must be a function of a ReceivedRequest, not {match!r}")
    if inspect.iscoroutinefunction(match):
        raise ValueError("match must not be an async function, whose result would always be true")


def _check_path(path: str, operation: str | None) -> None:
    if not is_a(path, str):
        raise ValueError(f"path must be a string, not {path!r}")
    if not path.startswith("/") or "?" in path or "#" in path:
        raise ValueError(f"path must begin with a slash, and have no query or fragment, not {path!r}")
    if "{" in WILDCARD.sub("", path) or "}" in WILDCARD.sub("", path):
        raise ValueError(
            f"path {path!r} has a brace without its counterpart: write {{...}} or * for any text without a"
            " slash, and %7B or %7D for a brace, as it is sent"
        )
    known = [OPERATIONS[operation]] if operation is not None else OPERATIONS.values()
    if not any(_can_match(path, one.path) for one in known):
        which = (
            f"the path of {operation} is {OPERATIONS[operation].path}" if operation else "no operation has it"
        )
        raise ValueError(f"path {path!r} matches no call: {which}")


def _can_match(path: str, template: str) -> bool:
    """Return whether some path matches both a path with wildcards and the template of an operation."""
    segments, others = _segments(path), template.split("/")
    return len(segments) == len(others) and all(
        segment != [""] if other.startswith("{") else _segment_fits(segment, other)
        for segment, other in zip(segments, others, strict=True)
    )


@cache
def _segments(path: str) -> list[list[str]]:
    """Return, for each segment of a path with wildcards, the texts between them."""
    return [WILDCARD.split(segment) for segment in path.split("/")]


def _fits(segments: list[list[str]], others: list[str]) -> bool:
    return len(segments) == len(others) and all(map(_segment_fits, segments, others))


def _segment_fits(texts: list[str], segment: str) -> bool:
    """Return whether a segment consists of texts, in order, with at least one character between them.

    A regular expression with several wildcards can take years, in which Python does nothing else.
    """
    first, *between = texts
    if not between:
        return segment == first
    if not segment.startswith(first):
        return False
    last, end = between.pop(), len(first)
    for text in between:
        found = segment.find(text, end + 1)
        if found < 0:
            return False
        end = found + len(text)
    return segment.endswith(last) and len(segment) - len(last) > end
