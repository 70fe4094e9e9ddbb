"""Fixtures: the bundled spec, read-only, and a small OpenAPI document that tests may modify."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.bundled_spec import bundled_spec

Node = dict[str, Any]
SMALL = Path(__file__).parent / "small.yaml"


@cache
def _small() -> Node:
    loaded: Node = YAML(typ="safe", pure=True).load(SMALL)
    return loaded


@pytest.fixture(scope="session")
def document() -> Node:
    """The bundled spec that the client is generated from; read-only."""
    return bundled_spec()


@pytest.fixture
def small() -> Node:
    """A small OpenAPI document that violates no rule, fresh for each test."""
    return deepcopy(_small())
