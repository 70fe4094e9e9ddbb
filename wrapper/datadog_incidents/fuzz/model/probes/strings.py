"""Probe of strings: unusual and long ones come back as they were sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ...exchanges import Exchange
from .. import checks
from ..bodies import RELATED_ATTRIBUTES
from ..check_registry import check
from ..comparison import MISSING, equal, shortened
from ..differences import NORMALIZED, NOT_STORED
from ..schemas import Schema, request_schema
from .places import Place, is_valid, placed, places
from .probe import Probe
from .sample import encoded
from .validation import INVALID_BODY_REFUSED

STRINGS_KEPT = check(
    "strings_kept",
    "A string that is valid by its schema is returned as it was sent, to the last character.",
)
TEXTS = {
    "no character": "",
    "capitals, and spaces around them": "  Capital Letters  ",
    "a NUL character": "a\x00b",
    "an astral character": "\U0001f525",
    "256 characters": "x" * 256,
    "1,025 characters": "y" * 1025,
    "65,536 characters": "z" * 65536,
    "unbalanced syntax of other languages": "{x ${y {{z <b %s %(w)d 100% ' \\ /* ../..\t\r\n",
    "a URL": "HTTPS://User@Example.COM:443/A/../b%7e/?Q=a+b&&q#",
    "a number": "-007.10",
    "balanced syntax of other languages": "{x} ${y} {{z}} <b>w</b> \"v\" 'u' `t` %(s)s -- ; #r",
    "texts of other forms": "a+b, c:d; e=f & g|h *i* _j_ ~k !l? ^m first.last+n@example.com 1e3 %20",
}
REQUESTS = 26
"""Requests per operation at most: one or two for each text, and one for each string that is too long."""


def free_strings(schema: Schema) -> list[Place]:
    """Return the places of strings that may be any text. IDs of other resources are not among them."""
    return [one for one in places(schema) if _is_free(one)]


def _is_free(place: Place) -> bool:
    schema = place.schema
    if schema.get("type") not in ("string", ["string", "null"]) or place.names[:2] != ("data", "attributes"):
        return False
    name = str(place.names[-1])
    is_id = name in RELATED_ATTRIBUTES or name.endswith(("_id", "_uuid"))
    return not is_id and not {"const", "enum", "format", "pattern"} & schema.keys()


def filled(schema: Schema, body: Any, text: str) -> list[Any]:
    """Return bodies with a text in all places where any text may be, and where this one is valid.

    There is one body, or two if some places are in variants of the schema that exclude each other.
    """
    found: list[Any] = []
    free = free_strings(schema)
    for chosen in (free, free[::-1]):  # the last of several variants is the one that remains
        changed = body
        for place in chosen:
            candidate, valid = _with(schema, changed, place, text)
            changed = candidate if valid else changed
        if changed != body and changed not in found:
            found.append(changed)
    return found


def _with(schema: Schema, body: Any, place: Place, text: str) -> tuple[Any, bool]:
    """Return a body with a text in a place, and whether it is valid."""
    changed = placed(schema, body, place.steps, lambda _: text)
    return changed, is_valid(schema, changed)


def probe_strings(probe: Probe) -> None:
    """Send each text in all strings at once."""
    schema = request_schema(probe.operation)
    if schema is None or probe.sample.body is None or not probe.runs(STRINGS_KEPT):
        return
    for name, text in TEXTS.items():
        for place in free_strings(schema):
            body, valid = _with(schema, probe.sample.body, place, text)
            if not valid:
                variation = (f"{place} of {name}", probe.sample.request(body=encoded(body)))
                probe.refused(INVALID_BODY_REFUSED, [variation], (400,))
        for body in filled(schema, probe.sample.body, text):
            exchange = probe.send(probe.sample.request(body=encoded(body)))
            sent = [one for one in free_strings(schema) if at_place(body, one) == text]
            if exchange.response.status in probe.sample.accepted:
                _check_kept(probe, exchange, sent, name)
            else:
                _check_each(probe, schema, exchange, sent, name, text)


def _check_each(
    probe: Probe, schema: Schema, exchange: Exchange, sent: list[Place], name: str, text: str
) -> None:
    """Find the strings that a server does not accept."""
    accepted = True
    for place in sent:
        body, _ = _with(schema, probe.sample.body, place, text)
        accepted &= _check_accepted(probe, probe.send(probe.sample.request(body=encoded(body))), place, name)
    if accepted:
        _check_accepted(probe, exchange, "all strings", name)


def _check_accepted(probe: Probe, exchange: Exchange, place: object, name: str) -> bool:
    status = exchange.response.status
    return probe.expect(
        checks.VALID_ACCEPTED,
        status in probe.sample.accepted,
        f"{place} of {name}",
        f"expected success for {place} of {name}, which is valid, got {status}",
        exchange,
    )


def _check_kept(probe: Probe, exchange: Exchange, places_of_text: list[Place], name: str) -> None:
    sent = exchange.request.json()  # on live servers, the connection adds marks, and leaves members out
    document, tag = exchange.response.json(), probe.sample.operation.tag
    attributes = _attributes(document)
    for place in places_of_text:
        attribute, text = str(place.names[2]), at_place(sent, place)
        if text is MISSING or attribute not in attributes or (tag, attribute) in NOT_STORED:
            continue
        expected = NORMALIZED.get((tag, attribute), lambda value: value)(text)
        shown = at_place(document, place)
        probe.expect(
            STRINGS_KEPT,
            equal(shown, expected),
            f"{place} of {name}",
            f"expected {place} as sent, {name}, got {shortened(shown)}",
            exchange,
        )


def _attributes(document: Any) -> Mapping[str, Any]:
    data = document.get("data") if is_object(document) else None
    found = data.get("attributes") if is_object(data) else None
    return found if is_object(found) else {}


def at_place(document: Any, place: Place) -> Any:
    """Return the value at a place of a request or response; `MISSING` if there is none."""
    value = document
    for name in place.names:
        if isinstance(name, str):
            value = value.get(name, MISSING) if is_object(value) else MISSING
        else:
            value = value[name] if is_array(value) and value else MISSING
    return value
