"""Fixtures: the facts of the locked official client, of an older one and of the spec, and small facts."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from upstreaming import document, index
from upstreaming.facts import Tree

from tests.bundled_spec import bundled_spec

OLDER = Path(__file__).with_name("2.45.0.json")
"""Facts of an older version, written by `scripts/upstream --version 2.45.0 --facts PATH`."""

SMALL: Tree = {
    "operations": {
        "get_one": {
            "call": "GET /one/{id}",
            "response": "One",
            "content": "application/json",
            "security": {"apiKeyAuth": {}},
            "parameters": {
                "id": {"in": "path", "type": "string", "required": "yes"},
                "include": {"in": "query", "type": "list of Related", "format": "csv"},
            },
        },
        "create_one": {
            "call": "POST /one",
            "response": "One",
            "content": "application/json",
            "security": {"apiKeyAuth": {}},
            "parameters": {"body": {"in": "body", "type": "One", "required": "yes"}},
        },
    },
    "schemas": {
        "One": {
            "type": "object",
            "fields": {
                "title": {"type": "string", "required": "yes"},
                "fields": {"type": "map of Value", "nullable": "yes"},
            },
        },
        "Related": {"type": "string", "values": {"users": {}, "a/b": {}}},
        "Value": {"type": "string or integer"},
    },
    "server": {"url": "https://{site}", "site": "example.com"},
    "sites": {"example.com": {}},
    "credentials": {"apiKeyAuth": {"type": "header KEY"}},
}


@pytest.fixture
def small() -> Tree:
    """Small facts, fresh for each test."""
    return deepcopy(SMALL)


@cache
def _locked() -> Tree:
    return index.installed()


@pytest.fixture
def locked() -> Tree:
    """The facts of the official client that requirements/dev.lock pins, read from the installed package."""
    return deepcopy(_locked())


@pytest.fixture
def older() -> Tree:
    """The facts of version 2.45.0 of the official client."""
    loaded: Tree = json.loads(OLDER.read_text("utf-8"))
    return loaded


@pytest.fixture(scope="session")
def bundled() -> dict[str, Any]:
    """The bundled spec; read-only."""
    return bundled_spec()


@pytest.fixture(scope="session")
def spec(bundled: dict[str, Any]) -> Tree:
    """The facts of the spec; read-only."""
    return document.facts(bundled)
