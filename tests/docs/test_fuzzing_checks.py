"""docs/fuzzing.md lists the checks of both engines, and the resources, which options of the command name."""

from __future__ import annotations

import re
from pathlib import Path

from datadog_incidents.fuzz.contract.check_reasons import REASONS
from datadog_incidents.fuzz.model.check_registry import CHECKS
from datadog_incidents.fuzz.model.engine import ModelEngine
from datadog_incidents_api.operations import OPERATIONS

PAGE = (Path(__file__).parents[2] / "docs/fuzzing.md").read_text("utf-8")
_, CONTRACT, MODEL = re.split(r"^The engine `(?:contract` runs|model` derives) ", PAGE, flags=re.MULTILINE)


def listed(section: str) -> dict[str, str]:
    """Return the first table of checks in a section, with their reasons."""
    return dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", section, re.MULTILINE))


def test_every_check_of_the_model_is_listed_with_its_reason() -> None:
    assert ModelEngine.name == "model"  # imported for its checks
    assert listed(MODEL) == {one.name: one.reason for one in CHECKS.values()}
    assert [*listed(MODEL)] == sorted(CHECKS)


def test_every_check_of_the_contract_is_listed_with_its_reason() -> None:
    assert listed(CONTRACT) == REASONS
    assert [*listed(CONTRACT)] == sorted(REASONS)


def test_every_resource_is_listed() -> None:
    found = re.search(r"Names of resources: ([^.]+)\.", PAGE)
    assert found is not None
    assert re.findall(r"`(\w+)`", found[1]) == sorted({one.tag for one in OPERATIONS.values()})
