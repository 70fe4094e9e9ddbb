"""What README.md says of the fuzzer is what `scripts/mutants` has measured."""

from __future__ import annotations

import re

from .pages import README, ROOT

MEASURED = ROOT / "docs/fuzzing-measured.md"


def test_readme_has_the_measured_number_of_bugs() -> None:
    claimed = re.search(r"found\s+(\d+)\s+of\s+(\d+)\s+bugs", README.read_text("utf-8"))
    measured = re.search(r"of all bugs with seed 1: (\d+) of (\d+)", MEASURED.read_text("utf-8"))
    assert claimed is not None
    assert measured is not None
    assert claimed.groups() == measured.groups()
