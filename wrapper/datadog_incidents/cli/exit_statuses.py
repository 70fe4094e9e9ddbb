"""What an exit status says, and what is said of an error."""

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
UNUSABLE = 2
NO_REPLY = 3
NOT_FOUND = 4
INTERRUPTED = 130
BROKEN_PIPE = 141

STATUSES = """\
exit status:
  0    done
  1    the server refused or failed, a reply could not be read, the output not written, or a test failed
  2    wrong usage or configuration; nothing was sent
  3    no complete reply: network, timeout
  4    what is named does not exist
  130  interrupted
  141  whoever read the output went away, as with `| head`
"""

TOOLS = ("mock", "fuzz")
_UNUSABLE = (ConfigurationError, InvalidRequestError, MissingExtraError)
_IN_PYTHON = re.compile(r"\b(base_url|allow_http)(?:=(?:\.\.\.|True))?(?!\w)")


def described(error: Exception, options: argparse.Namespace) -> tuple[int, str]:
    """The exit status for an error, and what to say: what was wrong, and what to do."""
    problem = str(error)
    if isinstance(error, ConfigurationError) and "allow_http" in options:
        problem = _IN_PYTHON.sub(lambda found: "--" + found[1].replace("_", "-"), problem)
    return _status(error, options), problem + _advice(error, options)


def _status(error: Exception, options: argparse.Namespace) -> int:
    # Of the machine's own refusals, such as a port in use, only the tools know that nothing was sent before.
    if isinstance(error, _UNUSABLE) or (isinstance(error, OSError) and options.command in TOOLS):
        return UNUSABLE
    if isinstance(error, TransportError):
        return NO_REPLY
    return NOT_FOUND if isinstance(error, NotFoundError) else FAILED


def _advice(error: Exception, options: argparse.Namespace) -> str:
    if isinstance(error, OutputError) and options.command in ("create", "update", "resolve"):
        return "; the call itself was carried out"
    if isinstance(error, UnauthorizedError | ForbiddenError):
        return "; check DD_API_KEY, DD_APP_KEY, their permissions, and the site"
    if isinstance(error, NotFoundError) and not _is_uuid(getattr(options, "id", None)):
        return f"; {options.id!r} is no UUID, and the server knows incidents by those: see list or search"
    unsure = isinstance(error, ServerError) or (isinstance(error, TransportError) and error.sent)
    if unsure and isinstance(error, CallError) and error.method != "GET":
        return "; it may have taken effect all the same: look before you repeat it"
    return ""


def _is_uuid(text: str | None) -> bool:
    try:
        return text is None or str(UUID(text)) == text.lower()
    except ValueError:
        return False
