"""Output of a run: a table, and each distinct failure with the smallest case that shows it."""

from __future__ import annotations

from collections.abc import Mapping

from .cases import KINDS
from .checks import CHECKS, Failure
from .run import Findings

HEAD = """# Fuzzing of the clients, measured

Written by `scripts/fuzz-client`, see [Development](development.md#fuzzing-of-the-clients). Both clients
receive each response, and everything in their results is read."""


def table(findings: Findings) -> list[tuple[str, ...]]:
    """Return the lines of the table, of which the first is the header: counts and speed by kind."""
    lines: list[tuple[str, ...]] = [("responses", "number", "CPU seconds", "per CPU second", "failures")]
    failing = {
        kind: {one.key for one in findings.failures.values() if one.case.kind == kind} for kind in KINDS
    }
    for kind in KINDS:
        if findings.responses[kind]:
            lines.append(_line(kind, findings.responses[kind], findings.seconds[kind], len(failing[kind])))
    total = (findings.responses.total(), findings.seconds.total(), len(findings.failures))
    return [*lines, _line("all", *total)]


def _line(name: str, responses: int, seconds: float, failures: int) -> tuple[str, ...]:
    return name, f"{responses:,}", f"{seconds:,.0f}", f"{responses / max(seconds, 1e-9):,.0f}", str(failures)


def text(findings: Findings) -> str:
    """Format a run for a terminal."""
    lines = table(findings)
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    aligned = [
        "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)) for line in lines
    ]
    shown = [_failure(one, findings) for one in findings.failures.values()]
    return "\n\n".join(["\n".join(line.rstrip() for line in aligned), *shown])


def _failure(failure: Failure, findings: Findings) -> str:
    number = findings.failing[failure.key]
    head = f"FAILURE: {failure.check}: {failure.subject} ({number} times, --seed {findings.seed})"
    case = "\n".join(line[:300] for line in failure.case.described().splitlines())
    return f"{head}\n{CHECKS[failure.check]}\n{failure.detail[:1000]}\n{case}"


def markdown(findings: Findings, machine: Mapping[str, str]) -> str:
    """Format a run as a page of the documentation."""
    described = {**machine, "seed": str(findings.seed)}
    parts = [HEAD, _markdown([("", ""), *described.items()]), "## Responses", _markdown(table(findings))]
    changes = sorted(findings.changes.items(), key=lambda item: (-item[1], item[0]))
    parts += ["## Changes", "Changes of evolved responses, and corruptions of hostile ones."]
    parts.append(_markdown([("change", "responses"), *((name, f"{count:,}") for name, count in changes)]))
    parts += ["## Checks", _markdown([("check", "reason"), *CHECKS.items()])]
    parts += [f"```text\n{_failure(one, findings)}\n```" for one in findings.failures.values()]
    return "\n\n".join(parts) + "\n"


def _markdown(lines: list[tuple[str, ...]]) -> str:
    header, *rest = lines
    rows = [header, ("---",) * len(header), *rest]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)
