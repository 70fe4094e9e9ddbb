"""Check of the keys, which commands read from the environment only."""

from __future__ import annotations

import os

from ..errors import ConfigurationError


def require_keys() -> None:
    """Check that the environment contains both keys.

    Raises:
        ConfigurationError: a key is missing; the message names its variable.
    """
    missing = [name for name in ("DD_API_KEY", "DD_APP_KEY") if not os.environ.get(name)]
    if missing:
        raise ConfigurationError(
            f"set {' and '.join(missing)} in the environment; keys are not accepted as arguments"
        )
