"""Sources of the fidelity ledger, compared with their origins: recordings, official client, documentation."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from datadog_incidents_api.operations import OPERATIONS
from generator import fidelity

from ..external import NO_RECORDINGS, NOT_PUBLISHED, published_api, recordings

ROOT = Path(__file__).resolve().parents[2]
SOURCES = fidelity.read(ROOT / "spec")
FOLDER, PUBLISHED = recordings(), published_api()
import evidence as script  # noqa: E402  # scripts/evidence.py


def content(name: str) -> Any:
    return json.loads((ROOT / "spec/evidence" / name).read_text("utf-8"))


@pytest.mark.skipif(FOLDER is None, reason=NO_RECORDINGS)
def test_recorded_responses_are_those_of_the_recordings() -> None:
    assert FOLDER is not None
    assert content("recordings.json") == script.recordings(FOLDER)


@pytest.mark.skipif(FOLDER is None, reason=NO_RECORDINGS)
def test_the_table_of_recordings_has_the_years_of_the_recordings() -> None:
    assert FOLDER is not None
    text = (ROOT / "spec/EVIDENCE.md").read_text("utf-8")
    rows = re.findall(r"^\| (.+?) \| (\d{4}) \|", text, re.M)
    years = {slug(title): year for title, year in rows}
    for file in FOLDER.glob("*.json"):
        recording = json.loads(file.read_text("utf-8"))
        assert years[slug(recording["scenario"])] == recording["recorded_at"][:4], recording["scenario"]


def slug(title: str) -> str:
    """Title as the name of a recording; the only title with a date is cut before it."""
    words = re.findall(r"[a-z]+", title.lower().replace("'", ""))
    return "_".join(words[:3] if "lifecycle" in words else words)


def test_checked_responses_are_part_of_the_table_of_recordings() -> None:
    for name, found in content("recordings.json")["operations"].items():
        listed = SOURCES.scenarios[name]
        assert sum(found["statuses"].values()) == sum(found["years"].values()) <= listed.total(), name
        assert all(count <= listed[int(year)] for year, count in found["years"].items()), name


def test_methods_of_the_official_client_are_current() -> None:
    assert content("published.json") == script.published()


def _headings(text: str) -> list[tuple[str, str]]:
    """Methods and paths of the operations that a page describes."""
    return re.findall(r"^(GET|POST|PATCH|PUT|DELETE)\s+https:\S+?(/api/v2/[\w/{}]+)\s*$", text, re.M)


@pytest.mark.skipif(PUBLISHED is None, reason=NOT_PUBLISHED)
def test_documented_operations_are_those_whose_pages_were_read() -> None:
    assert PUBLISHED is not None
    texts = [path.read_text("utf-8") for path in PUBLISHED.glob("documents/*.txt")]
    if not texts:
        pytest.skip(NOT_PUBLISHED)
    read = {(method, re.sub(r"\{\w+\}", "{}", path)) for text in texts for method, path in _headings(text)}
    documented = {OPERATIONS[name] for name in SOURCES.ledger["documented"]}
    assert {(one.method, re.sub(r"\{\w+\}", "{}", one.path)) for one in documented} == read


def test_the_run_of_the_fuzzer_passed_and_reached_all_operations() -> None:
    report = content("fuzz.json")
    assert (report["exit_status"], report["mock"]) == (0, True)
    assert report["operations"].keys() == OPERATIONS.keys()


def test_every_operation_has_evidence() -> None:
    assert [name for name, one in OPERATIONS.items() if one.evidence.is_empty] == []
