"""Regular expressions that find a text in any of its encoded forms.

Recognized, in any mixture, also if only some characters are encoded: upper and lower case;
percent-encoding; backslash escapes, as in JSON and `repr`; HTML character references; `+` in place of white
space, or the reverse. Each may have been applied repeatedly, as in JSON within JSON. Base64 is recognized in
both alphabets, and hexadecimal digits in both cases, with anything before and after the text.

No part of a pattern can match the same characters in two ways, so that no input makes the search slow.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from itertools import groupby

FLAGS = re.IGNORECASE | re.ASCII
"""Flags to compile the patterns with."""

MARKS = "%\\&"
"""Characters that encodings use: each encoded character contains one of them."""

MIN_BASE64_LENGTH = 6
"""Minimum length of a text that is recognized in Base64 and in hexadecimal digits.

Shorter ones are too similar to ordinary words and numbers.
"""

_MAX_LENGTH = 256
"""Maximum number of characters that are compared, because each takes time to compile.

Anything that follows up to the next delimiter is taken for the rest of a longer text.
"""

# Beginnings of encoded characters. Each application of an encoding doubles the backslashes, or encodes the
# `%` or `&` of the previous one again. A possessive `+` never gives back what has matched.
_PERCENT = "%(?:25){0,3}"
_AMPERSAND = "&(?:amp;){0,3}"
_BACKSLASH = r"\\"
_BACKSLASHES = r"\\{1,15}+"
_MAYBE_BACKSLASHES = r"\\{0,15}+"

_GAP = " \t\n\r+"
"""White space, and what form-encoding replaces it with."""


def any_form(text: str) -> str:
    """Pattern of a text, verbatim or encoded, but not in Base64."""
    pattern = previous = ""
    for char, run in groupby(text[:_MAX_LENGTH], lambda char: " " if char in _GAP else char):
        count = len(list(run))
        if char == "\\":
            # Of any number, because some of them can belong to escapes. They include those of what follows.
            pattern += f"{_any_of(char, _BACKSLASH, _BACKSLASH)}{{1,{16 * count}}}"
        elif char == " ":
            pattern += f"{_gap(previous)}{_gap()}{{0,{16 * count}}}"
        else:
            pattern += _char(char, previous) + _char(char) * (count - 1)
        previous = char
    rest = r"[^\s\"'<>]*+" if len(text) > _MAX_LENGTH else ""
    return f"{re.escape(text)}|{pattern}{rest}"


def any_encoded(chars: str) -> str:
    """Pattern of any of several characters, only if it is encoded.

    Each alternative begins with one of `MARKS`, for which the search is fast.
    """
    special = re.escape("".join(char for char in chars if not char.isalnum()))
    # Escapes of white space are frequent in JSON, and most secrets contain none.
    special += "tnr" if any(char in _GAP for char in chars) else ""
    escaped = rf"|\\[{special}]" if special else ""
    hexadecimal = _hexadecimal(chars)
    return (
        rf"{_PERCENT}(?:{hexadecimal})"
        rf"|\\\\{{0,14}}+(?:x|u00)(?:{hexadecimal}){escaped}"
        rf"|{_reference(chars)}"
    )


def hex_form(text: str) -> str:
    """Hexadecimal digits of a text in UTF-8; empty if the text is too short, as for Base64."""
    return text.encode().hex() if len(text) >= MIN_BASE64_LENGTH else ""


def any_start(texts: Iterable[str]) -> str:
    """Pattern of the first character of any form of these texts, which includes Base64 in either alphabet."""
    chars = {text[:1] for text in texts}
    chars |= {"-" for char in chars if char in _GAP} | {"_" for char in chars if char == "/"}
    return rf"[{re.escape(''.join(sorted(chars | {*MARKS})))}+\s]"


def base64_forms(text: str) -> list[str]:
    """Base64 of a text that follows 0, 1 and 2 other bytes; empty if the text is too short.

    Characters that depend also on the bytes before and after the text are omitted.
    """
    if len(text) < MIN_BASE64_LENGTH:
        return []
    content = text.encode()
    forms: list[str] = []
    for offset, omitted in enumerate((0, 2, 3)):
        end = (offset + len(content)) * 8 // 6
        forms.append(b64encode(bytes(offset) + content).decode()[omitted:end])
    return forms


def any_base64_form(form: str) -> str:
    """Pattern of a result of `base64_forms` in either alphabet, whose special characters can be encoded."""
    special = {"+": f"(?:{_char('+')}|[ -])", "/": f"(?:{_char('/')}|_)"}
    pattern = "".join(special.get(char, char) for char in form[:_MAX_LENGTH])
    return pattern + (r"[\w+/=-]*+" if len(form) > _MAX_LENGTH else "")


def _char(char: str, previous: str = "") -> str:
    """Pattern of a character, verbatim or encoded, after another one."""
    if previous == "\\":
        return _any_of(char, re.escape(char), _BACKSLASH)
    verbatim = char if char.isalnum() else _MAYBE_BACKSLASHES + re.escape(char)
    return _any_of(char, verbatim, _BACKSLASHES)


def _gap(previous: str = "") -> str:
    """Pattern of white space or `+`, verbatim or encoded, after another character."""
    if previous == "\\":
        return _any_of(_GAP, rf"[+\s]|{_BACKSLASH}[tnr]", _BACKSLASH)
    return _any_of(_GAP, rf"{_MAYBE_BACKSLASHES}[+\s]|{_BACKSLASHES}[tnr]", _BACKSLASHES)


def _any_of(chars: str, verbatim: str, escape: str) -> str:
    """Pattern of one of several characters in either case: encoded, or as in the pattern `verbatim`."""
    return f"(?:(?:{_PERCENT}|{escape}(?:x|u00))(?:{_hexadecimal(chars)})|{_reference(chars)}|{verbatim})"


def _reference(chars: str) -> str:
    """Pattern of an HTML character reference for one of several characters."""
    decimal = "|".join(map(str, _codes(chars)))
    names = "".join(f"|{name}" for char in chars for name in _html_names(char))
    return f"{_AMPERSAND}(?:#x0{{0,6}}(?:{_hexadecimal(chars)})|#0{{0,6}}(?:{decimal}){names});"


def _hexadecimal(chars: str) -> str:
    return "|".join(f"{code:02x}" for code in _codes(chars))


def _codes(chars: str) -> list[int]:
    return sorted(map(ord, {*chars.lower(), *chars.upper()}))


@cache
def _html_names(char: str) -> list[str]:
    from html.entities import html5  # rarely needed, and large

    return [name[:-1] for name, value in html5.items() if value == char and name.endswith(";")]
