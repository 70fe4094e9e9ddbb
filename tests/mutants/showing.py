"""Search for the scripted calls that show a bug, and which calls did so the last time.

Since the search takes most of the time, `shown_by.json` has the calls that are tried first. Nothing depends
on it: without an entry, or with a wrong one, all are searched. `.venv/bin/python -m tests.mutants` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from datadog_incidents_api.operations import OPERATIONS

from .mutant import Mutant
from .scripted.comparison import differs, of_correct_mock, up_to_last
from .scripted.scripts import PROBES, WRITTEN, Calls, itinerary

SINGLE = ("protocol", "validation", "credentials", "crash")
"""Classes of bugs that a single request shows."""
PROBED = 6
"""Number of operations that are probed of a bug that spoils many."""

NAMED: dict[str, Calls] = {
    **WRITTEN,
    "itinerary": itinerary,
    **{f"probe of {operation}": calls for operation, calls in PROBES.items()},
}
"""All scripted calls by name."""
FILE = Path(__file__).with_name("shown_by.json")
SHOWN_BY: dict[str, str] = json.loads(FILE.read_text("utf-8"))
"""Names of the calls that showed a bug, by its name, for bugs whose search takes long."""


def promising(mutant: Mutant) -> Iterator[Calls]:
    """Yield the scripted calls that can show a bug, first those that did so the last time."""
    if mutant.name in SHOWN_BY:
        yield NAMED[SHOWN_BY[mutant.name]]
    yield from searched(mutant)


def searched(mutant: Mutant) -> Iterator[Calls]:
    """Yield the scripted calls that can show a bug: the most likely ones first, of others the shortest.

    The itinerary, which takes longest, is the last.
    """
    probes = [PROBES[operation] for operation in mutant.operations[:PROBED]]
    if mutant.kind in SINGLE:
        yield from probes
    yield from sorted(WRITTEN.values(), key=lambda calls: promise(calls, mutant))
    if mutant.kind not in SINGLE:
        yield from probes
    yield itinerary


def promise(calls: Calls, mutant: Mutant) -> tuple[bool, int]:
    """Return a sort key: the shortest scripts first, and last those that call no operation of the bug."""
    return not up_to_last(calls, mutant.operations), len(up_to_last(calls, compared(mutant)))


def compared(mutant: Mutant) -> Collection[str]:
    """Return the operations that show a bug if their responses differ.

    Bugs of identity may name only the create after which other operations mix up siblings.
    """
    return OPERATIONS if mutant.kind == "identity" else mutant.operations


def shows(mutant: Mutant, calls: Calls) -> bool:
    """Return whether a bug changes the response to a scripted call of an operation that shows it."""
    # The calls of the correct mock, which are cached, must be made without the bug.
    of_correct_mock(calls)
    with pytest.MonkeyPatch.context() as patch:
        mutant.patch(patch)
        return differs(calls, compared(mutant))
