"""Checks of the times of creation and of the last change."""

from __future__ import annotations

from typing import Any

from . import checks
from .comparison import instant, nanoseconds
from .differences import CREATED, MODIFIED
from .memory import Known
from .server_model import ServerModel
from .suspects import writes_since_change

SKEW = 10**6
"""Nanoseconds by which the two times of a new resource may differ (EVIDENCE.md#timestamps)."""

CLOCKS = 5 * 10**9
"""Nanoseconds by which the clocks of a server's hosts may differ."""

SECOND = 10**9
"""Nanoseconds between the times at which an incident is created, declared and detected, at most."""

OF_CREATION = frozenset({"declared", "detected"})
"""Attributes that are the time of creation unless they are sent (EVIDENCE.md#incidents)."""


def check_times(model: ServerModel, known: Known, operation: str, attributes: dict[str, Any]) -> None:
    """Check `created` and `modified` of a resource in a response, under any of their names."""
    created = next((attributes[name] for name in sorted(CREATED) if attributes.get(name)), None)
    modified = next((attributes[name] for name in sorted(MODIFIED) if attributes.get(name)), None)
    if created is not None and nanoseconds(created) is not None:
        _check_created(model, known, operation, created)
    if modified is not None and nanoseconds(modified) is not None:
        _check_modified(model, known, operation, modified, created)
    for time in (created, modified):
        if time is not None and not _is_coarse(time) and not _is_given(known):
            model.clock.note_time(nanoseconds(time) or 0, known, operation)


def check_time_of_create(model: ServerModel, known: Known, attributes: dict[str, Any]) -> None:
    """Check that a new resource is not older than what the server had shown before it was created."""
    for name in sorted((CREATED | MODIFIED) & attributes.keys()):
        _check_not_before(model, known, f"{name} of the new {known.kind}", attributes[name])
    created = nanoseconds(next((attributes[name] for name in sorted(CREATED & attributes.keys())), None))
    for name in sorted(OF_CREATION & attributes.keys() - known.attributes.keys()):
        time = nanoseconds(attributes[name])
        model.expect(
            checks.DERIVED,
            time is None or created is None or abs(time - created) <= SECOND,
            known.creator,
            f"{name} of a new {known.kind}",
            f"expected {name} of the new {known.kind} as it was created, got {attributes[name]}",
            about=[known],
        )


def check_deleted(model: ServerModel, known: Known, operation: str, attributes: dict[str, Any]) -> None:
    """Check that a deleted resource was not deleted before what the server had shown by then."""
    shown = attributes.get("deleted")
    time = nanoseconds(shown) if isinstance(shown, str) else None
    if shown is None or time is None or _is_coarse(shown):
        return
    model.expect(
        checks.MODIFIED_MOVES_ON,
        time > known.not_deleted_at - _skew(model),
        (operation, known.deleted_by),
        "deleted",
        f"expected a deletion of {known.kind} no earlier than times shown before it, got {shown}",
        about=[known],
    )


def _check_not_before(model: ServerModel, known: Known, what: str, shown: str) -> None:
    """Check that a time of the last request is no earlier than times that were shown before the request."""
    time, before = nanoseconds(shown), model.clock.before
    if time is None or _is_coarse(shown) or _is_given(known):
        return
    # The clock of the mock moves on with each request.
    model.expect(
        checks.MODIFIED_MOVES_ON,
        time > before.nanoseconds - _skew(model),
        (known.changed_by, *before.operations),  # or the time before is too late
        f"{what} before an earlier request",
        f"expected {what} no earlier than times shown before, got {shown}",
        about=[known, *before.known],
    )


def _skew(model: ServerModel) -> int:
    """Return by how many nanoseconds a later time may be before an earlier one: the mock has one clock."""
    return 0 if model.session.is_mock else CLOCKS


def _is_given(known: Known) -> bool:
    """Return whether the request can contain the times of a resource, as that of an import."""
    return "import" in known.creator


def _check_created(model: ServerModel, known: Known, operation: str, created: str) -> None:
    before = known.created
    model.expect(
        checks.CREATED_CONSTANT,
        before is None or _same(created, before),
        (known.changed_by, operation, known.creator),
        "created",
        f"time of creation of {known.kind}: expected {before} as before, got {created}",
        about=[known],
    )
    known.created = before or created


def _check_modified(
    model: ServerModel, known: Known, operation: str, modified: str, created: str | None
) -> None:
    now, before = nanoseconds(modified) or 0, nanoseconds(known.modified)
    start = nanoseconds(created)
    blamed = (known.changed_by, operation)
    model.expect(
        checks.MODIFIED_MOVES_ON,
        start is None or now >= start - max(SKEW, _skew(model)) or _is_coarse(modified),
        blamed,
        "modified before created",
        f"expected a change of {known.kind} no earlier than its creation at {created}, got {modified}",
        about=[known],
    )
    if before is None or known.modified is None:
        _show(known, modified)
        return
    same = _same(modified, known.modified)
    model.expect(
        checks.MODIFIED_MOVES_ON,
        same or now >= before - _skew(model),
        blamed,
        "modified",
        f"last change of {known.kind}: expected {known.modified} or later, got {modified}",
        about=[known],
    )
    if known.is_touched:
        # A later time is never the same: zeros at its end or the other's do not show how precise they are.
        model.expect(
            checks.MODIFIED_MOVES_ON,
            not same or now > before or _is_coarse(modified),
            blamed,
            "modified",
            f"expected a time after {known.modified} for the change of {known.kind}, got {modified}",
            about=[known],
        )
        if operation == known.changed_by == model.exchanges[-1].request.operation:
            _check_not_before(model, known, f"the change of {known.kind}", modified)
    elif not known.may_be_touched and known.resource.tag != "incidents":
        # Changes of its children may count as changes of an incident.
        model.expect(
            checks.MODIFIED_MOVES_ON,
            same,
            (
                model.last_write,
                operation,
                known.creator,
                *([] if same else writes_since_change(model, known)),
            ),
            "modified without a change",
            f"last change of {known.kind}: expected {known.modified} as before, got {modified}",
            about=[known],
        )
    _show(known, modified)


def _show(known: Known, modified: str) -> None:
    """Note that a response has shown the time of the last change."""
    known.modified, known.is_touched, known.may_be_touched = modified, False, False


def _same(found: str, before: str) -> bool:
    """Return whether two timestamps are the same, as far as the less precise one says."""
    first, second = instant(found), instant(before)
    if first is None or second is None:
        return found == before
    shorter, longer = sorted((first[1], second[1]), key=len)
    return first[0] == second[0] and longer[: len(shorter)] == shorter


def _is_coarse(text: str) -> bool:
    """Return whether a timestamp is in whole milliseconds, in which several changes fit.

    Digits after the microseconds are ignored: a server may fill them with anything.
    """
    found = instant(text)
    return found is not None and len(found[1][:6].rstrip("0")) <= 3
