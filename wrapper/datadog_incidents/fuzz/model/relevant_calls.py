"""Calls that show a failure: of a sequence, those that a server needs to show it again, and few others.

What a call needs follows from its path and the IDs in it: a related user or an incident type must have been
created, and changed as it was. Beyond that, calls of the operations that can be at fault are relevant: they
may have changed another resource than the one that they name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from ..exchanges import Exchange, Request
from .json_parts import as_object

MAX_UPDATES = 5
"""Updates of one resource that are all relevant. Of more, those are not whose members are all sent again."""

_ID = re.compile(r"[\w-]{8,}")
"""Texts that can be IDs. Shorter ones, e.g. a number, are part of too many other values."""


def relevant_calls(
    sequence: Sequence[Exchange], operations: Collection[str], about: Iterable[str] = ()
) -> tuple[Exchange, ...]:
    """Return the calls of a sequence that show a failure in its last response, in order.

    Args:
        sequence: all calls that may have led to the failure.
        operations: IDs of the operations that can be at fault.
        about: IDs of the resources that the failure is about; those in the path of the last call if empty.
    """
    last = sequence[-1:]
    subjects = {one.lower() for one in about} or {found for one in last for found in _ids(one.request.path)}
    paths = {one.request.path for one in last}
    relevant = [one for one in sequence if _can_matter(one, operations, subjects, paths)]
    return _with_needed(sequence, [*relevant, *last], {one.number for one in last}, MAX_UPDATES)


def with_needed(sequence: Iterable[Exchange], calls: Collection[Exchange]) -> tuple[Exchange, ...]:
    """Return calls that show a failure, with those that have created and changed what they name, in order.

    Args:
        sequence: all calls that may have led to the failure.
        calls: calls that show it, whether or not they are in the sequence.
    """
    return _with_needed(sequence, calls, {one.number for one in calls}, 0)


def _with_needed(
    sequence: Iterable[Exchange], calls: Iterable[Exchange], last: Collection[int], updates: int
) -> tuple[Exchange, ...]:
    """Return some calls with those that they need, without updates that later ones replace.

    Args:
        sequence: all calls.
        calls: calls to return.
        last: numbers of calls that nothing replaces.
        updates: number of updates of one resource that are all kept.
    """
    shown = {one.number: one for one in calls}
    everything = sorted(({one.number: one for one in sequence} | shown).values(), key=_number)
    made_by = {made: one for one in everything if (made := created_id(one)) is not None}
    kept, pending = {**shown}, [*shown.values()]
    while pending:
        request = pending.pop().request
        named = {found for found in _named(request) if found in made_by}
        needed = [*_updates(everything, request.path, named), *(made_by[found] for found in named)]
        new = {one.number: one for one in needed if one.number not in kept}
        kept |= new
        pending += new.values()
    in_order = [one for one in everything if one.number in kept]
    return tuple(_without_repeated_reads(_without_superseded(in_order, last, updates)))


def created_id(exchange: Exchange) -> str | None:
    """Return the ID of the resource that an exchange created, in lower case; None if it created none."""
    if exchange.request.method != "POST" or not exchange.response.ok:
        return None
    found = as_object(as_object(exchange.response.json()).get("data")).get("id")
    return found.lower() if isinstance(found, str) else None


def _number(exchange: Exchange) -> int:
    return exchange.number


def _ids(text: str) -> Iterator[str]:
    """Yield the texts that can be IDs, in lower case: paths may have them in another case."""
    return (found.lower() for found in _ID.findall(text))


def _named(request: Request) -> Iterator[str]:
    """Yield the texts in a request that can be IDs of what it needs."""
    for text in (request.path, request.query, request.body.decode("latin-1")):
        yield from _ids(text)


def _can_matter(
    exchange: Exchange, operations: Collection[str], subjects: Collection[str], paths: Collection[str]
) -> bool:
    """Whether a call is about a resource of the failure, or of an operation that can be at fault."""
    request = exchange.request
    changed = request.method != "GET" and exchange.response.ok
    is_suspect = request.operation in operations
    if changed and is_suspect:
        return True
    if not changed and not is_suspect:
        return False
    is_about = request.path in paths or created_id(exchange) in subjects
    return is_about or any(one in subjects for one in _named(request))


def _updates(calls: Iterable[Exchange], path: str, ids: Collection[str]) -> Iterator[Exchange]:
    """Yield the successful calls that updated or deleted resources: that of a path, and those of some IDs."""
    for one in calls:
        request = one.request
        is_write = request.method not in {"GET", "POST"} and one.response.ok
        if is_write and (request.path == path or request.path.rpartition("/")[2].lower() in ids):
            yield one


def _without_superseded(calls: Sequence[Exchange], last: Collection[int], updates: int) -> list[Exchange]:
    """Leave out older updates of a resource of which there are many, if later ones send the same members."""
    kept: list[Exchange] = []
    sent: dict[str, list[set[str]]] = {}
    for one in reversed(calls):
        request = one.request
        if request.method in {"PATCH", "PUT"} and one.response.ok:
            later, members = sent.setdefault(request.path, []), _members(request)
            if len(later) >= updates and members <= set().union(*later) and one.number not in last:
                continue
            later.append(members)
        kept.append(one)
    return kept[::-1]


def _members(request: Request) -> set[str]:
    """Return the names of the attributes and relationships that a request sends."""
    data = as_object(as_object(request.json()).get("data"))
    return {name for part in ("attributes", "relationships") for name in as_object(data.get(part))}


def _without_repeated_reads(calls: Sequence[Exchange]) -> Iterator[Exchange]:
    """Leave out reads that are repeated, without a write between them, with the same response."""
    seen: set[tuple[str, str, bytes]] = set()
    for one in calls:
        read = (one.request.path, one.request.query, one.response.body)
        if one.request.method != "GET":
            seen.clear()
        elif read in seen and one is not calls[-1]:
            continue
        else:
            seen.add(read)
        yield one
