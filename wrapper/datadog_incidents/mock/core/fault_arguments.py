"""Arguments that inject a fault: their types, and the encoding of a body."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from datadog_incidents._common.argument_checks import is_mapping
from datadog_incidents._common.log_text import truncated

ARGUMENT_TYPES: dict[str, tuple[str, tuple[type, ...]]] = {
    "status": ("a whole number", (int,)),
    "headers": ("a mapping of strings", (Mapping,)),
    "body": ("bytes, a string, or a mapping or sequence of JSON values", (bytes, str, Mapping, Sequence)),
    "refuse": ("True or False", (bool,)),
    "drop": ("True or False", (bool,)),
    "truncate": ("True or False", (bool,)),
    "delay": ("a number", (int, float)),
    "evolve": ("True or False", (bool,)),
}
"""Arguments of `fail_next`, with a description of the type and the types themselves.

The others have checks of their own.
"""

OPTIONAL = ("status", "headers", "body")


def check_types(arguments: Mapping[str, object]) -> None:
    """Check the types of the arguments of `fail_next`.

    Raises:
        ValueError: an argument has another type.
    """
    for name, value in arguments.items():
        if not (has_type(name, value) or (value is None and name in OPTIONAL)):
            raise ValueError(f"{name} must be {ARGUMENT_TYPES[name][0]}, not {_kind(name, value)}")


def _kind(name: str, value: object) -> str:
    """Return the type of an argument; of headers, which can be secrets, also the first name that is wrong."""
    if name == "headers" and is_mapping(value):
        for header, text in value.items():
            if not isinstance(header, str):
                return f"one with the name {truncated(repr(header), 100)}"
            if not isinstance(text, str):
                return f"one in which {truncated(repr(header), 100)} is {type(text).__name__}"
    return type(value).__name__


def has_type(name: str, value: object) -> bool:
    """Return whether an argument has its type, in JSON as well as in Python."""
    _, types = ARGUMENT_TYPES[name]
    if name == "headers":
        return is_mapping(value) and all(isinstance(one, str) for pair in value.items() for one in pair)
    # In Python, unlike in JSON, True is an integer.
    return isinstance(value, types) and (not isinstance(value, bool) or bool in types)


def as_body(body: bytes | str | Mapping[str, Any] | Sequence[Any] | None) -> bytes | None:
    """Encode the body of a fault: a mapping or a sequence as JSON.

    Raises:
        ValueError: the body contains something that is not JSON.
    """
    if body is None or isinstance(body, bytes):
        return body
    try:
        if isinstance(body, str):
            return body.encode()
        plain = dict(body) if is_mapping(body) else list(body)
        return json.dumps(plain, allow_nan=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"body cannot be encoded: {error}") from None
