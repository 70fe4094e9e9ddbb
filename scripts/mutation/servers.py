"""Right servers: variants of the mock about which the fuzzer must report nothing."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest


def right_servers() -> dict[str, Callable[[pytest.MonkeyPatch], None]]:
    """Return the patches of all right servers by name."""
    known: dict[str, Any] = import_module("tests.fuzz.right_servers").RIGHT_SERVERS
    return {name: one.patch for name, one in known.items()}
