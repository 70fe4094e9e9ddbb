"""What control endpoints have in common: their types, and the arguments in the body of a request."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents._common.log_text import truncated

from ...core.messages import Refused, Reply, Request

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog
    from ...server import Server

Endpoints = dict[str, dict[str, Callable[[Request], Reply]]]
"""Handlers of control requests, by name of the endpoint and method."""

Group = Callable[["MockDatadog"], Endpoints]
ServerGroup = Callable[["Server"], Endpoints]

ArgumentTypes = Mapping[str, tuple[str, tuple[type, ...]]]
"""Arguments of an endpoint, with a description of the type and the types themselves."""


def arguments(
    request: Request, types: ArgumentTypes, *, only_in_python: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return the arguments in a request body; null counts as not given.

    Args:
        request: request with a JSON body.
        types: known arguments.
        only_in_python: errors for arguments that only the method in Python has, by name.

    Raises:
        Refused: 400, the body is not JSON, or an argument is unknown or of another type.
    """
    try:
        sent = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"the body is not valid JSON: {error}") from None
    if not is_object(sent):
        raise Refused(400, "the body must be a JSON object")
    for name, value in sent.items():
        if only_in_python and name in only_in_python:
            raise Refused(400, only_in_python[name])
        if name not in types:
            known = ", ".join(types)
            raise Refused(400, f"unknown argument {truncated(name, 80)!r}; the arguments are {known}")
        description, accepted = types[name]
        if value is not None and not _has_type(value, accepted):
            raise Refused(400, f"{name} must be {description}, not {json.dumps(value)[:80]}")
    return {name: value for name, value in sent.items() if value is not None}


def _has_type(value: Any, types: tuple[type, ...]) -> bool:
    # In Python, unlike in JSON, True is an integer.
    return isinstance(value, types) and (not isinstance(value, bool) or bool in types)
