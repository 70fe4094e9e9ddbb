"""Probe of strings: unusual and long ones come back as they were sent."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents_api.operations import OPERATIONS

from ...exchanges import Exchange
from .. import checks
from ..bodies import RELATED_ATTRIBUTES
from ..check_registry import check
from ..comparison import MISSING, equal, shortened
from ..differences import NORMALIZED, NOT_STORED
from ..json_parts import as_object
from ..schemas import Schema, request_schema
from .places import Place, is_valid, placed, places
from .probe import Probe, page
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
ID_ENDINGS = ("_id", "_uuid")
LONG = TEXTS["1,025 characters"]
"""Text that is also sent as an ID of another system, and looked for in what is read afterwards."""
REQUESTS = 35
"""Requests per operation at most: one or two for each text, one for each string that is too long, reads."""


@frozen
class Shown:
    """What later reads show.

    Attributes:
        document: JSON with the resource as `data`.
        exchanges: reads that show it.
    """

    document: Any
    exchanges: tuple[Exchange, ...]


def free_strings(schema: Schema) -> list[Place]:
    """Return the places of strings that may be any text. IDs of other resources are not among them."""
    return [one for one in places(schema) if _is_free(one)]


def _is_free(place: Place) -> bool:
    return _is_text(place) and not str(place.names[-1]).endswith(ID_ENDINGS)


def _is_foreign_id(place: Place) -> bool:
    """Whether a string is the ID of something that another system may have, such as a dashboard."""
    if not _is_text(place):
        return False
    name = str(place.names[-1])
    return name.endswith(ID_ENDINGS) and name not in RELATED_ATTRIBUTES


def _is_text(place: Place) -> bool:
    schema = place.schema
    is_string = schema.get("type") in ("string", ["string", "null"])
    is_attribute = place.names[:2] == ("data", "attributes")
    return is_string and is_attribute and not {"const", "enum", "format", "pattern"} & schema.keys()


def filled(schema: Schema, body: Any, text: str, chosen: list[Place]) -> list[Any]:
    """Return bodies with a text in all of some places where this one is valid.

    There is one body, or two if some places are in variants of the schema that exclude each other.
    """
    found: list[Any] = []
    for ordered in (chosen, chosen[::-1]):  # the last of several variants is the one that remains
        changed = body
        for place in ordered:
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
        for body in filled(schema, probe.sample.body, text, free_strings(schema)):
            exchange = probe.send(probe.sample.request(body=encoded(body)))
            sent = [one for one in free_strings(schema) if at_place(body, one) == text]
            if exchange.response.status in probe.sample.accepted:
                _check_kept(probe, exchange, sent, name)
                if text == LONG:
                    _check_reads(probe, exchange, sent, name)
            else:
                _check_each(probe, schema, exchange, sent, name, text)
    _check_ids(probe, schema)


def _check_ids(probe: Probe, schema: Schema) -> None:
    """Send long IDs of other systems: a server may refuse them, but does not alter those that it accepts."""
    ids = [one for one in places(schema) if _is_foreign_id(one)]
    for body in filled(schema, probe.sample.body, LONG, ids):
        if not _sent_ids(probe, body, ids):
            for changed, valid in (_with(schema, probe.sample.body, one, LONG) for one in ids):
                if valid:
                    _sent_ids(probe, changed, ids)


def _sent_ids(probe: Probe, body: Any, ids: list[Place]) -> bool:
    """Send a body with long IDs, and return whether it is accepted."""
    exchange = probe.send(probe.sample.request(body=encoded(body)))
    sent = [one for one in ids if at_place(body, one) == LONG]
    if exchange.response.ok:
        _check_kept(probe, exchange, sent, "1,025 characters")
    return exchange.response.ok


def _check_reads(probe: Probe, exchange: Exchange, places_of_text: list[Place], name: str) -> None:
    """Compare a long text with what the resource itself and its list show of it afterwards."""
    written = _data(exchange.response.json())
    for read in probe.sample.reads:
        if read.operation is None or OPERATIONS[read.operation].tag != probe.sample.operation.tag:
            continue
        shown = probe.session.connection.send(page(read))
        data = as_object(shown.response.json()).get("data") if shown.response.ok else None
        for one in data if is_array(data) else [data]:
            if is_object(one) and "id" in written and one.get("id") == written["id"]:
                subject = f"{name} in {read.operation}"
                _check_kept(probe, exchange, places_of_text, subject, Shown({"data": one}, (shown,)))


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


def _check_kept(
    probe: Probe, exchange: Exchange, places_of_text: list[Place], name: str, shown_by: Shown | None = None
) -> None:
    """Compare a text in an accepted request with its response, or with what a later read shows."""
    sent = exchange.request.json()  # on live servers, the connection adds marks, and leaves members out
    tag = probe.sample.operation.tag
    document = exchange.response.json() if shown_by is None else shown_by.document
    exchanges = () if shown_by is None else shown_by.exchanges
    attributes = as_object(_data(document).get("attributes"))
    for place in places_of_text:
        attribute, text = str(place.names[2]), at_place(sent, place)
        if text is MISSING or attribute not in attributes or (tag, attribute) in NOT_STORED:
            continue
        normalize = NORMALIZED.get((tag, attribute), lambda value: value)
        kept = {attribute: normalize(as_object(_data(sent).get("attributes"))[attribute])}
        if at_place({"data": {"attributes": kept}}, place) is MISSING:
            continue  # the server has a value of its own
        expected = normalize(text)
        shown = at_place(document, place)
        if shown is MISSING and attribute == "fields" and not probe.session.is_mock:
            continue  # a server may ignore fields that are not defined
        probe.expect(
            STRINGS_KEPT,
            equal(shown, expected),
            f"{place} of {name}",
            f"expected {place} as sent, {name}, got {shortened(shown)}",
            exchange,
            *exchanges,
            also=[one.request.operation for one in exchanges if one.request.operation],
        )


def _data(document: Any) -> dict[str, Any]:
    return as_object(as_object(document).get("data"))


def at_place(document: Any, place: Place) -> Any:
    """Return the value at a place of a request or response; `MISSING` if there is none."""
    value = document
    for name in place.names:
        if isinstance(name, str):
            value = value.get(name, MISSING) if is_object(value) else MISSING
        else:
            value = value[name] if is_array(value) and value else MISSING
    return value
