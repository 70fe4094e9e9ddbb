"""Typed access to parts of schemathesis that lack complete annotations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import schemathesis
from schemathesis.checks import CHECKS  # pyright: ignore[reportUnknownVariableType]
from schemathesis.engine.recorder import CaseNode

Case = schemathesis.Case[Any]


def check_names() -> list[str]:
    """Return the names of all registered checks."""
    return CHECKS.get_all_names()


def case_of(node: CaseNode) -> Case:
    """Return the test case of a recorder's node."""
    return node.value  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def hook(name: str, function: Callable[..., None]) -> None:
    """Register a function as a hook of schemathesis, by the hook's name."""
    schemathesis.hook(name)(function)  # pyright: ignore[reportUnknownMemberType]
