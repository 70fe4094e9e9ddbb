"""Typed access to parts of schemathesis that lack complete annotations."""

from __future__ import annotations

from typing import Any

import schemathesis
from schemathesis.checks import CHECKS  # pyright: ignore[reportUnknownVariableType]

Case = schemathesis.Case[Any]


def check_names() -> list[str]:
    """Return the names of all registered checks."""
    return CHECKS.get_all_names()
