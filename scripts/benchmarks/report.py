"""Output of results: table for the terminal, JSON, and the report in Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import asdict

from .results import Figure, Row

HEADERS = ("benchmark", "median", "best", "ratio", "target")


def table(rows: Sequence[Row]) -> str:
    """Format the rows for a terminal, with the peers of each row sorted from the fastest to the slowest."""
    lines = [list(HEADERS)]
    for row in rows:
        lines += [[], [f"{row.what}, {row.unit}", "", "", f"to {row.baseline}", row.note]]
        lines += [["  " + cells[0], *cells[1:]] for cells in map(_cells, _sorted(row))]
    # The titles of rows are on lines of their own and do not affect the widths of the columns.
    figures = [line for line in lines if line and (line[1] or line[0] == HEADERS[0])]
    widths = [max(len(line[at]) for line in figures) for at in range(len(HEADERS) - 1)]
    return "\n".join(_aligned(line, widths) for line in lines)


def markdown(rows: Sequence[Row], machine: Mapping[str, str]) -> str:
    """Format the report: environment, verdict, and a table for each row."""
    environment = [f"- {name}: {value}" for name, value in machine.items()]
    parts = [REPORT_HEAD, "\n".join(environment), verdict(rows)]
    for row in rows:
        note = f" {row.note[0].upper()}{row.note[1:]}." if row.note else ""
        cells = [("peer", *HEADERS[1:]), ("---", *["---:"] * 3, "---"), *map(_cells, _sorted(row))]
        lines = ["| " + " | ".join(line) + " |" for line in cells]
        measure = "size" if row.unit in ("MB", "kB") else "time"
        intro = f"Unit: {row.unit}. Ratio: {measure} relative to {row.baseline}.{note}"
        parts.append("\n".join([f"## {row.what[0].upper()}{row.what[1:]}", "", intro, "", *lines]))
    return "\n\n".join(parts) + "\n"


REPORT_HEAD = """# Benchmark

Written by `scripts/bench`. [FINDINGS.md](FINDINGS.md) explains where the time is spent and why it cannot be
reduced further."""


def as_json(rows: Sequence[Row], machine: Mapping[str, str]) -> dict[str, Any]:
    """Convert the results to plain values for JSON."""
    return {
        "machine": dict(machine),
        "rows": [asdict(row) for row in rows],
        "missed": [one for row in rows for one in row.missed()],
    }


def write(rows: Sequence[Row], machine: Mapping[str, str], folder: Path) -> None:
    """Write REPORT.md and report.json to a folder."""
    (folder / "REPORT.md").write_text(markdown(rows, machine), "utf-8")
    text = json.dumps(as_json(rows, machine), indent=1, ensure_ascii=False)
    (folder / "report.json").write_text(text + "\n", "utf-8")


def verdict(rows: Sequence[Row]) -> str:
    """Count the targets that were met and list the missed ones."""
    targets = sum(len(figure.targets) for row in rows for figure in row.figures)
    missed = [one for row in rows for one in row.missed()]
    return f"{targets - len(missed)} of {targets} targets met." + "".join(
        f"\n- missed: {one}" for one in missed
    )


def _sorted(row: Row) -> Iterator[Figure]:
    """Sort figures from the fastest to the slowest, with failed peers last."""
    yield from sorted(row.figures, key=lambda one: float("inf") if one.ratio is None else one.ratio)


def _cells(figure: Figure) -> tuple[str, ...]:
    targets = "; ".join(
        f"{one.text}: {'ok' if one.met else 'MISS'} ({_number(one.reached)})" for one in figure.targets
    )
    remarks = "; ".join(filter(None, [targets, figure.note]))
    return (figure.peer, *map(_number, (figure.median, figure.minimum, figure.ratio)), remarks)


def _number(value: float | None) -> str:
    """Format with three significant digits, or with all digits before the decimal point."""
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
