"""Dry run: what a run on a live server would call, without sending anything."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from attrs import frozen

from datadog_incidents_api.operations import OPERATIONS

from ..model.resources import resources
from ..profiles import Profile
from ..selection import Selection
from .operation_rules import RULES, Access
from .routes import created_tag

PER_READ = 55
"""Requests of a run for an operation that reads, beside those of random values: boundary values, probes."""
PER_WRITE = 120
"""The same for an operation that writes."""
EXAMPLES_OF_WRITE = 6
"""Requests for a random value of an operation that writes: random values, and steps of scenarios."""
MODEL_CALLS = 235
"""Requests of the engine `model` for an operation that writes and a round of its scenarios."""
WIDTH = 100


@frozen
class Plan:
    """Operations of a run, in groups.

    Attributes:
        reads: IDs of operations that read.
        writes: IDs of operations that create, change and delete resources of the run.
        excluded: reasons by ID of the operations that are not called.
        kept: IDs of the called operations whose resources no operation deletes.
        requests: number of requests.
        is_limit: whether this number is a limit, which `--max-requests` sets, or an estimate.
    """

    reads: tuple[str, ...]
    writes: tuple[str, ...]
    excluded: Mapping[str, str]
    kept: tuple[str, ...]
    requests: int
    is_limit: bool

    def lines(self) -> list[str]:
        """Return the plan as text, for the user."""
        by_reason: dict[str, list[str]] = {}
        for operation, reason in self.excluded.items():
            by_reason.setdefault(reason, []).append(operation)
        lines = [f"{'At most' if self.is_limit else 'About'} {self.requests} requests, and the clean-up"]
        lines += _group("Read", self.reads)
        lines += _group("Create, change and delete, only what the run has created", self.writes)
        lines += _group("Remains after the run, since no operation deletes it", self.kept)
        for reason, operations in by_reason.items():
            lines += _group(f"Not called: {reason}", operations)
        if any(RULES[one].is_excluded for one in self.excluded):
            lines.append("--operation ID calls excluded operations too, with --live-writes")
        return lines


def plan(
    selection: Selection,
    profile: Profile,
    *,
    opted_in: Collection[str] = (),
    live_writes: bool = False,
    max_requests: int | None = None,
) -> Plan:
    """Return the plan of a run.

    Args:
        selection: operations of the run.
        profile: amounts of the run.
        opted_in: IDs of excluded operations that may be called.
        live_writes: whether the run may write.
        max_requests: maximum number of requests; None for no limit.
    """
    selected = [one for one in OPERATIONS if one in selection.operations]
    excluded: dict[str, str] = {}
    for one in selected:
        rule = RULES[one]
        if rule.access is not Access.READ and not live_writes:
            excluded[one] = "only GET requests are sent without --live-writes"
        elif rule.is_excluded and one not in opted_in:
            excluded[one] = rule.reason
    called = [one for one in selected if one not in excluded]
    reads = [one for one in called if RULES[one].access is Access.READ]
    writes = [one for one in called if RULES[one].access is not Access.READ]
    return Plan(
        reads=tuple(reads),
        writes=tuple(writes),
        excluded=excluded,
        kept=tuple(one for one in called if RULES[one].access is Access.CREATE and remains(one)),
        requests=_estimate(len(reads), len(writes), profile) if max_requests is None else max_requests,
        is_limit=max_requests is not None,
    )


def _estimate(reads: int, writes: int, profile: Profile) -> int:
    """Return about how many requests a run sends, for numbers of operations; measured on the mock.

    A run on one resource differs by a factor of two, or more if the resource needs others that are excluded.
    """
    requests = (
        reads * (PER_READ + profile.max_examples)
        + writes * (PER_WRITE + EXAMPLES_OF_WRITE * profile.max_examples + MODEL_CALLS * profile.rounds)
        + (profile.walks * profile.steps if writes else 0)
    )
    return round(requests, 2 - len(str(requests)))  # more digits would look exact


def remains(operation: str) -> bool:
    """Return whether what an operation creates stays after the clean-up."""
    resource = resources().get(created_tag(OPERATIONS[operation]))
    if "{incident_id}" in OPERATIONS[operation].path:
        return RULES[operation].is_excluded
    is_deleted = resource is not None and resource.delete is not None and resource.id_parameter is not None
    return not is_deleted or operation == "create_user"


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
