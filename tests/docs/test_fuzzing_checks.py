"""docs/fuzzing.md lists the checks of the engine `model`."""

from __future__ import annotations

import re
from pathlib import Path

from datadog_incidents.fuzz.model.check_registry import CHECKS
from datadog_incidents.fuzz.model.engine import ModelEngine

PAGE = Path(__file__).parents[2] / "docs/fuzzing.md"


def test_every_check_of_the_model_is_listed_with_its_reason() -> None:
    assert ModelEngine.name == "model"  # imported for its checks
    section = PAGE.read_text("utf-8").partition("\n## Checks\n")[2]
    listed = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", section, re.MULTILINE))
    assert listed == {one.name: one.reason for one in CHECKS.values()}
    assert [*listed] == sorted(listed)
