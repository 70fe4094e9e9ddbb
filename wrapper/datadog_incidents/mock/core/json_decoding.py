"""Request bodies in JSON that responses can repeat: `json` also accepts what no response can contain."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any

_SHALLOW = 200
"""Number of objects and arrays up to which a body cannot be nested too deeply to be encoded."""


def parsed_body(body: bytes) -> Any:
    """Parse a request body.

    Raises:
        ValueError: it is not JSON, or contains a number that is out of range or a lone surrogate.
        RecursionError: it is nested too deeply.
    """
    text = body.decode(json.detect_encoding(body), "surrogatepass")
    parsed = _parsed(text)
    if _may_be_unencodable(text):
        _encoded(parsed).encode()
    return parsed


def _may_be_unencodable(text: str) -> bool:
    """Return whether a body may contain a lone surrogate, or nesting that is too deep.

    Whether it does shows when it is encoded, which takes longer than to parse it.
    """
    return not text.isascii() or "\\u" in text or text.count("[") + text.count("{") > _SHALLOW


def _reject_constant(constant: str) -> Any:
    raise ValueError(f"{constant} is not valid JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(f"the number {text[:20]} is out of range")
    return number


# `loads` and `dumps` would create them for each body.
_parsed = json.JSONDecoder(parse_constant=_reject_constant, parse_float=_finite).decode
_encoded = json.JSONEncoder(ensure_ascii=False).encode
