"""The results in writing: a table, JSON, and the report that is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict

from .results import Figure, Row

HEADERS = ("what", "median", "least", "ratio", "target")


def table(rows: Sequence[Row]) -> str:
    """Lay the rows out for a terminal; under each its peers, the fastest first."""
    lines = [list(HEADERS)]
    for row in rows:
        lines += [[], [f"{row.what}, {row.unit}", "", "", f"to {row.baseline}", row.note]]
        lines += [["  " + cells[0], *cells[1:]] for cells in map(_cells, _ordered(row))]
    # What is measured stands above its figures, however long; it makes no column wide.
    figures = [line for line in lines if line and (line[1] or line[0] == HEADERS[0])]
    widths = [max(len(line[at]) for line in figures) for at in range(len(HEADERS) - 1)]
    return "\n".join(_aligned(line, widths) for line in lines)


def markdown(rows: Sequence[Row], machine: Mapping[str, str]) -> str:
    """The report: the machine and versions, and a table for each row."""
    facts = [f"- {name}: {value}" for name, value in machine.items()]
    parts = [REPORT_HEAD, "\n".join(facts), verdict(rows)]
    for row in rows:
        note = f" {row.note[0].upper()}{row.note[1:]}." if row.note else ""
        cells = [("peer", *HEADERS[1:]), ("---", *["---:"] * 3, "---"), *map(_cells, _ordered(row))]
        lines = ["| " + " | ".join(line) + " |" for line in cells]
        intro = f"In {row.unit}; the ratio is of times, to {row.baseline}.{note}"
        parts.append("\n".join([f"## {row.what[0].upper()}{row.what[1:]}", "", intro, "", *lines]))
    return "\n\n".join(parts) + "\n"


REPORT_HEAD = """# Benchmark

Written by `scripts/bench`; where the time goes, and why it cannot go, is in [FINDINGS.md](FINDINGS.md)."""


def document(rows: Sequence[Row], machine: Mapping[str, str]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "machine": dict(machine),
        "rows": [asdict(row) for row in rows],
        "missed": [one for row in rows for one in row.missed()],
    }


def keep(rows: Sequence[Row], machine: Mapping[str, str], folder: Path) -> None:
    """Write the report next to the benchmark."""
    (folder / "REPORT.md").write_text(markdown(rows, machine), "utf-8")
    text = json.dumps(document(rows, machine), indent=1, ensure_ascii=False)
    (folder / "report.json").write_text(text + "\n", "utf-8")


def verdict(rows: Sequence[Row]) -> str:
    targets = sum(len(figure.targets) for row in rows for figure in row.figures)
    missed = [one for row in rows for one in row.missed()]
    return f"{targets - len(missed)} of {targets} targets met." + "".join(
        f"\n- missed: {one}" for one in missed
    )


def _ordered(row: Row) -> Iterator[Figure]:
    """The fastest first; those that failed last."""
    yield from sorted(row.figures, key=lambda one: float("inf") if one.ratio is None else one.ratio)


def _cells(figure: Figure) -> tuple[str, ...]:
    targets = "; ".join(
        f"{one.text}: {'ok' if one.met else 'MISS'} ({_number(one.reached)})" for one in figure.targets
    )
    told = "; ".join(filter(None, [targets, figure.note]))
    return (figure.peer, *map(_number, (figure.median, figure.minimum, figure.ratio)), told)


def _number(value: float | None) -> str:
    """Three digits that matter, or all before the point."""
    if value is None:
        return "-"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}"


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    if not line:
        return ""
    name, *figures, last = line
    cells = [f"{cell:>{width}}" for cell, width in zip(figures, widths[1:], strict=True)]
    return "  ".join([f"{name:<{widths[0]}}", *cells, last]).rstrip()
