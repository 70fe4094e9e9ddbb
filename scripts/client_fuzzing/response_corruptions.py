"""Corruptions of responses outside of the JSON: headers, compression, status and connection."""

from __future__ import annotations

import gzip
import zlib

from attrs import evolve

from datadog_incidents.testing.generation.body_corruptions import encoded, truncation, with_json
from datadog_incidents.testing.generation.source import RandomSource

from .cases import Canned

API_KEY, APP_KEY = "f00dfacef00dfacef00dfacef00dface", "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"
"""Credentials of the clients, which responses echo, and which must not be in any error."""

WAITS = (
    *("", "0", "-1", "1", "59", "61", "9999999999", "99999999999999999999", "1e9", "0.5", "NaN", "inf"),
    *("1, 2", "soon", "Thu, 26 Nov 2026 18:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "\t7 "),
    *("Mon, 32 Foo 2026 25:61:61 GMT", "Thu, 01 Jan 1970 00:00:00 -9999", "Thu, 26 Nov 26"),
    *("1 Jan 0000 00:00:00 GMT", "١٢", "0" * 5000),
)
COUNTS = ("0", "1", "61", "9999999999")
"""Valid waits, which are more frequent, because only several of them together have an effect."""

TYPES = (
    *(None, "", "text/html", "text/plain; charset=utf-16", "application/json; charset=nonsense", "json"),
    *(";;;", "application/vnd.api+json", "application/xml", "application/json, text/html", "x" * 3000),
)
LOCATIONS = (
    *("/api/v2/incidents", "https://example.com/", "mailto:a", "https:x", "//xn--a", "https://xn--a.com/x"),
    *("", "https://[::1", "http:///x", "https://a:99999999/", "javascript:0", "\\\\a\\b", "https://é.com"),
    "x" * 70_000,
)
STATUSES = (
    *(200, 201, 202, 204, 206, 299, 300, 302, 304, 307, 400, 401, 404, 408, 409, 418, 422, 429, 499),
    *(500, 503, 520, 599, 600, 999),
)


def content_type(random: RandomSource, canned: Canned) -> Canned:
    """Change or remove the content type."""
    kind = random.choice(TYPES)
    return canned.with_header(b"content-type", None if kind is None else kind.encode())


def compression(random: RandomSource, canned: Canned) -> Canned:
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


def waits(random: RandomSource, canned: Canned) -> Canned:
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


def odd_headers(random: RandomSource, canned: Canned) -> Canned:
    """Add headers with unusual names and values, or twice."""
    value = random.choice((b"", b"\xff\xfe", "é\u202e".encode(), b"a" * 10_000, b"\x1b[31m", b"1\x00"))
    name = random.choice(
        (b"x-request-id", b"dd-request-id", b"content-length", b"set-cookie", b"content-type", b"\xff")
    )
    return evolve(canned, headers=(*canned.headers, (name, value), (name, value)))


def other_status(random: RandomSource, canned: Canned) -> Canned:
    """Change the status, to one that fits the body or not."""
    return evolve(canned, status=random.choice(STATUSES))


def redirect(random: RandomSource, canned: Canned) -> Canned:
    """Redirect to an address, valid or not."""
    changed = canned.with_header(b"location", random.choice(LOCATIONS).encode())
    return evolve(changed, status=random.choice((301, 302, 303, 307, 308)))


def lost_connection(random: RandomSource, canned: Canned) -> Canned:
    """Lose the connection before, during or after the body."""
    if random.random() < 0.3:
        return evolve(canned, refused=True)
    return evolve(canned, body=truncation(random, canned.body), lost=True)


def echoed_secret(random: RandomSource, canned: Canned) -> Canned:
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
    places = (secret, {secret: secret}, [secret], {"id": secret})
    return evolve(canned, body=with_json(random, canned.body, lambda _: random.choice(places)))
