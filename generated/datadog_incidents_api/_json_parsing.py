# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""JSON parser for response bodies: strict, and with the same results whether or not `orjson` is installed.

RFC 8259 leaves some choices to parsers. This one accepts a byte order mark and lone surrogates, keeps the
last of duplicate keys, and returns integers beyond 64 bits as floats. It refuses other encodings than UTF-8,
`NaN`, `Infinity`, and numbers that no float can represent. The interpreter limits the depth of nesting; 500
levels are always accepted unless most of its stack is in use.
"""

from __future__ import annotations

import json
import math
from codecs import BOM_UTF8
from collections.abc import Callable
from typing import Any, NoReturn

_fast_parse: Callable[[bytes], Any] | None
try:  # the [fast] extra
    import orjson

    _fast_parse = orjson.loads
except ImportError:
    _fast_parse = None


def parse(content: bytes) -> Any:
    """Parse a JSON text.

    Raises:
        ValueError: the text is not JSON.
        RecursionError: the text is nested too deeply.
    """
    if _fast_parse is not None:
        try:
            return _fast_parse(content)
        except ValueError:
            pass  # `orjson` refuses more than this parser, such as a byte order mark
    return _decoder.decode(content.removeprefix(BOM_UTF8).decode())


def _integer(literal: str) -> int | float:
    if len(literal) <= _MAX_LENGTH:
        number = int(literal)
        if _MIN <= number <= _MAX:
            return number
    return _finite(literal)


_MIN, _MAX = -(2**63), 2**64 - 1
_MAX_LENGTH = 20
"""Length of both as text. Python refuses to convert thousands of digits."""


def _finite(literal: str) -> float:
    number = float(literal)
    if math.isinf(number):
        raise ValueError("a number exceeds the range of floats")
    return number


def _reject_constant(literal: str) -> NoReturn:
    raise ValueError(f"{literal} is not JSON")


_decoder = json.JSONDecoder(parse_int=_integer, parse_float=_finite, parse_constant=_reject_constant)
