"""Fixture with the small OpenAPI document of tests/spec, which is quick to render."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

SMALL = Path(__file__).parents[1] / "spec" / "small.yaml"


@pytest.fixture
def small() -> dict[str, Any]:
    """A small OpenAPI document, fresh for each test."""
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(SMALL)
    return loaded
