"""Engines by name. They are imported when they are used, because that takes time."""

from __future__ import annotations

from importlib import import_module

from .engine import Engine

ORDER = ("model", "contract")
"""Engines in the order in which they are run: the model sees the server before much has been created."""


def engines(name: str) -> list[Engine]:
    """Create an engine, or all of them.

    Args:
        name: `model`, `contract` or `all`.
    """
    return [_engine(one) for one in ORDER if name in (one, "all")]


def check_names() -> set[str]:
    """Names of the checks of all engines."""
    import_module(f"{__package__}.model.checks")
    from .model.check_registry import CHECKS

    try:
        reasons = import_module(f"{__package__}.contract.check_reasons").REASONS
    except ModuleNotFoundError:
        from .contract.schemathesis_types import check_names as schemathesis_names

        reasons = schemathesis_names()
    return {*CHECKS, *reasons}


def _engine(name: str) -> Engine:
    try:
        module = import_module(f"{__package__}.{name}.engine")
    except ModuleNotFoundError:
        if name == "model":
            return _Missing()
        from .subprocess_run import SubprocessEngine

        return SubprocessEngine()
    engine: Engine = getattr(module, f"{name.capitalize()}Engine")()
    return engine


class _Missing:
    """Engine `model` until it exists."""

    name = "model"

    def run(self, session: object) -> None:
        """Do nothing."""
