"""Page of the measurements in docs/: each command writes its own section and leaves the others."""

from __future__ import annotations

import re
from pathlib import Path

TITLE = """# The fuzzer, measured

Written by `scripts/mutants` and `scripts/keyword-coverage`, see [development](development.md#seeded-bugs).
[Fuzzing](fuzzing.md) describes the fuzzer.
"""
SEEDED_BUGS, FALSE_ALARMS, KEYWORDS = "Seeded bugs", "False alarms", "Keyword coverage"
SECTIONS = (SEEDED_BUGS, FALSE_ALARMS, KEYWORDS)
"""Headings of the sections, in order."""


def with_section(page: str, heading: str, section: str) -> str:
    """Return a page in which a section is replaced.

    Args:
        page: page as it was; empty if there is none.
        heading: heading of the section.
        section: text of the section, without its heading.
    """
    _, *parts = re.split(r"^## ", page, flags=re.MULTILINE)
    sections = dict(part.split("\n\n", 1) for part in parts)
    sections[heading] = section
    texts = [f"## {one}\n\n{sections[one].strip()}\n" for one in SECTIONS if one in sections]
    return "\n".join([TITLE, *texts])


def write(path: Path, heading: str, section: str) -> None:
    """Replace a section of a page, which need not exist."""
    page = path.read_text("utf-8") if path.exists() else ""
    path.write_text(with_section(page, heading, section), "utf-8")
