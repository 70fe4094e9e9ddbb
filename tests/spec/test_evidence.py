"""Tests of citations: facts about the real server refer to spec/EVIDENCE.md, not outside the repository."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EVIDENCE = (ROOT / "spec/EVIDENCE.md").read_text("utf-8")
ANCHORS = {
    re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")
    for heading in re.findall(r"^#+ (.+)$", EVIDENCE, re.M)
}
OUTSIDE = (
    r"\bfacts/\w",
    r"\w-facts\.json",
    r"\bshared/(?!recordings\b)\w",
    r"server-behaviour",
    r"documented-vs-recorded",
    r"\w_response\.json\b",
    r"/wor[k]/",
)
"""Patterns of file names that are not in the repository."""


def _texts() -> list[tuple[str, str]]:
    names = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607  # any git will do
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    own = Path(__file__).relative_to(ROOT).as_posix()
    # What is generated says what spec/ and scripts/generator/ say.
    paths = [ROOT / name for name in names if name != own and not name.startswith("generated/")]
    texts = [path for path in paths if path.is_file() and path.suffix != ".png"]
    return [(str(path.relative_to(ROOT)), path.read_text("utf-8")) for path in texts]


TEXTS = _texts()


def _matches(pattern: str) -> list[tuple[str, str]]:
    return [(name, found) for name, text in TEXTS for found in re.findall(pattern, text)]


def test_every_citation_resolves() -> None:
    cited = _matches(r"EVIDENCE\.md#([\w-]+)")
    assert len(cited) > 20
    assert [f"{name}: #{anchor}" for name, anchor in cited if anchor not in ANCHORS] == []


def test_every_recorded_fact_of_the_spec_cites_its_evidence() -> None:
    bare = [
        f"{name}: {line.strip()}"
        for name, text in TEXTS
        if name.startswith("spec/") and name.endswith(".yaml")
        for line in text.splitlines()
        if re.search(r"# (Recorded|Published, not recorded|Assumed)\b", line) and "EVIDENCE.md#" not in line
    ]
    assert bare == []


def test_every_cited_scenario_is_listed() -> None:
    titles = {
        title for _, title in _matches(r"`([A-Z][^`\n]{10,80} returns \"[A-Z][\w ]+\" response[^`\n]*)`")
    }
    assert len(titles) > 30
    assert sorted(one for one in titles if one not in EVIDENCE) == []


@pytest.mark.parametrize("pattern", OUTSIDE)
def test_nothing_outside_of_the_repository_is_cited(pattern: str) -> None:
    assert _matches(pattern) == []
