"""Output of results: tables for the terminal, JSON, and the report in Markdown."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict

from .coordination import Findings
from .results import rows

HEAD = """# Soak test

Written by `scripts/soak`, which [Development](../../docs/development.md#soak-test) describes."""

GROUPS = (
    *(
        "calls",
        "successes",
        "failures",
        "transport failures",
        "injected into calls",
        "ended by the application",
    ),
    *("proxy faults", "server faults", "children", "creates"),
)
"""Groups of counts that are shown, in this sequence."""

Table = tuple[str, Sequence[Sequence[str]]]


def tables(findings: Findings, machine: Mapping[str, str]) -> list[Table]:
    """Return all tables of the report: title and lines of cells, of which the first is the header."""
    total, plan = findings.total, findings.plan
    run = {**machine, "seed": str(plan.seed), "minutes of faults": f"{plan.seconds / 60:g}"}
    result = [(row.invariant, f"{row.checks:,}", row.state, row.note) for row in rows(total)]
    rests = [
        (f"{name}, {when}", *map(str, (rest.descriptors, rest.threads, rest.objects, rest.megabytes)))
        for name, worker in findings.workers.items()
        for when, rest in zip(("after the warm-up", "after half", "at the end"), worker.rests, strict=False)
    ]
    counts = [
        (
            group,
            [("", "count"), *((name, f"{number:,}") for name, number in total.counts[group].most_common())],
        )
        for group in GROUPS
        if group in total.counts
    ]
    maxima = [(name, f"{value:.2f}") for name, value in sorted(total.maxima.items())]
    return [
        ("run", [("", ""), *run.items()]),
        ("invariants", [("invariant", "checks", "state", "measured"), *result]),
        *counts,
        ("processes at rest", [("", "file descriptors", "threads", "objects", "MB"), *rests]),
        ("maxima", [("", "seconds"), *maxima]),
    ]


def text(findings: Findings, machine: Mapping[str, str]) -> str:
    """Format the results for a terminal, with the details of broken invariants at the end."""
    parts = []
    for title, lines in tables(findings, machine):
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        aligned = [
            "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)).rstrip()
            for line in lines
            if any(line)
        ]
        parts.append("\n".join([title.upper(), *aligned]))
    return "\n\n".join([*parts, *_details(findings)])


def markdown(findings: Findings, machine: Mapping[str, str]) -> str:
    """Format the report."""
    parts = [HEAD]
    for title, (header, *lines) in tables(findings, machine):
        cells = [header, ["---"] * len(header), *lines]
        parts.append(f"## {title[0].upper()}{title[1:]}")
        parts.append("\n".join("| " + " | ".join(line) + " |" for line in cells))
    return "\n\n".join([*parts, *(f"```text\n{detail}\n```" for detail in _details(findings))]) + "\n"


def _details(findings: Findings) -> list[str]:
    return [
        f"BROKEN: {row.invariant} (--seed {findings.plan.seed})\n" + "\n".join(row.details)
        for row in rows(findings.total)
        if row.broken
    ]


def as_json(findings: Findings, machine: Mapping[str, str]) -> dict[str, Any]:
    """Convert the results to plain values for JSON."""
    total = findings.total
    return {
        "machine": dict(machine),
        "seed": findings.plan.seed,
        "seconds": findings.plan.seconds,
        "invariants": [{**asdict(row), "state": row.state} for row in rows(total)],
        "counts": {group: dict(counter) for group, counter in sorted(total.counts.items())},
        "maxima": total.maxima,
        "rests": {name: [asdict(rest) for rest in one.rests] for name, one in findings.workers.items()},
    }


def write(findings: Findings, machine: Mapping[str, str], folder: Path) -> None:
    """Write REPORT.md and report.json to a folder."""
    (folder / "REPORT.md").write_text(markdown(findings, machine), "utf-8")
    text = json.dumps(as_json(findings, machine), indent=1, ensure_ascii=False)
    (folder / "report.json").write_text(text + "\n", "utf-8")
