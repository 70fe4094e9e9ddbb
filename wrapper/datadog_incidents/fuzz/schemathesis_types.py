"""What we use of schemathesis that its own annotations leave open, with types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import schemathesis
from schemathesis.checks import CHECKS  # pyright: ignore[reportUnknownVariableType]
from schemathesis.engine.recorder import CaseNode

Case = schemathesis.Case[Any]


def names_of_checks() -> list[str]:
    """Names of all checks that schemathesis has registered."""
    return CHECKS.get_all_names()


def case_of(node: CaseNode) -> Case:
    """The case that schemathesis recorded."""
    return node.value  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def hook(name: str, function: Callable[..., None]) -> None:
    """Have schemathesis call a function wherever it calls hooks of a name."""
    schemathesis.hook(name)(function)  # pyright: ignore[reportUnknownMemberType]
