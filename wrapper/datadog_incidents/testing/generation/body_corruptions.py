"""Corruptions of bodies: of the JSON, of its values, and of the bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, cast

from ..._common.json_kinds import Json, is_array, is_object
from .source import UNICODE_EDGES, Source

OTHER_TYPES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, "", "text"),
    *([], [[]], [None], [1], {}, {"a": 1}, {"": {}}),
)
NUMBERS = (b"1e400", b"-1e400", b"9" * 400, b"9" * 5000, b"18446744073709551616", b"-0", b"1e-999", b"1E+2")
NOT_NUMBERS = (b"NaN", b"Infinity", b"-Infinity", b"01", b"0x1", b"1_0", b"+1", b"True")

_MARK = "\0the token\0"

Corruption = Callable[[Source, bytes], bytes]
"""Function that takes a body and returns a worse one."""


def wrong_types(source: Source, body: bytes) -> bytes:
    """Replace values anywhere in the body by values of any JSON type."""
    return with_json(source, body, lambda _: source.choice(OTHER_TYPES))


def absent_members(source: Source, body: bytes) -> bytes:
    """Remove members of objects and items of arrays, required or not."""
    return with_json(source, body, lambda value: _without_one(source, value))


def lone_surrogates(source: Source, body: bytes) -> bytes:
    """Replace values by texts that are no Unicode."""
    return with_json(source, body, lambda _: source.choice(UNICODE_EDGES))


def deep_nesting(source: Source, body: bytes) -> bytes:
    """Nest a value more deeply than parsers, decoders and encoders may be able to process."""
    depth = source.choice((50, 200, 450, 480, 900, 1100, 100_000))
    start, end = source.choice(((b"[", b"]"), (b'{"a":', b"}"), (b'[{"data":', b"}]")))
    return _with_token(source, body, start * depth + b"1" + end * depth)


def huge_numbers(source: Source, body: bytes) -> bytes:
    """Replace a value by a number beyond the usual ranges."""
    return _with_token(source, body, source.choice(NUMBERS))


def not_json_numbers(source: Source, body: bytes) -> bytes:
    """Replace a value by a token such as NaN, which some parsers accept."""
    return _with_token(source, body, source.choice(NOT_NUMBERS))


def duplicate_keys(source: Source, body: bytes) -> bytes:
    """Repeat the members of the body with other values."""
    other = encoded(source.choice(OTHER_TYPES))
    members = b",".join(b'"%s":%s' % (key, other) for key in (b"data", b"included", b"errors"))
    start, _, rest = body.partition(b"{")
    before, end, after = rest.rpartition(b"}")
    if not end or not before.strip():
        return b"{%s}" % members
    if source.chance(0.5):
        return start + b"{" + members + b"," + before + end + after
    return start + b"{" + before + b"," + members + end + after


def changed_bytes(source: Source, body: bytes) -> bytes:
    """Replace, insert and remove single bytes."""
    changed = bytearray(body)
    for _ in range(source.randint(1, 4)):
        place = source.randint(0, len(changed))
        piece = source.choice(
            (b"", b"\0", b"\xff", b'"', b"{", b"}", b",", b"\\", b"\xed\xa0\x80", b"9", b"\n")
        )
        changed[place : place + source.randint(0, 2)] = piece
    return bytes(changed)


def truncation(source: Source, body: bytes) -> bytes:
    """Remove the end of the body."""
    return body[: source.randint(0, len(body))]


def empty_body(source: Source, body: bytes) -> bytes:
    """Remove the body."""
    return source.choice((b"", b" ", b"null", b"\xef\xbb\xbf"))


def other_body(source: Source, body: bytes) -> bytes:
    """Replace the body by something that is no JSON object of the API."""
    bodies = (
        b"<html><body>502</body></html>",
        b"[]",
        b"7",
        b'""',
        b"{}",
        b'{"errors": 7}',
        b'{"errors": [{}]}',
    )
    more = (
        b'{"data": []}',
        b'{"data": null}',
        b'{"data": {}}',
        b'{"errors": [null, [], {"detail": {"a": 1}}]}',
    )
    return source.choice((*bodies, *more, source.randbytes(20)))


def other_encoding(source: Source, body: bytes) -> bytes:
    """Encode the body in another character encoding, or put a byte order mark before it."""
    text = body.decode("utf-8", "replace")
    encoding = source.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7", "latin-1"))
    return text.encode(encoding, "replace")


def with_json(source: Source, body: bytes, change: Callable[[Any], Any], *, of_leaves: bool = False) -> bytes:
    """Change a few values of the body.

    Args:
        source: source of choices.
        body: body; if it is no JSON, another one takes its place.
        change: function that returns a new value in place of another one.
        of_leaves: whether to change only values that contain no others.
    """
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        value = {"data": {"id": "1", "type": "incidents"}}
    for _ in range(source.choice((1, 1, 2, 4))):
        value = _with_one_changed(source, value, change, 0.0 if of_leaves else 0.15)
    return encoded(value, ascii_only=source.chance(0.5))


def _with_one_changed(source: Source, value: Any, change: Callable[[Any], Any], stop: float) -> Any:
    """Return a JSON value with one value in it changed; `stop` is the probability to change a container."""
    if not isinstance(value, dict | list) or not value or source.chance(stop):
        return change(cast("Json", value))
    if is_object(value):
        key = source.choice([*value])
        return {**value, key: _with_one_changed(source, value[key], change, stop)}
    items = cast("list[Json]", value)
    index = source.randint(0, len(items) - 1)
    return [*items[:index], _with_one_changed(source, items[index], change, stop), *items[index + 1 :]]


def _without_one(source: Source, value: Any) -> Any:
    if is_object(value) and value:
        removed = source.choice([*value])
        return {key: item for key, item in value.items() if key != removed}
    return value[1:] if is_array(value) else {}


def _with_token(source: Source, body: bytes, token: bytes) -> bytes:
    """Replace one value by a token, which need not be JSON."""
    marked = with_json(source, body, lambda _: _MARK, of_leaves=source.chance(0.7))
    return marked.replace(encoded(_MARK), token, 1)


def encoded(value: object, *, ascii_only: bool = True) -> bytes:
    """Encode a JSON value; a lone surrogate is always escaped, as UTF-8 cannot encode it."""
    try:
        return json.dumps(value, ensure_ascii=ascii_only).encode()
    except UnicodeEncodeError:
        return json.dumps(value).encode()


BODY_CORRUPTIONS: tuple[Corruption, ...] = (
    wrong_types,
    absent_members,
    lone_surrogates,
    deep_nesting,
    huge_numbers,
    not_json_numbers,
    duplicate_keys,
    changed_bytes,
    truncation,
    empty_body,
    other_body,
    other_encoding,
)
