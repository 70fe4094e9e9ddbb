"""Messages of errors on the command line, and their exit statuses."""

from __future__ import annotations

import argparse
import re
from uuid import UUID

from .._common.extras import MissingExtraError
from ..errors import (
    CallError,
    ConfigurationError,
    DatadogError,
    ForbiddenError,
    InvalidRequestError,
    NotFoundError,
    ServerError,
    TransportError,
    UnauthorizedError,
)
from .exit_statuses import (
    BROKEN_PIPE,
    FAILED,
    INTERRUPTED,
    NO_RESPONSE,
    NOT_FOUND,
    NOT_PRINTED,
    USAGE,
)
from .output import OutputError

TOOLS = ("mock", "fuzz")
"""Commands that report an `OSError` as a usage error. The fuzzer raises none after a run has begun."""

_EXPECTED = (DatadogError, MissingExtraError, OutputError, OSError, KeyboardInterrupt)
_USAGE_ERRORS = (ConfigurationError, InvalidRequestError, MissingExtraError)

_PYTHON_ARGUMENT = re.compile(r"\b(base_url|allow_http|api_key|app_key)(?:=(?:\.\.\.|True))?(?!\w)")
_PYTHON_ALTERNATIVE = re.compile(r", or pass (\w+)=.*?(?=\)|$)")


def describe_error(error: BaseException, options: argparse.Namespace) -> tuple[int, str]:
    """The exit status for an error, and its message: the problem and the remedy.

    The message is empty if a command ends as intended by the user, and there is no change to report.
    """
    remedy = advice(error, options)
    is_intended = isinstance(error, KeyboardInterrupt | BrokenPipeError)
    message = "" if is_intended and not remedy else _problem(error, options) + remedy
    return _status(error, options), message


def is_expected(error: BaseException) -> bool:
    """Whether an error has causes other than a fault in this program."""
    return isinstance(error, _EXPECTED)


def advice(error: BaseException, options: argparse.Namespace) -> str:
    """The end of the message of an error: what has been changed, or what to do; empty if there is neither."""
    if options.change.incident:
        return f"; the change was made: {options.change.incident}"
    if isinstance(error, UnauthorizedError | ForbiddenError):
        return "; check DD_API_KEY, DD_APP_KEY, their permissions, and the site"
    if isinstance(error, NotFoundError) and not _is_uuid(getattr(options, "id", None)):
        return f"; {options.id!r} is neither a UUID nor a known number: use list or search to look it up"
    if options.change.begun and not _nothing_changed(error):
        return "; the change may have been made: check before you retry"
    return ""


def _status(error: BaseException, options: argparse.Namespace) -> int:
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED
    if options.change.incident:
        return NOT_PRINTED
    if isinstance(error, BrokenPipeError):
        return BROKEN_PIPE
    # An OSError, such as a port in use, proves that nothing was sent only in the commands of TOOLS.
    if isinstance(error, _USAGE_ERRORS) or (isinstance(error, OSError) and options.command in TOOLS):
        return USAGE
    if isinstance(error, TransportError):
        return NO_RESPONSE
    return NOT_FOUND if isinstance(error, NotFoundError) else FAILED


def _problem(error: BaseException, options: argparse.Namespace) -> str:
    if isinstance(error, KeyboardInterrupt):
        return "interrupted"
    if isinstance(error, BrokenPipeError):
        return "cannot write the output: its reader has closed the pipe"
    if isinstance(error, ConfigurationError):
        return _with_options(str(error), options)
    if is_expected(error):
        return str(error)
    # The message of an unexpected error may contain anything, including secrets.
    return f"unexpected {type(error).__name__}; use --verbose for a traceback"


def _with_options(problem: str, options: argparse.Namespace) -> str:
    """A message that names Python arguments, with the command's options instead."""
    problem = _PYTHON_ALTERNATIVE.sub(lambda found: found[0] if found[1] in options else "", problem)
    return _PYTHON_ARGUMENT.sub(lambda found: "--" + found[1].replace("_", "-"), problem)


def _nothing_changed(error: BaseException) -> bool:
    """Whether an error proves that its call has changed nothing on the server."""
    if isinstance(error, TransportError):
        return not error.sent
    return isinstance(error, CallError) and not isinstance(error, ServerError)


def _is_uuid(text: str | None) -> bool:
    try:
        return text is None or str(UUID(text)) == text.lower()
    except ValueError:
        return False
