"""Times in requests: every response shows the instant that was sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from ... import checks
from ...actions import create, read, related_in
from ...bodies import new_body
from ...comparison import SECOND, TIMESTAMP, is_near, nanoseconds, same_time, shortened
from ...descriptions import SEQUENCES
from ...json_parts import as_object
from ...memory import Known
from ...operation_schemas import Schema, request_members, without_null
from ...patience import patiently
from ...resources import Resource
from ...server_model import ServerModel
from ...updating import update
from ..lists.pages import SEARCH, items_of
from ..scenario import is_incident, scenario

MICROSECOND = 10**3
"""Precision of responses in nanoseconds (EVIDENCE.md#timestamps). That of searches is a second."""
INSTANTS = (
    datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC),
    datetime(2026, 3, 4, 17, 28, 39, 123456, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    datetime(2026, 2, 28, 22, 59, 58, 987001, tzinfo=timezone(timedelta(hours=-8))),
)
"""Instants with seconds, and with a fraction, also in zones where the date is another one."""
RANKS = {name: rank for sequence in SEQUENCES for rank, name in enumerate(sequence)}
"""Positions of times by their names among those of the same resource."""


def is_time(schema: Schema) -> bool:
    """Whether a member is a timestamp, by its format or its examples."""
    found = without_null(schema)
    examples = [one for one in found.get("examples", ()) if isinstance(one, str)]
    return found.get("format") == "date-time" or any(map(TIMESTAMP.fullmatch, examples))


def has_times(resource: Resource) -> bool:
    """Whether requests can set a time of the resource."""
    writers = [*resource.creators, *filter(None, [resource.update])]
    return bool(resource.creators) and any(_times(one.id, INSTANTS[0]) for one in writers)


@scenario(has_times, rounds=0)  # the times are always the same
def times_are_kept(model: ServerModel, resource: Resource) -> None:
    """Send each time of a resource, in whole seconds and with a fraction, and read it everywhere."""
    operation, updates = resource.update, list[dict[str, str]]()
    if operation is not None and model.can(operation.id):
        updates = [sent for one in INSTANTS if (sent := _times(operation.id, one))]
    for creator in resource.creators:
        if not model.can(creator.id):
            continue
        _create(model, resource, creator.id, _times(creator.id, INSTANTS[0]))
        known = _create(model, resource, creator.id, _times(creator.id, INSTANTS[1]))
        for sent in updates:
            update(model, known, attributes=sent)
            _check(model, known, sent)


def _create(model: ServerModel, resource: Resource, creator: str, sent: dict[str, str]) -> Known:
    """Create a resource with times, and compare them."""
    body = new_body(model.draw, creator, related_in(model), minimal=True)
    own = {"title": model.history.new_word()} if is_incident(resource) else {}
    if sent or own:
        body["data"]["attributes"] = {**body["data"].get("attributes", {}), **own, **sent}
    known = create(model, resource, creator=creator, body=body)
    _check(model, known, sent)
    return known


def _times(operation: str, first: datetime) -> dict[str, str]:
    """Return a time for each member of a request that is one, an hour apart, in a plausible order."""
    names = [name for name, schema in request_members(operation, "attributes").items() if is_time(schema)]
    names.sort(key=lambda name: RANKS.get(name, len(RANKS)))
    return {name: (first + timedelta(hours=number)).isoformat() for number, name in enumerate(names)}


def _check(model: ServerModel, known: Known, sent: dict[str, str]) -> None:
    """Compare the times of a resource in each kind of response with those that were sent."""
    shown = [(known.changed_by, known.views[known.changed_by].attributes)]
    shown += [(operation, _attributes(data)) for operation, data in _read(model, known)]
    for operation, attributes in shown:
        for name, message in _wrong_times(model, attributes, sent, MICROSECOND):
            blamed = (known.changed_by, operation)
            model.expect(checks.READ_YOUR_WRITES, False, blamed, f"instant of {name}", message, about=[known])
    if sent and is_incident(known.resource) and model.can(SEARCH):
        for name, message in patiently(model, lambda: _wrong_in_search(model, known, sent)):
            blamed = (SEARCH, known.changed_by)
            model.expect(checks.SEARCH_AGREES, False, blamed, f"instant of {name}", message, about=[known])
    override = known.attributes.get("timestamp_type")
    if known.parent is not None and isinstance(override, str) and sent:
        _check_override(model, known.parent, {override: next(iter(sent.values()))})
    model.expect(checks.READ_YOUR_WRITES, True, known.changed_by, "", "")


def _check_override(model: ServerModel, incident: Known, sent: dict[str, str]) -> None:
    """Compare an overridden time of an incident with the time of the override."""
    for operation, data in _read(model, incident):
        for name, message in _wrong_times(model, _attributes(data), sent, MICROSECOND):
            blamed = (operation, model.last_write)
            model.expect(checks.DERIVED, False, blamed, f"instant of {name}", message, about=[incident])


def _read(model: ServerModel, known: Known) -> Iterator[tuple[str, Any]]:
    """Yield the resource as shown alone and in the list, with the operation."""
    for listed in (False, True):
        reader = known.resource.reader(listed=listed)
        if reader is not None and model.can(reader.id):
            yield reader.id, read(model, known, listed=listed)


def _wrong_in_search(model: ServerModel, known: Known, sent: dict[str, str]) -> list[tuple[str, str]]:
    query = {"query": str(known.attributes["title"])}
    items = items_of(SEARCH, model.success(model.call(SEARCH, query=query)))
    item = next((one for one in items if as_object(one).get("id") == known.id), None)
    if item is None:
        return [("", f"expected incident {known.id} among the results, got {len(items)} others")]
    return [*_wrong_times(model, _attributes(item), sent, SECOND)]


def _wrong_times(
    model: ServerModel, shown: dict[str, Any], sent: dict[str, str], unit: int
) -> Iterator[tuple[str, str]]:
    """Yield the names of times that are not what was sent, compared in units of nanoseconds, and messages."""
    for name in sorted(shown.keys() & sent.keys()):
        wanted, found = nanoseconds(sent[name]), nanoseconds(shown[name])
        if wanted is not None and (found is None or found // unit != wanted // unit):
            if not model.session.is_mock and _is_less_precise(shown[name], sent[name], unit):
                continue
            yield name, f"{name}: expected the instant {sent[name]}, got {shortened(shown[name])}"


def _is_less_precise(shown: Any, sent: str, unit: int) -> bool:
    """Return whether a server other than the mock may show a time in this way.

    Databases and languages have times in milliseconds or seconds. Searches may round.
    """
    if unit == SECOND:
        return is_near(shown, sent)
    return isinstance(shown, str) and same_time(shown, sent)


def _attributes(data: Any) -> dict[str, Any]:
    return as_object(as_object(data).get("attributes"))
