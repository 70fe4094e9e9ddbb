"""Reports of a comparison: as text, as Markdown for the body of an issue, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from itertools import groupby

from .compare import Difference
from .deliberate import Comparison
from .index import PACKAGE

LONGEST = 60_000
"""Largest number of characters in Markdown; GitHub permits 65536 in an issue."""
Section = tuple[str, list[Difference]]


def text(comparison: Comparison) -> str:
    """Return the comparison as text, including the deliberate differences with their reasons."""
    lines = [f"{PACKAGE} {comparison.version}, compared with the spec"]
    for title, differences in _sections(comparison):
        lines.append(f"\n{title}: {len(differences)}")
        for difference in differences:
            lines.append(f"  {difference.path} ({difference.kind}): {_values(difference)}")
            lines += [f"    {detail}" for detail in difference.details]
    lines.append(f"\nerrors in the list of deliberate differences: {len(comparison.stale)}")
    lines += [f"  {problem}" for problem in comparison.stale]
    lines.append(f"\ndeliberately different: {len(comparison.explained)}")
    for why, differences in _reasons(comparison):
        lines.append(f"  {why}")
        lines += [f"    {difference.path}: {_values(difference)}" for difference in differences]
    return "\n".join(lines) + "\n"


def markdown(comparison: Comparison) -> str:
    """Return the comparison as Markdown. Of the deliberate differences, it has only reasons and numbers."""
    lines = [
        f"`{PACKAGE}` {comparison.version}, compared with the spec. To repeat the comparison:",
        f"\n```console\n$ scripts/upstream --version {comparison.version}\n```",
    ]
    for title, differences in _sections(comparison):
        if differences:
            lines.append(f"\n## {title.capitalize()}: {len(differences)}")
        for (kind, name), group in groupby(differences, key=lambda difference: difference.place[:2]):
            members = list(group)
            lines.append(f"\n### {_code(f'{kind}/{name}')}\n")
            if kind == "schemas":
                lines.append(f"Used by {_some(members[0].used_by)}.\n")
            for difference in members:
                rest = "/".join(difference.place[2:])
                lines.append(
                    f"- {difference.kind}{f' {_code(rest)}' if rest else ''}: {_values(difference, _code)}"
                )
                lines += [f"  - {_code(detail)}" for detail in difference.details]
    if comparison.stale:
        lines.append(f"\n## Errors in the list of deliberate differences: {len(comparison.stale)}\n")
        lines += [f"- {_code(problem)}" for problem in comparison.stale]
    lines.append(f"\n## Deliberately different: {len(comparison.explained)}\n")
    lines += [f"- {why} ({len(differences)})" for why, differences in _reasons(comparison)]
    return _shortened("\n".join(lines) + "\n")


def as_json(comparison: Comparison) -> str:
    """Return the comparison as JSON: an object with lists of differences, such as `new` and `gone`."""
    sections = dict(zip(("new", "gone", "different"), _sections(comparison), strict=True))
    result = {
        "package": PACKAGE,
        "version": comparison.version,
        **{key: [_as_object(difference) for difference in found] for key, (_, found) in sections.items()},
        "errors": comparison.stale,
        "deliberate": [_as_object(difference) | {"why": why} for difference, why in comparison.explained],
    }
    return json.dumps(result, indent=2) + "\n"


def _sections(comparison: Comparison) -> list[Section]:
    found = comparison.unexplained
    return [
        ("new upstream", [difference for difference in found if difference.new]),
        ("only in the spec", [difference for difference in found if difference.gone]),
        ("different", [difference for difference in found if not (difference.new or difference.gone)]),
    ]


def _reasons(comparison: Comparison) -> list[Section]:
    reasons: dict[str, list[Difference]] = {}
    for difference, why in comparison.explained:
        reasons.setdefault(why, []).append(difference)
    return sorted(reasons.items())


def _values(difference: Difference, form: Callable[[str], str] = str) -> str:
    if difference.new:
        return form(difference.theirs)
    if difference.gone:
        return form(difference.ours)
    return f"{form(difference.theirs)}, in the spec {form(difference.ours)}"


def _as_object(difference: Difference) -> dict[str, object]:
    return {
        "path": difference.path,
        "kind": difference.kind,
        "upstream": None if difference.gone else difference.theirs,
        "spec": None if difference.new else difference.ours,
        "details": difference.details,
        "used_by": difference.used_by,
    }


def _code(value: str) -> str:
    """Return text from the package as code, so that it has no effect as Markdown."""
    return f"`{' '.join(value.replace('`', chr(39)).split())}`"


def _some(names: Iterable[str]) -> str:
    first, rest = list(names)[:3], list(names)[3:]
    return (", ".join(map(_code, first)) or "error responses") + (f" and {len(rest)} more" if rest else "")


def _shortened(document: str) -> str:
    if len(document) <= LONGEST:
        return document
    whole_lines = document[:LONGEST].rpartition("\n")[0].rstrip()
    return f"{whole_lines}\n\nThe rest is too long for an issue; see `scripts/upstream`.\n"
