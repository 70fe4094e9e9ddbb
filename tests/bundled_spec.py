"""The bundled spec, read once for all tests of a process: parsing its YAML takes seconds."""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.bundle import bundle
from generator.lint import SPEC


@cache
def bundled_spec() -> dict[str, Any]:
    """The OpenAPI document that the client is generated from; read-only."""
    return bundle(SPEC)
