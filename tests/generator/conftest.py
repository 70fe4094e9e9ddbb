"""Fixture with the small OpenAPI document of tests/spec, which is quick to render."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

SMALL = Path(__file__).parents[1] / "spec" / "small.yaml"


@cache
def _small() -> dict[str, Any]:
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(SMALL)
    return loaded


@pytest.fixture
def small() -> dict[str, Any]:
    """A small OpenAPI document, fresh for each test."""
    return deepcopy(_small())
