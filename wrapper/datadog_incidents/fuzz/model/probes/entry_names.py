"""Probe of names that the client chooses: the entries of a map keep them, whatever characters they have."""

from __future__ import annotations

from functools import partial
from typing import Any

from datadog_incidents._common.json_kinds import is_object

from ...exchanges import Exchange
from .. import checks
from ..descriptions import without_ignored
from ..differences import NOT_STORED
from ..schemas import Schema, request_schema
from .changes import replaced
from .places import KEY, Place, is_valid, placed, places, simplest
from .probe import Probe
from .sample import encoded
from .strings import STRINGS_KEPT, at_place

NAMES = (
    *("", " ", " padded ", "a.b", "a[0]", "$set", "__proto__", "0", "null", 'it\'s "quoted"'),
    *("\u00e9\U0001f525", "two\nlines", "n" * 256, KEY, KEY.upper()),
)
"""Names with a meaning in other languages and databases; the last one differs only in case from another."""


def probe_entry_names(probe: Probe) -> None:
    """Send a map without the last name, and with it: what one request has added, the next one meets."""
    schema, body = request_schema(probe.operation), probe.sample.body
    if schema is None or body is None or not probe.runs(STRINGS_KEPT, checks.VALID_ACCEPTED):
        return
    for place in maps(schema):
        entries = place.schema.get("additionalProperties")
        entry = simplest(entries) if is_object(entries) else "a value"
        for names in (NAMES[:-1], NAMES):
            changed = placed(schema, body, place.steps, partial(replaced, dict.fromkeys(names, entry)))
            if not is_valid(schema, changed):
                break
            exchange = probe.send_permitted(probe.sample.request(body=encoded(changed)))
            if exchange is None:
                continue
            if exchange.response.status not in probe.sample.accepted:
                _check_each(probe, schema, body, place, entry)
                break
            _check_kept(probe, exchange, place)


def maps(schema: Schema) -> list[Place]:
    """Return the places of attributes whose members have names that the client chooses."""
    return [
        one
        for one in places(schema)
        if one.names[:2] == ("data", "attributes")
        and not one.only_required
        and one.schema.get("type") == "object"
        and not one.schema.get("properties")
        and one.schema.get("additionalProperties") is not False
    ]


def _check_each(probe: Probe, schema: Schema, body: Any, place: Place, entry: Any) -> None:
    """Find the names that a server does not accept."""
    for name in NAMES:
        changed = placed(schema, body, place.steps, partial(replaced, {name: entry}))
        exchange = probe.send_permitted(probe.sample.request(body=encoded(changed)))
        if exchange is None:
            continue
        status = exchange.response.status
        probe.expect(
            checks.VALID_ACCEPTED,
            status in probe.sample.accepted,
            f"{place} with the name {name[:20]!r}",
            f"expected success for {place} with the name {name[:20]!r}, which is valid, got {status}",
            exchange,
        )


def _check_kept(probe: Probe, exchange: Exchange, place: Place) -> None:
    sent, shown = (at_place(one.json(), place) for one in (exchange.request, exchange.response))
    stored = (probe.sample.operation.tag, str(place.names[2])) not in NOT_STORED
    if not (stored and is_object(sent) and is_object(shown)):
        return
    if not probe.session.is_mock:
        sent = without_ignored(probe.sample.operation.tag, str(place.names[2]), sent, shown)
    missing = [one for one in sent if one not in shown]
    probe.expect(
        STRINGS_KEPT,
        not missing,
        f"names in {place}",
        f"expected all {len(sent)} names in {place} as sent, {[one[:20] for one in missing]} are missing",
        exchange,
    )
