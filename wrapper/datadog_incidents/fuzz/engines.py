"""Engines by name. They are imported when they are used, because that takes time."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from .engine import Engine

ORDER = ("model", "contract")
"""Engines in the order in which they are run: the model sees the server before much has been created."""


def engines(name: str) -> list[Engine]:
    """Create an engine, or all of them.

    Args:
        name: `model`, `contract` or `all`.
    """
    return [_engine(one) for one in ORDER if name in (one, "all") and find_spec(_module(one))]


def checks_by_engine() -> dict[str, frozenset[str]]:
    """Names of the checks of each engine."""
    import_module(_module("model"))  # the modules that it imports register their checks
    from .contract.check_reasons import REASONS
    from .model.check_registry import CHECKS

    return {"model": frozenset(CHECKS), "contract": frozenset(REASONS)}


def _module(name: str) -> str:
    return f"{__package__}.{name}.engine"


def _engine(name: str) -> Engine:
    engine: Engine = getattr(import_module(_module(name)), f"{name.capitalize()}Engine")()
    return engine
