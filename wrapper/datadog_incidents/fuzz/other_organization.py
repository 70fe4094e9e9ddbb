"""Keys of another organization, to which the resources of the tested one must not exist."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from datadog_incidents._common.secret import Secret
from datadog_incidents._http.settings import resolve_credentials
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog

VARIABLES: Mapping[str, str] = {
    "DD-API-KEY": "DD_FUZZ_OTHER_API_KEY",
    "DD-APPLICATION-KEY": "DD_FUZZ_OTHER_APP_KEY",
}
"""Environment variables with the keys for a server other than the fuzzer's own mock, by their headers."""

Keys = Secret[Mapping[str, str]]
"""Headers that authenticate a request."""


def added_to(mock: MockDatadog) -> Keys:
    """Add another, empty organization to a mock and return its keys."""
    other = mock.add_organization()
    return Secret({"DD-API-KEY": other.api_key, "DD-APPLICATION-KEY": other.app_key})


def of_environment(own: Keys, environment: Callable[[str], str | None] = os.getenv) -> Keys | None:
    """Return the keys in the variables of `VARIABLES`; None if neither of them is set.

    Args:
        own: headers that authenticate the requests of the run.
        environment: lookup of environment variables.

    Raises:
        ConfigurationError: one of the keys is missing, cannot be sent in a header, or is a key of the run.
    """
    missing = [name for name in VARIABLES.values() if not environment(name)]
    if len(missing) == len(VARIABLES):
        return None
    if missing:
        raise ConfigurationError(
            f"set {' and '.join(VARIABLES.values())}, or neither: {missing[0]} is not set"
        )
    try:
        keys = resolve_credentials(None, None, None, lambda name: environment(_renamed(name)))
    except ConfigurationError as error:
        raise ConfigurationError(_renamed(str(error))) from None
    same = [VARIABLES[header] for header, key in keys.reveal().items() if key in own.reveal().values()]
    if same:  # raised outside a loop over the keys, so that no variable in the traceback has one
        raise ConfigurationError(f"{same[0]} is a key of the run, not of another organization")
    return keys


def _renamed(text: str) -> str:
    """Replace the name of the variable that has a key of the run."""
    return text.replace("DD_", "DD_FUZZ_OTHER_", 1)


def placeholders(keys: Keys | None) -> dict[str, str]:
    """Return the keys by the texts that reports show in place of them."""
    return {} if keys is None else {f"${VARIABLES[name]}": key for name, key in keys.reveal().items()}
