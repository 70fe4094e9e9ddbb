"""What a server stores of an attribute: what it declares, which need not be all that a request sends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from datadog_incidents._common.json_kinds import is_array, is_object

from ..session import Session
from .comparison import contains, equal
from .declared_members import alternatives
from .descriptions import without_ignored
from .differences import NORMALIZED
from .json_parts import as_object
from .operation_schemas import request_members
from .schemas import Schema


def is_stored(
    session: Session, tag: str, operations: Iterable[str], name: str, received: Any, sent: Any
) -> bool:
    """Return whether a response has what a request sent as an attribute, as far as a server has to store it.

    The mock stores everything. Other servers may have types, which drop unknown members, and all but one of
    the alternatives if the members of several were sent; and they may have sets where the spec has lists.

    Args:
        session: session of the run.
        tag: tag of the resource.
        operations: IDs of the operations that may have sent the attribute.
        name: name of the attribute.
        received: value in the response.
        sent: value in the request.
    """
    received, sent = comparable(session, tag, name, received, sent)
    if session.is_mock:
        return contains(received, sent)
    found = [request_members(one, "attributes") for one in operations]
    return _is_stored([one[name] for one in found if name in one], received, sent)


def comparable(session: Session, tag: str, name: str, received: Any, sent: Any) -> tuple[Any, Any]:
    """Return a received and a sent attribute in one form, without fields that another server may ignore."""
    if not session.is_mock:
        sent = without_ignored(tag, name, sent, received)
    normalize = NORMALIZED.get((tag, name), lambda same: same)
    return normalize(received), normalize(sent)


def _is_stored(schemas: Sequence[Schema], received: Any, sent: Any) -> bool:
    """Return whether one of some schemas declares nothing of a sent value that is not in the response."""
    options = [one for schema in schemas for one in alternatives(schema)]
    if is_object(sent):
        fitting = _fitting(options, sent)
        return is_object(received) and any(_has_members(one, received, sent) for one in fitting)
    if is_array(sent):
        items = [one["items"] for one in options if is_object(one.get("items"))]
        wanted = sent if is_array(received) and len(received) == len(sent) else [*_distinct(sent)]
        return (
            is_array(received)
            and len(received) == len(wanted)
            and all(_is_stored(items, one, other) for one, other in zip(received, wanted, strict=True))
        )
    return equal(received, sent)


def _fitting(options: Sequence[Schema], sent: Mapping[str, Any]) -> Sequence[Schema]:
    """Return the schemas that an object can be meant for: those that declare, and require, what it has."""
    objects = [one for one in options if "properties" in one or "object" in one.get("type", ())]
    known = [one for one in objects if not {*one.get("properties", sent)}.isdisjoint(sent)]
    return [one for one in known if {*one.get("required", ())} <= sent.keys()] or known or objects or [{}]


def _has_members(schema: Schema, received: Mapping[str, Any], sent: Mapping[str, Any]) -> bool:
    known, others = as_object(schema.get("properties")), as_object(schema.get("additionalProperties"))
    is_map = bool(others) or not known
    return all(
        _is_stored([known.get(name, others)], received.get(name), value)
        for name, value in sent.items()
        if is_map or name in known
    )


def _distinct(items: Iterable[Any]) -> Iterator[Any]:
    """Yield each of some items once."""
    seen: list[Any] = []
    for one in items:
        if not any(equal(one, other) for other in seen):
            seen.append(one)
            yield one
