"""Selection of operations and checks of a run."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from attrs import frozen

from datadog_incidents_api.operations import OPERATIONS


@frozen
class Selection:
    """Operations and checks that a run uses.

    Attributes:
        operations: IDs of the selected operations.
        checks: names of the selected checks; None for all.
        excluded_checks: names of checks that are not run.
        prepares_with: IDs of the operations that may be called to create what the selected ones need.
    """

    operations: frozenset[str] = frozenset(OPERATIONS)
    checks: frozenset[str] | None = None
    excluded_checks: frozenset[str] = frozenset()
    prepares_with: frozenset[str] = frozenset(OPERATIONS)

    def has(self, *operations: str | None) -> bool:
        """Whether all of these operations are selected; None, an operation that a resource lacks, is not."""
        return all(one in self.operations for one in operations)

    def has_any(self, operations: Iterable[str]) -> bool:
        """Whether at least one of these operations is selected."""
        return not self.operations.isdisjoint(operations)

    def checks_for(self, name: str) -> bool:
        """Whether a check is run."""
        return (self.checks is None or name in self.checks) and name not in self.excluded_checks


def selected(
    *,
    operations: Collection[str] = (),
    excluded: Collection[str] = (),
    resources: Collection[str] = (),
    read_only: bool = False,
    checks: Collection[str] = (),
    excluded_checks: Collection[str] = (),
) -> Selection:
    """Return a selection.

    Args:
        operations: IDs of operations; all if neither these nor resources are given.
        excluded: IDs of operations not to call.
        resources: tags of resources, whose operations are added to `operations`.
        read_only: whether only GET requests may be sent.
        checks: names of checks; all if empty.
        excluded_checks: names of checks not to run.
    """
    chosen = {*operations, *(one.id for one in OPERATIONS.values() if one.tag in resources)}
    if not operations and not resources:
        chosen = {*OPERATIONS}
    permitted = {one.id for one in OPERATIONS.values() if one.method == "GET" or not read_only} - {*excluded}
    return Selection(
        frozenset(chosen & permitted),
        frozenset(checks) if checks else None,
        frozenset(excluded_checks),
        frozenset(permitted),
    )
