"""Probe of contents: what is not JSON is refused, and responses that have no body have none."""

from __future__ import annotations

import contextlib
import json
import re
from typing import Any

from ...exchanges import Exchange, Request
from ..check_registry import check
from ..schemas import Schema, request_schema
from .places import is_valid
from .probe import Probe
from .sample import JSON, encoded

CONTENT_TYPE_REFUSED = check(
    "wrong_content_type_refused",
    "The spec declares request bodies as application/json alone, so that others give 400 or 415.",
)
CONTENT_TYPE_ACCEPTED = check(
    "content_type_accepted",
    "Media types are compared without case, and application/json may have parameters (RFC 9110).",
)
MALFORMED_REFUSED = check(
    "malformed_body_refused", "A body that is not JSON, or not an object, is no request: it gives 400."
)
PLAIN_JSON = check(
    "plain_json",
    "A response in JSON is UTF-8 without a byte order mark, and has no member of an object twice (RFC 8259).",
)
NO_CONTENT = check("no_content_has_no_body", "A 204, and any response to HEAD, has no body (RFC 9110).")
REQUESTS = 30
"""Requests per operation at most, apart from reads and setup."""

CHARSET = re.compile(r";\s*charset\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)
WRONG_TYPES = {
    "no content type": None,
    "an empty content type": "",
    "text/plain": "text/plain",
    "application/xml": "application/xml",
    "application/x-www-form-urlencoded": "application/x-www-form-urlencoded",
    "multipart/form-data": "multipart/form-data; boundary=x",
    "a content type that only begins like JSON": "application/jsonx",
}
RIGHT_TYPES = ("application/json; charset=utf-8", "Application/JSON", "application/json ;charset=UTF-8")
MALFORMED = {
    "an empty body": b"",
    "white space": b" \n",
    "an open brace": b"{",
    "text": b"data",
    "single quotes": b"{'data': null}",
    "invalid UTF-8": b'{"data": "\xff\xfe"}',
    "deeply nested arrays": b"[" * 500,
    "an array": b"[]",
    "null": b"null",
    "a string": b'"data"',
    "a number": b"1",
    "an empty object": b"{}",
    "null data": b'{"data":null}',
    "a list as data": b'{"data":[]}',
    "text as data": b'{"data":"x"}',
}


def probe_content(probe: Probe) -> None:
    """Send bodies of other types and forms, and check responses without a body."""
    sample = probe.sample
    if sample.body is not None:
        _probe_types(probe)
        valid = encoded(sample.body)
        malformed = {
            **MALFORMED,
            "half of a body": valid[: len(valid) // 2],
            "a comma at the end": valid[:-1] + b",}",
            "two bodies": valid + valid,
            "a list of one body": b"[" + valid + b"]",
            "a body as text": encoded(valid.decode()),
        }
        not_a_number = valid[:-1] + b',"x":NaN}'
        if probe.session.is_mock:  # a parser of JSON may have extensions (RFC 8259, section 9)
            malformed["not a number"] = not_a_number
        schema = request_schema(probe.operation) or {}
        requests = [
            (subject, sample.request(body=body))
            for subject, body in malformed.items()
            if not _is_accepted(schema, body)
        ]
        probe.refused(MALFORMED_REFUSED, probe.some(requests), (400,))
        if "not a number" not in malformed:
            probe.send_permitted(sample.fresh().request(body=not_a_number))
    if sample.operation.method == "GET":
        _check_plain(probe, probe.send(sample.request()))
        head = probe.send_permitted(sample.request(method="HEAD", operation=None))
        if head is not None:
            _check_empty(probe, "HEAD", head)
    if sample.operation.method == "DELETE":
        fresh = sample.fresh()
        exchange = probe.send(fresh.request())
        if exchange.response.status == 204:
            _check_empty(probe, "204", exchange)
    if sample.body is None:
        _check_accepted(probe, sample.fresh().with_headers({"content-type": JSON}), "a content type alone")


def _probe_types(probe: Probe) -> None:
    sample = probe.sample
    requests = [
        (subject, sample.with_headers({"content-type": kind})) for subject, kind in WRONG_TYPES.items()
    ]
    probe.refused(CONTENT_TYPE_REFUSED, probe.some(requests), (400, 415))
    for kind in probe.some(RIGHT_TYPES, 1):
        _check_plain(probe, _check_accepted(probe, sample.fresh().with_headers({"content-type": kind}), kind))


def _check_accepted(probe: Probe, request: Request, subject: str) -> Exchange:
    """Check that a request with a content type succeeds, and return its exchange."""
    exchange = probe.send(request)
    status = exchange.response.status
    message = f"expected success for {subject}, got {status}"
    probe.expect(CONTENT_TYPE_ACCEPTED, status in probe.sample.accepted, subject, message, exchange)
    return exchange


def _is_accepted(schema: Schema, body: bytes) -> bool:
    """Whether a body is valid by a schema, such as an empty object if all members are optional."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return False
    return "NaN" not in body.decode() and is_valid(schema, value)


def _check_plain(probe: Probe, exchange: Exchange) -> None:
    response = exchange.response
    repeated: list[str] = []

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            repeated.append(next(name for name, _ in pairs if [one for one, _ in pairs].count(name) > 1))
        return found

    with contextlib.suppress(ValueError, RecursionError):  # reported as a response that does not conform
        json.loads(response.body, object_pairs_hook=members)
    charset = CHARSET.search(response.headers.get("content-type", ""))
    found = f"{repeated[0]!r} twice" if repeated else ""
    if response.body.startswith(b"\xef\xbb\xbf"):
        found = "a byte order mark"
    elif charset is not None and charset[1].lower() not in ("utf-8", "utf8"):
        found = f"the charset {charset[1]}"
    probe.expect(PLAIN_JSON, not found, found, f"expected plain JSON, got {found}", exchange)


def _check_empty(probe: Probe, subject: str, exchange: Exchange) -> None:
    size = len(exchange.response.body)
    probe.expect(NO_CONTENT, size == 0, subject, f"expected no body ({subject}), got {size} bytes", exchange)
