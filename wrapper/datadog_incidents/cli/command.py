"""Run of one command: parses the arguments, calls the function of the command and reports its error."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from ..version import VERSION
from .arguments import add as add_incidents
from .change import Change
from .error_text import advice, describe_error, is_expected
from .exit_statuses import STATUSES
from .fuzzing import add as add_fuzz
from .mock_server import add as add_mock
from .output import flush_output, print_error
from .parser import Parser
from .recordings import add as add_recordings


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command; see `main`."""
    options = argparse.Namespace(command=None, change=Change())
    try:
        try:
            parser().parse_args(arguments, options)
            result: int = options.run(options)
        except (Exception, SystemExit):
            flush_output()  # raises an error that precedes this one, and may be its cause
            raise
        flush_output()
    except (Exception, KeyboardInterrupt) as error:
        return _report(KeyboardInterrupt() if _is_interrupt(error) else error, options)
    return result


def parser() -> Parser:
    """Create the parser of all commands."""
    parser = Parser(
        prog="datadog-incidents",
        description="Manage Datadog incidents, run a mock server, test a server, or record a program.",
        epilog=f"Run '%(prog)s COMMAND --help' for the options of a command.\n\n{STATUSES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")
    commands = parser.add_subparsers(dest="command", required=True, title="commands", metavar="COMMAND")
    add_incidents(commands)
    add_mock(commands)
    add_fuzz(commands)
    add_recordings(commands)
    return parser


def _is_interrupt(error: BaseException | None) -> bool:
    """Whether an interrupt is the error or its cause: Python 3.11 wraps one in `__set_name__`."""
    return error is not None and (isinstance(error, KeyboardInterrupt) or _is_interrupt(error.__cause__))


def _report(error: BaseException, options: argparse.Namespace) -> int:
    """Print the message of an error, if it needs one, and return the exit status."""
    if not is_expected(error) and getattr(options, "verbose", True):
        if note := advice(error, options):
            error.add_note(note.removeprefix("; "))
        raise error
    status, message = describe_error(error, options)
    if message:
        print_error(options.command, message, or_stdout=options.change.begun)
    return status
