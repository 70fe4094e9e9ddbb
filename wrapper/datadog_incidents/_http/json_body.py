"""Encoder of request bodies, which reports the path of a value that JSON cannot represent."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from datadog_incidents_api.errors import InvalidRequestError

from .._common.argument_checks import is_a, is_mapping, is_sequence

# Shared, because `json.dumps` creates an encoder for every call with non-default options.
_encode = json.JSONEncoder(allow_nan=False, ensure_ascii=False).encode


def to_json(body: Any) -> bytes:
    """Encode a request body as JSON, in UTF-8.

    Raises:
        InvalidRequestError: a value cannot be encoded; `path` is its location, or `body` for the whole body.
    """
    try:
        return _encode(body).encode()
    except (TypeError, ValueError, RecursionError):
        error = _first_error(body)
    raise error if error.path else InvalidRequestError(error.problem, path="body")


def _first_error(body: Any) -> InvalidRequestError:
    try:
        return next(_errors(body))
    except (StopIteration, RecursionError):  # all values are valid
        return InvalidRequestError("is nested too deeply, or contains itself", path="")


def _errors(value: Any) -> Iterator[InvalidRequestError]:
    """Yield an error for each value that cannot be encoded, at any depth."""
    if is_mapping(value) and is_a(value, dict):
        for key, item in value.items():
            place = key if isinstance(key, str) and key.isprintable() else f"[{key!r}]"
            yield from (error.within(place) for error in _own_error(key, {key: None}))
            yield from (error.within(place) for error in _errors(item))
    elif is_sequence(value) and is_a(value, list | tuple):
        for index, item in enumerate(value):
            yield from (error.within(f"[{index}]") for error in _errors(item))
    else:
        yield from _own_error(value, value)


def _own_error(value: Any, encodable: Any) -> Iterator[InvalidRequestError]:
    """Yield an error if `encodable` cannot be encoded: the value, or an object with the value as a key."""
    try:
        _encode(encodable).encode()
    except UnicodeEncodeError:
        yield InvalidRequestError("has a lone surrogate, which UTF-8 cannot encode", path="")
    except (TypeError, ValueError) as error:
        if isinstance(value, float):
            yield InvalidRequestError(f"must be a finite number, not {value}", path="")
        else:
            yield InvalidRequestError(f"cannot be encoded as JSON: {error}", path="")
