"""Corruptions of responses: each function takes a response and returns a worse one."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable
from random import Random
from typing import Any

from attrs import evolve

from .cases import Canned, encoded
from .values import UNICODE_EDGES

Corruption = Callable[[Random, Canned], Canned]
API_KEY, APP_KEY = "f00dfacef00dfacef00dfacef00dface", "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"
"""Credentials of the clients, which responses echo, and which must not be in any error."""

OTHER_TYPES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    "",
    "text",
    [],
    [[]],
    [None],
    [1],
    {},
    {"a": 1},
    {"": {}},
)
NUMBERS = (b"1e400", b"-1e400", b"9" * 400, b"9" * 5000, b"18446744073709551616", b"-0", b"1e-999", b"1E+2")
NOT_NUMBERS = (b"NaN", b"Infinity", b"-Infinity", b"01", b"0x1", b"1_0", b"+1", b"True")
WAITS = (
    *(
        "",
        "0",
        "-1",
        "1",
        "59",
        "61",
        "9999999999",
        "99999999999999999999",
        "1e9",
        "0.5",
        "NaN",
        "inf",
        "1, 2",
    ),
    *(
        "soon",
        "Thu, 26 Nov 2026 18:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Mon, 32 Foo 2026 25:61:61 GMT",
    ),
    *(
        "Thu, 01 Jan 1970 00:00:00 -9999",
        "Thu, 26 Nov 26",
        "1 Jan 0000 00:00:00 GMT",
        "١٢",
        "0" * 5000,
        "\t7 ",
    ),
)
COUNTS = ("0", "1", "61", "9999999999")
"""Valid waits, which are more frequent, because only several of them together have an effect."""

TYPES = (
    *(
        None,
        "",
        "text/html",
        "text/plain; charset=utf-16",
        "application/json; charset=nonsense",
        "json",
        ";;;",
    ),
    *(
        "application/vnd.api+json",
        "application/xml",
        "application/json, text/html",
        "x" * 3000,
        "multipart/x",
    ),
)
LOCATIONS = (
    *(
        "/api/v2/incidents",
        "https://example.com/",
        "mailto:a",
        "https:x",
        "//xn--a",
        "https://xn--a.com/x",
        "",
    ),
    *(
        "https://[::1",
        "http:///x",
        "https://a:99999999/",
        "javascript:0",
        "\\\\a\\b",
        "x" * 70000,
        "https://é.com",
    ),
)
STATUSES = (
    200,
    201,
    202,
    204,
    206,
    299,
    300,
    302,
    304,
    307,
    400,
    401,
    404,
    408,
    409,
    418,
    422,
    429,
    499,
    500,
    503,
)
ODD_STATUSES = (520, 599, 600, 999)


def wrong_types(random: Random, canned: Canned) -> Canned:
    """Replace values anywhere in the body by values of any JSON type."""
    return _with_json(random, canned, lambda _: random.choice(OTHER_TYPES))


def absent_members(random: Random, canned: Canned) -> Canned:
    """Remove members of objects and items of arrays, required or not."""
    return _with_json(random, canned, lambda value: _without_one(random, value))


def lone_surrogates(random: Random, canned: Canned) -> Canned:
    """Replace values by texts that are no Unicode."""
    return _with_json(random, canned, lambda _: random.choice(UNICODE_EDGES))


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


def content_type(random: Random, canned: Canned) -> Canned:
    """Change or remove the content type."""
    kind = random.choice(TYPES)
    return canned.with_header(b"content-type", None if kind is None else kind.encode())


def compression(random: Random, canned: Canned) -> Canned:
    """Compress the body, correctly or not, or declare an encoding that it does not have."""
    packed = gzip.compress(canned.body, mtime=0)
    name, body = random.choice(
        (
            ("gzip", packed),
            ("gzip", canned.body),
            ("gzip", packed[: random.randint(0, len(packed))]),
            ("gzip", packed + b"rest"),
            ("gzip", packed * 2),
            ("GZip", packed),
            ("gzip, gzip", gzip.compress(packed, mtime=0)),
            ("deflate", zlib.compress(canned.body)),
            ("deflate", packed),
            ("br", canned.body),
            ("identity", canned.body),
            ("\xff\x00 ", canned.body),
            ("gzip", gzip.compress(b" " * 3_000_000, compresslevel=1, mtime=0)),
        )
    )
    return evolve(canned.with_header(b"content-encoding", name.encode("latin-1")), body=body)


def waits(random: Random, canned: Canned) -> Canned:
    """Add waits and rate limits that make no sense."""
    for name in (
        b"retry-after",
        *(b"x-ratelimit-" + part for part in (b"limit", b"period", b"remaining", b"reset")),
    ):
        if random.random() < 0.6:
            canned = canned.with_header(name, random.choice((*WAITS, *COUNTS * 4)).encode())
    if random.random() < 0.3:
        canned = canned.with_header(
            b"x-ratelimit-name", random.choice((b"", b"a", b"b", b"\xff", b"x" * 500))
        )
    if random.random() < 0.5:
        canned = evolve(canned, status=random.choice((canned.status, 429, 503)))
    return canned


def odd_headers(random: Random, canned: Canned) -> Canned:
    """Add headers with unusual names and values, or twice."""
    value = random.choice((b"", b"\xff\xfe", "é\u202e".encode(), b"a" * 10_000, b"\x1b[31m", b"1\x00"))
    name = random.choice(
        (b"x-request-id", b"dd-request-id", b"content-length", b"set-cookie", b"content-type", b"\xff")
    )
    return evolve(canned, headers=(*canned.headers, (name, value), (name, value)))


def other_status(random: Random, canned: Canned) -> Canned:
    """Change the status, to one that fits the body or not."""
    return evolve(canned, status=random.choice((*STATUSES, *ODD_STATUSES)))


def redirect(random: Random, canned: Canned) -> Canned:
    """Redirect to an address, valid or not."""
    changed = canned.with_header(b"location", random.choice(LOCATIONS).encode())
    return evolve(changed, status=random.choice((301, 302, 303, 307, 308)))


def lost_connection(random: Random, canned: Canned) -> Canned:
    """Lose the connection before, during or after the body."""
    if random.random() < 0.3:
        return evolve(canned, refused=True)
    return evolve(truncation(random, canned), lost=True)


def echoed_secret(random: Random, canned: Canned) -> Canned:
    """Return the credentials of the request in the body, or in a header."""
    secret = random.choice((API_KEY, APP_KEY))
    if random.random() < 0.3:
        return canned.with_header(
            random.choice((b"x-request-id", b"content-type", b"x-echo")), secret.encode()
        )
    if random.random() < 0.3:
        return evolve(
            canned, body=encoded({"errors": [f"invalid key {secret}", {"detail": secret, "title": secret}]})
        )
    return _with_json(
        random, canned, lambda _: random.choice((secret, {secret: secret}, [secret], {"id": secret}))
    )


CORRUPTIONS: tuple[Corruption, ...] = (
    *(wrong_types, absent_members, lone_surrogates, deep_nesting, huge_numbers, not_json_numbers),
    *(duplicate_keys, changed_bytes, truncation, empty_body, other_body, other_encoding, content_type),
    *(compression, waits, odd_headers, other_status, redirect, lost_connection, echoed_secret),
)


def corrupted(random: Random, canned: Canned) -> Canned:
    """Return a response with up to three corruptions, whose names are added to its changes."""
    for corruption in random.sample(CORRUPTIONS, random.choice((1, 1, 1, 2, 3))):
        name = corruption.__name__.replace("_", " ")
        canned = evolve(corruption(random, canned), changes=(*canned.changes, name))
    return canned


def _with_json(
    random: Random, canned: Canned, change: Callable[[Any], Any], *, of_leaves: bool = False
) -> Canned:
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


_MARK = "\0the token\0"


def _with_token(random: Random, canned: Canned, token: bytes) -> Canned:
    """Replace one value by a token, which need not be JSON."""
    marked = _with_json(random, canned, lambda _: _MARK, of_leaves=random.random() < 0.7)
    return evolve(canned, body=marked.body.replace(encoded(_MARK), token, 1))
