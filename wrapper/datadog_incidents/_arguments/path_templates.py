"""Path templates of calls without an operation: their rate limits and metrics do not depend on IDs."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from datadog_incidents_api.operations import OPERATIONS

_ID = re.compile(r"(?!v\d+\Z).*\d.*", re.ASCII)


def path_template(method: str, path: str) -> str:
    """Return the path template of the operation to which a request belongs.

    Of a request that belongs to no operation, it is the path with `{id}` in place of what looks like an ID,
    i.e. segments with a digit. So calls that differ in their IDs share a rate limit, also with the methods of
    the client, and metrics by path have few values.
    """
    segments = path.split("/")
    for template in _templates().get((method, len(segments)), ()):
        if all(map(_matches, template, segments)):
            return "/".join(template)
    return "/".join("{id}" if _ID.fullmatch(segment) else segment for segment in segments)


def _matches(expected: str, segment: str) -> bool:
    return segment == expected or (_is_parameter(expected) and segment != "")


@cache
def _templates() -> dict[tuple[str, int], list[list[str]]]:
    """Return the segments of all path templates by method and number of segments; literal ones come first."""
    found: defaultdict[tuple[str, int], list[list[str]]] = defaultdict(list)
    for operation in OPERATIONS.values():
        segments = operation.path.split("/")
        found[operation.method, len(segments)].append(segments)
    for templates in found.values():
        templates.sort(key=lambda segments: [_is_parameter(segment) for segment in segments])
    return found


def _is_parameter(segment: str) -> bool:
    return segment.startswith("{")
