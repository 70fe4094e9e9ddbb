"""The small document of tests/spec, which can be rendered in little time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

SMALL = Path(__file__).parents[1] / "spec" / "small.yaml"


@pytest.fixture
def small() -> dict[str, Any]:
    """A small document, fresh for each test."""
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(SMALL)
    return loaded
