"""Exit statuses, and messages of errors on the command line."""

from __future__ import annotations

import argparse
import re
from uuid import UUID

from .._common.extras import MissingExtraError
from ..errors import (
    CallError,
    ConfigurationError,
    ForbiddenError,
    InvalidRequestError,
    NotFoundError,
    ServerError,
    TransportError,
    UnauthorizedError,
)
from .output import OutputError

FAILED = 1
USAGE = 2
NO_RESPONSE = 3
NOT_FOUND = 4
INTERRUPTED = 130
BROKEN_PIPE = 141

STATUSES = """\
exit status:
  0    success
  1    error response, unreadable response, or write error
  2    usage or configuration error; nothing was sent
  3    no complete response, e.g. because of a network error or timeout
  4    resource not found
  130  interrupted
  141  output pipe closed by its reader, e.g. `| head`
"""

FUZZ_STATUSES = """\
exit status:
  0  all checks passed, and the run was complete
  1  a check failed, or the run was incomplete
  2  there was no run
"""

TOOLS = ("mock", "fuzz")
"""Commands that report an `OSError` as a usage error."""

_USAGE_ERRORS = (ConfigurationError, InvalidRequestError, MissingExtraError)
_PYTHON_ARGUMENT = re.compile(r"\b(base_url|allow_http)(?:=(?:\.\.\.|True))?(?!\w)")


def describe_error(error: Exception, options: argparse.Namespace) -> tuple[int, str]:
    """The exit status for an error, and its message: the problem and the remedy."""
    problem = str(error)
    if isinstance(error, ConfigurationError) and "allow_http" in options:
        problem = _PYTHON_ARGUMENT.sub(lambda found: "--" + found[1].replace("_", "-"), problem)
    return _status(error, options), problem + _advice(error, options)


def _status(error: Exception, options: argparse.Namespace) -> int:
    # An OSError, such as a port in use, proves that nothing was sent only in the commands of TOOLS.
    if isinstance(error, _USAGE_ERRORS) or (isinstance(error, OSError) and options.command in TOOLS):
        return USAGE
    if isinstance(error, TransportError):
        return NO_RESPONSE
    return NOT_FOUND if isinstance(error, NotFoundError) else FAILED


def _advice(error: Exception, options: argparse.Namespace) -> str:
    if isinstance(error, OutputError) and options.command in ("create", "update", "resolve"):
        return "; the change was made"
    if isinstance(error, UnauthorizedError | ForbiddenError):
        return "; check DD_API_KEY, DD_APP_KEY, their permissions, and the site"
    if isinstance(error, NotFoundError) and not _is_uuid(getattr(options, "id", None)):
        return f"; {options.id!r} is not a UUID: use list or search to look up the incident's UUID"
    uncertain = isinstance(error, ServerError) or (isinstance(error, TransportError) and error.sent)
    if uncertain and isinstance(error, CallError) and error.method != "GET":
        return "; the change may have been made: check before you retry"
    return ""


def _is_uuid(text: str | None) -> bool:
    try:
        return text is None or str(UUID(text)) == text.lower()
    except ValueError:
        return False
