"""Check that the packages of an optional extra are installed."""

from __future__ import annotations

from importlib.util import find_spec


class MissingExtraError(ImportError):
    """Packages of an optional extra are not installed. Remedy: run the command in the message."""


def require(extra: str, *modules: str) -> None:
    """Check that the packages of an extra are installed.

    Args:
        extra: name of the extra, such as `mock`.
        modules: top-level modules that the extra provides.

    Raises:
        MissingExtraError: a module cannot be found; the message holds the command that installs the extra.
    """
    missing = [module for module in modules if find_spec(module) is None]
    if missing:
        raise MissingExtraError(
            f"missing {'package' if len(missing) == 1 else 'packages'} {', '.join(missing)}; "
            f"install the extra: pip install 'datadog-incidents[{extra}]'"
        )
