"""Probe of encodings: the same request, written in another way, has the same result."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, quote

from attrs import evolve

from datadog_incidents._common.json_kinds import is_array, is_object

from ...exchanges import Exchange, Request
from ..check_registry import Check, check
from ..json_parts import reordered
from ..operation_schemas import query_parameters
from ..schemas import request_schema
from .equivalence import Baseline
from .probe import Probe
from .sample import Sample
from .strings import filled, free_strings

SAME_JSON = check(
    "same_json_same_result",
    "Key order, white space and escapes do not change the meaning of JSON (RFC 8259), nor the result.",
)
SAME_URL = check(
    "same_url_same_result",
    "Percent-encoding of unreserved characters does not change a URL (RFC 3986), nor the result.",
)
REQUESTS = 8
"""Requests per operation at most, apart from setup."""
Form = Callable[[Sample], Request]
TEXT = "caf\u00e9 \U0001f525 / end"


def probe_encodings(probe: Probe) -> None:
    """Send the request in several equivalent forms."""
    if not probe.runs(SAME_JSON, SAME_URL):
        return
    baseline = Baseline(probe, _completed)
    if not baseline.is_usable:
        return
    for expectation, subject, change in _forms(baseline.next()):
        baseline.check(expectation, subject, partial(_sent, probe, change))


def _sent(probe: Probe, change: Form, sample: Sample) -> Exchange:
    return probe.send(change(sample))


def _forms(sample: Sample) -> Iterator[tuple[Check, str, Form]]:
    """Yield the check of each form of a request, its name, and the function that makes the request."""
    if sample.body is not None:
        for subject, form in FORMS.items():
            yield SAME_JSON, subject, partial(_with_body, form)
    if sample.operation.path != sample.path:
        yield SAME_URL, "IDs percent-encoded in upper case", partial(_with_encoded_ids, "%{:02X}")
        yield SAME_URL, "IDs percent-encoded in lower case", partial(_with_encoded_ids, "%{:02x}")
    if sample.query:
        yield SAME_URL, "the query percent-encoded", _with_encoded_query
    if "&" in sample.query:
        yield SAME_URL, "query parameters in another order", _with_reversed_query


def _with_body(form: Callable[[Any], str], sample: Sample) -> Request:
    return sample.request(body=form(sample.body).encode())


def _with_encoded_ids(pattern: str, sample: Sample) -> Request:
    return sample.request(path=path_with_encoded_ids(pattern, sample))


def path_with_encoded_ids(pattern: str, sample: Sample) -> str:
    """Return the path of a sample with all characters of its parameters percent-encoded."""
    declared = zip(sample.operation.path.split("/"), sample.path.split("/"), strict=True)
    parts = [_percent(part, pattern) if template.startswith("{") else part for template, part in declared]
    return "/".join(parts)


def _with_encoded_query(sample: Sample) -> Request:
    pairs = parse_qsl(sample.query, keep_blank_values=True)
    return sample.request(query="&".join(f"{_percent(name)}={_percent(value)}" for name, value in pairs))


def _with_reversed_query(sample: Sample) -> Request:
    return sample.request(query="&".join(reversed(sample.query.split("&"))))


def _completed(sample: Sample) -> Sample:
    return _with_query(_with_text(sample))


def _with_text(sample: Sample) -> Sample:
    """Return a sample with characters for which encodings differ; the operation may change state."""
    schema = request_schema(sample.operation.id)
    if schema is None or sample.body is None:
        return sample
    return evolve(
        sample, body=next(iter(filled(schema, sample.body, TEXT, free_strings(schema))), sample.body)
    )


def _with_query(sample: Sample) -> Sample:
    """Return a sample with a value for each query parameter that has values or a size."""
    added = {
        name: one.usual for name, one in query_parameters(sample.operation.id).items() if not one.required
    }
    pairs = [f"{quote(name, safe='')}={quote(value, safe=',')}" for name, value in added.items() if value]
    return evolve(sample, query="&".join([*filter(None, [sample.query]), *pairs]))


def _percent(text: str, pattern: str = "%{:02X}") -> str:
    return "".join(pattern.format(byte) for byte in text.encode())


def _escaped(value: Any) -> str:
    """Return JSON in which each character of a string is escaped."""
    if isinstance(value, str):
        units = value.encode("utf-16-be")
        return '"' + "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2)) + '"'
    if is_object(value):
        return "{" + ",".join(f"{_escaped(key)}:{_escaped(one)}" for key, one in value.items()) + "}"
    if is_array(value):
        return "[" + ",".join(map(_escaped, value)) + "]"
    return json.dumps(value)


def _keys_reordered(body: Any) -> str:
    return json.dumps(reordered(body))


def _spaced(body: Any) -> str:
    return "\r\n\t " + json.dumps(body, indent="\t", separators=(" ,\r\n", " :\n")) + "\n"


FORMS: dict[str, Callable[[Any], str]] = {
    "keys in another order": _keys_reordered,
    "all characters escaped": _escaped,
    "white space around all tokens": _spaced,
}
"""Other forms of a JSON body."""
