"""Check of responses to the scripts of shared limits: they may come from no Redis, or from damaged keys."""

from __future__ import annotations

from typing import Any

from .._common.argument_checks import is_sequence
from .shared_limit_scripts import ADMITTED, RECORD, REFUSED, RENAMED, Script

MAX_NUMBER = 1 << 53
"""Milliseconds beyond which the numbers of Lua are not exact; as a time, it is in the distant future."""


class UnexpectedResponseError(Exception):
    """Response to a script that the script cannot give, e.g. from a server that is no Redis."""


class DamagedNameError(Exception):
    """Name of a limit that was not written as text."""


def checked(script: Script, response: Any) -> Any:
    """Return the response to a script, with the name of a limit as text.

    Raises:
        UnexpectedResponseError: it has another form.
        DamagedNameError: it contains a name that is no text.
    """
    if script is RECORD:
        if isinstance(response, int):
            return response
        raise UnexpectedResponseError
    if not is_sequence(response) or len(response) != 2:
        raise UnexpectedResponseError
    kind, value = response
    if kind == RENAMED and isinstance(value, bytes | str):
        try:
            return kind, value.decode() if isinstance(value, bytes) else value
        except UnicodeDecodeError:
            raise DamagedNameError from None
    if kind in (ADMITTED, REFUSED) and isinstance(value, int) and 0 < value < MAX_NUMBER:
        return kind, value
    raise UnexpectedResponseError
