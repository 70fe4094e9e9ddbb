"""Dry run: what a run would call, without sending anything."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import frozen

from datadog_incidents_api.operations import OPERATIONS

from ..estimate import estimate
from ..model.preparation import preparing
from ..model.resources import resources
from ..profiles import Profile
from ..selection import Selection
from .operation_rules import RULES, Access
from .routes import created_tag
from .sweep import is_swept

WIDTH = 100


@frozen
class Plan:
    """Operations of a run, in groups.

    Attributes:
        reads: IDs of operations that read.
        writes: IDs of operations that create, change and delete resources of the run.
        beyond: reasons by ID of the operations that affect more than that, and were named.
        prepares: IDs of operations that create what the others need, though they are not selected.
        also_reads: IDs of operations that read, for a run that writes, though they are not selected.
        also_deletes: IDs of operations that delete at the end what was created, though they are not selected.
        excluded: reasons by ID of the operations that are not called.
        kept: IDs of the called operations whose resources no operation deletes.
        requests: number of requests.
        is_limit: whether this number is a limit, which `--max-requests` sets, or an estimate.
        is_live: whether the server may have data of others, so that the run is guarded.
        hint: how to call operations that are not called; empty if nothing would.
    """

    reads: tuple[str, ...]
    writes: tuple[str, ...]
    beyond: Mapping[str, str]
    prepares: tuple[str, ...]
    also_reads: tuple[str, ...]
    also_deletes: tuple[str, ...]
    excluded: Mapping[str, str]
    kept: tuple[str, ...]
    requests: int
    is_limit: bool
    is_live: bool
    hint: str = ""

    @property
    def tested(self) -> frozenset[str]:
        """IDs of the selected operations that are called."""
        return frozenset({*self.reads, *self.writes, *self.beyond})

    @property
    def called(self) -> frozenset[str]:
        """IDs of all operations that are called."""
        return self.tested | {*self.prepares, *self.also_reads, *self.also_deletes}

    def lines(self) -> list[str]:
        """Return the plan as text, for the user."""
        has_clean_up = self.is_live and bool(self.writes or self.beyond or self.prepares)
        amount = "At most {:,} requests" if self.is_limit else "About {:,} requests (an estimate)"
        lines = [amount.format(self.requests) + (", and the clean-up" if has_clean_up else "")]
        lines += _group("Read", self.reads)
        only = ", only what the run has created" if self.is_live else ""
        lines += _group(f"Create, change and delete{only}", self.writes)
        for reason, operations in _by_reason(self.beyond):
            lines += _group(f"Called because --operation names it, though it {reason}", operations)
        lines += _group("Also create, for what these operations need", self.prepares)
        lines += _group("Also read, to find and verify what the run has created", self.also_reads)
        lines += _group("Also delete, in the clean-up", self.also_deletes)
        disabled = [one for one in self.kept if one == "create_user"]
        lines += _group("Remains after the run, disabled, since no operation deletes users", disabled)
        left = [one for one in self.kept if one not in disabled]
        lines += _group("Remains after the run, since no operation deletes it", left)
        for reason, operations in _by_reason(self.excluded):
            lines += _group(f"Not called: {reason}", operations)
        return [*lines, self.hint] if self.hint else lines


def plan(
    selection: Selection,
    profile: Profile,
    *,
    engine: str = "all",
    opted_in: Collection[str] = (),
    is_live: bool = True,
    live_writes: bool = False,
    read_only: bool = False,
    max_requests: int | None = None,
) -> Plan:
    """Return the plan of a run.

    Args:
        selection: operations of the run.
        profile: amounts of the run.
        engine: name of the engine, or `all`.
        opted_in: IDs of excluded operations that may be called on a live server.
        is_live: whether the server may have data of others.
        live_writes: whether the run may write to such a server.
        read_only: whether it may write to no server at all.
        max_requests: maximum number of requests; None for no limit.
    """
    selected = [one for one in OPERATIONS if one in selection.operations]
    writes_nothing = read_only or (is_live and not live_writes)
    excluded: dict[str, str] = {}
    for one in selected:
        if RULES[one].access is not Access.READ and writes_nothing:
            option = "with --read-only" if read_only else "without --live-writes"
            excluded[one] = f"only GET requests are sent {option}"
        elif _is_excluded(one, opted_in, is_live=is_live):
            excluded[one] = RULES[one].reason
    called = [one for one in selected if one not in excluded]
    beyond = {one: RULES[one].reason for one in called if is_live and RULES[one].is_excluded}
    reads = tuple(one for one in called if RULES[one].access is Access.READ)
    writes = tuple(one for one in called if one not in {*reads, *beyond})
    # What reads need is created as well.
    prepares = frozenset[str]() if writes_nothing else preparing(called, selection.prepares_with)
    prepares = frozenset(one for one in prepares if not _is_excluded(one, opted_in, is_live=is_live))
    written = {*called, *prepares} - {*reads}
    further = {*_watched(written, is_live=is_live)} - {*called, *prepares}
    deletes = {*_deletes(written)} - {*called} if is_live else frozenset[str]()
    count = max_requests
    if count is None:
        count = estimate(engine, profile, len(called), is_guarded=is_live, read_only=writes_nothing)
    return Plan(
        reads=reads,
        writes=writes,
        beyond=beyond,
        prepares=_ordered(prepares),
        also_reads=_ordered(further),
        also_deletes=_ordered(deletes),
        excluded=excluded,
        kept=tuple(one for one in _ordered(written) if is_live and _is_create(one) and remains(one)),
        requests=count,
        is_limit=max_requests is not None,
        is_live=is_live,
        hint="--operation ID calls excluded operations too, with --live-writes"
        if not read_only and any(RULES[one].is_excluded for one in excluded)
        else "",
    )


def _is_excluded(operation: str, opted_in: Collection[str], *, is_live: bool) -> bool:
    return is_live and RULES[operation].is_excluded and operation not in opted_in


def _is_create(operation: str) -> bool:
    return RULES[operation].access is Access.CREATE


def _watched(written: Collection[str], *, is_live: bool) -> Iterator[str]:
    """Yield the IDs of operations by which a run finds and verifies what it has written."""
    tags = {created_tag(OPERATIONS[one]) for one in written}
    if "users" in tags:
        yield "list_users"  # clients look for users by their email address
    if not is_live:
        return
    tags |= {"incidents" for one in written if "{incident_id}" in OPERATIONS[one].path}
    tags |= {"types" for one in written if RULES[one].needs_type}
    for resource in (resources()[one] for one in tags if one in resources()):
        if resource.in_incident:
            continue  # verified by its incident
        if resource.get is not None and resource.id_parameter is not None:
            yield resource.get.id
        elif resource.listing is not None:
            yield resource.listing.id
        if resource.listing is not None and is_swept(resource.tag):
            yield resource.listing.id
        if resource.tag == "incidents":
            yield "search_incidents"


def _deletes(written: Collection[str]) -> Iterator[str]:
    """Yield the IDs of the operations that delete what was created."""
    for tag in {created_tag(OPERATIONS[one]) for one in written if _is_create(one)}:
        resource = resources().get(tag)
        if resource is not None and resource.delete is not None and resource.id_parameter is not None:
            yield resource.delete.id


def remains(operation: str) -> bool:
    """Return whether what an operation creates stays after the clean-up."""
    resource = resources().get(created_tag(OPERATIONS[operation]))
    if "{incident_id}" in OPERATIONS[operation].path:
        return RULES[operation].is_excluded
    is_deleted = resource is not None and resource.delete is not None and resource.id_parameter is not None
    return not is_deleted or operation == "create_user"


def _ordered(operations: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in OPERATIONS if one in operations)


def _by_reason(reasons: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for operation, reason in reasons.items():
        found.setdefault(reason, []).append(operation)
    return [*found.items()]


def _group(title: str, operations: Iterable[str]) -> list[str]:
    named = [*operations]
    if not named:
        return []
    lines, line = [f"{title} ({len(named)}):"], ""
    for one in named:
        if len(line) + len(one) > WIDTH:
            lines.append(f"  {line}")
            line = ""
        line = f"{line} {one}".strip()
    return [*lines, f"  {line}"]
