"""The extensions of OpenAPI that the spec uses are documented."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_each_extension_of_the_spec_is_documented() -> None:
    text = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "spec").rglob("*.yaml")))
    used = set(re.findall(r"^ *(x-[\w-]+):", text, re.MULTILINE))
    page = (ROOT / "docs/development.md").read_text("utf-8")
    section = page.partition("\n## Extensions\n")[2].partition("\n## ")[0]
    assert used == set(re.findall(r"`(x-[\w-]+)`", section))
