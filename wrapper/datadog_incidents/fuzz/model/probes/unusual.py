"""Probe of unusual requests: how a server takes them is up to it, but none of them may make it fail.

RFC 8259 leaves open what a repeated member means, and RFC 9110 what the body of a GET or DELETE means.
Numbers such as 7.0 and -0.0 are integers by JSON Schema, but not for every library. So only a 5xx status is a
failure.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ...exchanges import MAX_DEPTH, Request
from .. import checks
from ..schemas import Schema, request_schema
from .changes import replaced
from .places import KEY, is_valid, placed, places
from .probe import Probe
from .sample import JSON, Sample, encoded

REQUESTS = 24
"""Requests per operation at most, apart from setup."""
DEPTH = MAX_DEPTH - 20
"""Levels of a nested value: even a list of what a server stores of it has less than `MAX_DEPTH` levels."""
NESTED_PLACES = 4
"""Places of a body at most into which nested values are put."""
QUERY = "%ff=%c3%28&=&unknown&%00=%00&unknown[deep][er]=1&&"
MARK = "\u2042 replaced below"
VALUES = {
    "date-time": (
        b'"2016-12-31T23:59:60Z"',
        b'"2026-01-01t00:00:00.0000000000000000001z"',
        b'"2026-01-01T00:00:00-00:00"',
    ),
    "string": (rb'"\ud800"', rb'"\udc00 \u0000"'),
    "integer": (b"1e999", b"1" * 400, b"-1e-999"),
}
"""Values in JSON, by type or format: leap seconds, precise times, halves of characters, huge numbers."""
ACCEPTED = ("text/html", "*/*;q=0", "")


def probe_unusual(probe: Probe) -> None:
    """Send the request in forms that servers may refuse, and may not expect."""
    if not probe.runs(checks.SERVER_ERROR):
        return
    for request in _requests(probe.sample):
        probe.send_permitted(request)
    if not probe.session.read_only:
        probe.send_permitted(probe.sample.request(method="OPTIONS", body=b"", operation=None))


def _requests(sample: Sample) -> Iterator[Request]:
    schema, body = request_schema(sample.operation.id), sample.body
    if schema is not None and body is not None:
        for text in dict.fromkeys((_written(body, repeated=True), _written(body, whole=True))):
            yield _usable(sample).request(body=text.encode())
        for nested in _nested(schema, body):
            yield _usable(sample).request(body=encoded(nested))
        for other in _values(schema, body):
            yield _undeclared(sample, {}, body=other)
    else:
        yield _undeclared(sample, {"content-type": JSON}, body=b"{}")
        yield _undeclared(sample, {"content-type": JSON}, body=b"{")
    query = "&".join(filter(None, (sample.query, QUERY)))
    yield _undeclared(sample, {}, query=query)
    for kind in ACCEPTED:
        yield _undeclared(sample, {"accept": kind})


def _undeclared(sample: Sample, headers: dict[str, str | None], **changes: Any) -> Request:
    """Return a request whose response may have a status that the OpenAPI document does not declare."""
    return _usable(sample).with_headers(headers, operation=None, **changes)


def _usable(sample: Sample) -> Sample:
    """Return a sample that still succeeds: a delete succeeds only once."""
    return sample.fresh() if sample.operation.method == "DELETE" or sample.conflicts else sample


def _nested(schema: Schema, body: Any) -> Iterator[Any]:
    """Yield valid bodies with a deeply nested value, at each place where any value is valid."""
    value: Any = {}
    for level in range(DEPTH):
        value = {"a": value} if level % 2 else [value]
    value = {"a": value}
    found = 0
    for place in places(schema):
        free = place.schema.get("type") == "object" and not place.schema.get("properties")
        if place.only_required or not free or KEY in place.steps:
            continue
        changed = placed(schema, body, place.steps, partial(replaced, value))
        if found < NESTED_PLACES and is_valid(schema, changed):
            found += 1
            yield changed


def _values(schema: Schema, body: Any) -> Iterator[bytes]:
    """Yield bodies with values of the right type that are rarely met: one everywhere in turn."""
    for kind, values in VALUES.items():
        found = [one for one in places(schema) if not one.only_required and _kind(one.schema) == kind]
        for text in values if found else ():
            changed = body
            for place in found:
                changed = placed(schema, changed, place.steps, partial(replaced, MARK))
            yield encoded(changed).replace(encoded(MARK), text)


def _kind(schema: Schema) -> str:
    """Return the format of a string, else the type; empty for constants."""
    kinds = schema.get("type", "")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    return (
        "" if {"const", "enum"} & schema.keys() else schema.get("format", kind) if kind == "string" else kind
    )


def _written(value: Any, *, repeated: bool = False, whole: bool = False) -> str:
    """Return JSON.

    Args:
        value: JSON value.
        repeated: whether each member is written twice.
        whole: whether integers are written with a fraction of zero, and zero as `-0.0`.
    """
    again = {"repeated": repeated, "whole": whole}
    if is_object(value):
        members = [f"{json.dumps(name)}:{_written(one, **again)}" for name, one in value.items()]
        return "{" + ",".join([*members, *members] if repeated else members) + "}"
    if is_array(value):
        return "[" + ",".join(_written(one, **again) for one in value) + "]"
    if whole and type(value) is int:
        return f"{value}.0" if value else "-0.0"
    return json.dumps(value)
