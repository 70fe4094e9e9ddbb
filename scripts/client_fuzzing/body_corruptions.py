"""Corruptions of bodies: of the JSON, of its values, and of the bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random
from typing import Any

from attrs import evolve

from .cases import Canned, encoded
from .values import UNICODE_EDGES

OTHER_TYPES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1.5, "", "text"),
    *([], [[]], [None], [1], {}, {"a": 1}, {"": {}}),
)
NUMBERS = (b"1e400", b"-1e400", b"9" * 400, b"9" * 5000, b"18446744073709551616", b"-0", b"1e-999", b"1E+2")
NOT_NUMBERS = (b"NaN", b"Infinity", b"-Infinity", b"01", b"0x1", b"1_0", b"+1", b"True")

_MARK = "\0the token\0"


def wrong_types(random: Random, canned: Canned) -> Canned:
    """Replace values anywhere in the body by values of any JSON type."""
    return with_json(random, canned, lambda _: random.choice(OTHER_TYPES))


def absent_members(random: Random, canned: Canned) -> Canned:
    """Remove members of objects and items of arrays, required or not."""
    return with_json(random, canned, lambda value: _without_one(random, value))


def lone_surrogates(random: Random, canned: Canned) -> Canned:
    """Replace values by texts that are no Unicode."""
    return with_json(random, canned, lambda _: random.choice(UNICODE_EDGES))


def deep_nesting(random: Random, canned: Canned) -> Canned:
    """Nest a value more deeply than parsers, decoders and encoders may be able to process."""
    depth = random.choice((50, 200, 450, 480, 900, 1100, 100_000))
    start, end = random.choice(((b"[", b"]"), (b'{"a":', b"}"), (b'[{"data":', b"}]")))
    return _with_token(random, canned, start * depth + b"1" + end * depth)


def huge_numbers(random: Random, canned: Canned) -> Canned:
    """Replace a value by a number beyond the usual ranges."""
    return _with_token(random, canned, random.choice(NUMBERS))


def not_json_numbers(random: Random, canned: Canned) -> Canned:
    """Replace a value by a token such as NaN, which some parsers accept."""
    return _with_token(random, canned, random.choice(NOT_NUMBERS))


def duplicate_keys(random: Random, canned: Canned) -> Canned:
    """Repeat the members of the body with other values."""
    other = encoded(random.choice(OTHER_TYPES))
    members = b",".join(b'"%s":%s' % (key, other) for key in (b"data", b"included", b"errors"))
    start, _, rest = canned.body.partition(b"{")
    before, end, after = rest.rpartition(b"}")
    if not end or not before.strip():
        return evolve(canned, body=b"{%s}" % members)
    if random.random() < 0.5:
        return evolve(canned, body=start + b"{" + members + b"," + before + end + after)
    return evolve(canned, body=start + b"{" + before + b"," + members + end + after)


def changed_bytes(random: Random, canned: Canned) -> Canned:
    """Replace, insert and remove single bytes."""
    body = bytearray(canned.body)
    for _ in range(random.randint(1, 4)):
        place = random.randint(0, len(body))
        piece = random.choice(
            (b"", b"\0", b"\xff", b'"', b"{", b"}", b",", b"\\", b"\xed\xa0\x80", b"9", b"\n")
        )
        body[place : place + random.randint(0, 2)] = piece
    return evolve(canned, body=bytes(body))


def truncation(random: Random, canned: Canned) -> Canned:
    """Remove the end of the body."""
    return evolve(canned, body=canned.body[: random.randint(0, len(canned.body))])


def empty_body(random: Random, canned: Canned) -> Canned:
    """Remove the body."""
    return evolve(canned, body=random.choice((b"", b" ", b"null", b"\xef\xbb\xbf")))


def other_body(random: Random, canned: Canned) -> Canned:
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
    return evolve(canned, body=random.choice((*bodies, *more, random.randbytes(20))))


def other_encoding(random: Random, canned: Canned) -> Canned:
    """Encode the body in another character encoding, or put a byte order mark before it."""
    text = canned.body.decode("utf-8", "replace")
    encoding = random.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "utf-7", "latin-1"))
    return evolve(canned, body=text.encode(encoding, "replace"))


def with_json(
    random: Random, canned: Canned, change: Callable[[Any], Any], *, of_leaves: bool = False
) -> Canned:
    """Change a few values of the body.

    Args:
        random: source of randomness.
        canned: response; if its body is no JSON, another one takes its place.
        change: function that returns a new value in place of another one.
        of_leaves: whether to change only values that contain no others.
    """
    try:
        body = json.loads(canned.body)
    except (ValueError, RecursionError):
        body = {"data": {"id": "1", "type": "incidents"}}
    for _ in range(random.choice((1, 1, 2, 4))):
        body = _with_one_changed(random, body, change, 0.0 if of_leaves else 0.15)
    return evolve(canned, body=encoded(body, ascii_only=random.random() < 0.5))


def _with_one_changed(random: Random, value: Any, change: Callable[[Any], Any], stop: float) -> Any:
    """Return a JSON value with one value in it changed; `stop` is the probability to change a container."""
    if not value or not isinstance(value, dict | list) or random.random() < stop:
        return change(value)
    if isinstance(value, dict):
        key = random.choice([*value])
        return {**value, key: _with_one_changed(random, value[key], change, stop)}
    index = random.randrange(len(value))
    return [*value[:index], _with_one_changed(random, value[index], change, stop), *value[index + 1 :]]


def _without_one(random: Random, value: Any) -> Any:
    if isinstance(value, dict) and value:
        removed = random.choice([*value])
        return {key: item for key, item in value.items() if key != removed}
    return value[1:] if isinstance(value, list) else {}


def _with_token(random: Random, canned: Canned, token: bytes) -> Canned:
    """Replace one value by a token, which need not be JSON."""
    marked = with_json(random, canned, lambda _: _MARK, of_leaves=random.random() < 0.7)
    return evolve(canned, body=marked.body.replace(encoded(_MARK), token, 1))
