"""Verification after a run: compares journals, and the states of processes at rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from . import invariants, journal
from .plan import Plan
from .tally import Rest, Tally

DESCRIPTORS = 2
"""File descriptors that may be added, e.g. for a library that opens one on first use."""

MEGABYTES = 12.0
"""Memory that may be added in the second half, because allocators fragment memory."""

OBJECTS = 3000
"""Objects that may be added in the second half."""


def verify(plan: Plan, workers: Mapping[str, Tally], total: Tally) -> None:
    """Record in the total which invariants are broken."""
    verify_creates(journal.read(plan.journal), journal.read(plan.attempts), total)
    for name, worker in workers.items():
        if len(worker.rests) == 3:
            verify_rests(name, worker.rests, total)
    for name in ("server", "proxy"):
        verify_log(name, plan.log(name).read_text("utf-8", "replace"), total)


def verify_creates(
    carried_out: Iterable[Mapping[str, Any]], attempts: Iterable[Mapping[str, Any]], total: Tally
) -> None:
    """Compare what the server carried out with what the calls claimed.

    Args:
        carried_out: `title` and `id` of each create that the server carried out.
        attempts: `title`, `claim` ("ok", "not carried out" or "unknown") and `id` of each call.
        total: tally to which counts and broken invariants are added.
    """
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for entry in carried_out:
        ids[entry["title"]].append(entry["id"])
    total.count("creates", "carried out by the server", len(ids))
    for title, created in ids.items():
        if len(created) > 1:
            total.break_invariant(invariants.ONCE, f"{title!r} was created as {', '.join(created)}")
    for attempt in attempts:
        title, claim = attempt["title"], attempt["claim"]
        total.count("creates", f"attempted, {claim}")
        if claim == "ok" and ids[title] != [attempt["id"]]:
            detail = f"{title!r} was created as {ids[title]}, and {attempt['id']} was returned"
            total.break_invariant(invariants.EXISTS, detail)
        if claim == "not carried out" and ids[title]:
            total.break_invariant(invariants.UNSENT, f"{title!r} was created as {ids[title]}")


def verify_rests(name: str, rests: list[Rest], total: Tally) -> None:
    """Compare the states of a process after the warm-up, after half of the faults, and after all of them."""
    total.count("checks at rest", "workers")
    warm, half, end = rests
    if end.descriptors > warm.descriptors + DESCRIPTORS:
        detail = f"{name}: {warm.descriptors}, later {half.descriptors}, at the end {end.descriptors}"
        total.break_invariant(invariants.DESCRIPTORS, detail)
    if end.threads > warm.threads:
        detail = f"{name}: {warm.threads}, later {half.threads}, at the end {end.threads}"
        total.break_invariant(invariants.THREADS, detail)
    if end.megabytes > half.megabytes + MEGABYTES:
        detail = f"{name}: {warm.megabytes} MB, later {half.megabytes} MB, at the end {end.megabytes} MB"
        total.break_invariant(invariants.MEMORY, detail)
    if end.objects > half.objects + OBJECTS:
        detail = f"{name}: {warm.objects} objects, later {half.objects}, at the end {end.objects}"
        total.break_invariant(invariants.MEMORY, detail)


def verify_log(name: str, text: str, total: Tally) -> None:
    """Check that a process has not failed. uvicorn reports connections that it closes when it is stopped."""
    total.count("checks at rest", "processes")
    if "Traceback" in text or "destroyed" in text:
        total.break_invariant(invariants.SERVER, f"{name}: {text[:5000]}")
