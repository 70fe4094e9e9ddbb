"""Report of a comparison: text for terminals, Markdown and JSON.

Text and Markdown are ASCII if the names in them are, since commit messages keep nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from .change import KINDS, Change, Kind

SHOWN_PLACES = 3
SHOWN_COSMETIC = 20
SHOWN_CHANGES = 200
"""Changes of a kind in Markdown; the summary of a job and a commit message have to be short."""


def as_text(ref: str, changes: Sequence[Change], missing: Sequence[str]) -> str:
    """Report for terminals, with all changes."""
    lines = [f"Since {ref}: {_counts(changes)}"]
    for kind in KINDS:
        found = [change for change in changes if change.kind == kind]
        lines += [f"{kind} {change.subject}: {_line(change)}" for change in found]
    lines += [f"missing: {text}" for text in missing]
    return "\n".join(lines) + "\n"


def as_markdown(ref: str, changes: Sequence[Change], missing: Sequence[str]) -> str:
    """Report for the summary of a job and for a commit message; cosmetic changes are shortened."""
    lines = [f"# Changes for users since {ref}", "", f"{_counts(changes)}."]
    for kind in KINDS:
        found = [change for change in changes if change.kind == kind]
        if found:
            lines += ["", f"## {kind.capitalize()} ({len(found)})", "", *_items(kind, found)]
    if missing:
        lines += ["", "## Missing", "", *(f"- {text}" for text in missing)]
    return "\n".join(lines) + "\n"


def as_json(ref: str, changes: Sequence[Change], missing: Sequence[str]) -> str:
    """Report for programs: an object with the members `ref`, `changes` and `missing`."""
    found = [{**asdict(change), "others": list(change.others)} for change in changes]
    for one in found:
        del one["origin"]
    return json.dumps({"ref": ref, "changes": found, "missing": list(missing)}, indent=1) + "\n"


def _items(kind: Kind, changes: Sequence[Change]) -> Iterator[str]:
    limit = SHOWN_COSMETIC if kind == "cosmetic" else SHOWN_CHANGES
    for change in changes[:limit]:
        yield f"- {change.subject}: {_line(change, quote='`')}"
    if len(changes) > limit:
        yield f"- and {len(changes) - limit} more"


def _counts(changes: Sequence[Change]) -> str:
    if not changes:
        return "no changes for users"
    return ", ".join(f"{sum(change.kind == kind for change in changes)} {kind}" for kind in KINDS)


def _line(change: Change, quote: str = "") -> str:
    message = " ".join(change.message.split())
    text = f"{quote}{change.location}{quote}: {message}"
    if not change.others:
        return text
    more = len(change.others) - SHOWN_PLACES
    places = "; ".join(change.others[:SHOWN_PLACES])
    return f"{text} (also {places}{f' and {more} more' if more > 0 else ''})"
