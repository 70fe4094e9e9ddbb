"""Names of arguments in errors, in place of where the request has their values."""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager

from datadog_incidents_api.errors import InvalidRequestError

_RELATIONSHIP = re.compile(r"data\.relationships\.(\w+?)(?:_user)?\.data(\[\d+\])?(?:\.id)?\Z")
_RENAMED = {"notification_handles": "notify"}
"""Keywords of handwritten methods that differ from the attribute."""


@contextmanager
def named_arguments() -> Generator[None]:
    """Let errors name the keyword arguments of a handwritten method, such as `commander`."""
    try:
        yield
    except InvalidRequestError as error:
        path = argument_of(error.path)
        if path == error.path:
            raise
        raise InvalidRequestError(error.problem, path=path) from None


def argument_of(path: str) -> str:
    """Return the path of a value from its argument on, given that in the body of a JSON:API request."""
    found = _RELATIONSHIP.fullmatch(path)
    if found is not None:
        return found[1] + (found[2] or "")
    if not path.startswith("data.attributes."):
        return path
    rest = path.removeprefix("data.attributes.")
    key = re.match(r"\w*", rest)
    name = "" if key is None else key[0]
    return _RENAMED.get(name, name) + rest[len(name) :]
