"""The documents that are tested, fresh for each test that may change them."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.bundle import bundle
from generator.lint import SPEC

Node = dict[str, Any]
SMALL = Path(__file__).parent / "small.yaml"


@cache
def _bundled() -> Node:
    return bundle(SPEC)


@cache
def _small() -> Node:
    loaded: Node = YAML(typ="safe", pure=True).load(SMALL)
    return loaded


@pytest.fixture
def document() -> Node:
    """The document that the client is generated from."""
    return deepcopy(_bundled())


@pytest.fixture
def small() -> Node:
    """A small document that no rule objects to."""
    return deepcopy(_small())
