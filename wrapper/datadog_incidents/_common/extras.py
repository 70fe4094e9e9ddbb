"""What to say when an optional part is used without the packages it needs."""

from __future__ import annotations

from importlib.util import find_spec


class MissingExtraError(ImportError):
    """An optional part lacks packages. Cure: the message holds the command that installs them."""


def require(extra: str, *modules: str) -> None:
    """Check that the packages of an extra are installed.

    Raises:
        MissingExtraError: one is not; the message says what to install.
    """
    missing = [module for module in modules if find_spec(module) is None]
    if missing:
        raise MissingExtraError(
            f"{', '.join(missing)} is not installed; "
            f"this needs an extra: pip install 'datadog-incidents[{extra}]'"
        )
