"""Command-line interface `datadog-incidents`: incident commands, the mock server and the fuzzer."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from .._common.extras import MissingExtraError
from ..errors import DatadogError
from ..version import VERSION
from .arguments import add as add_incidents
from .exit_statuses import BROKEN_PIPE, FAILED, INTERRUPTED, STATUSES, describe_error
from .output import OutputError, discard_output, flush_output, print_error
from .tools import add as add_tools

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; an error is reported as a single line on stderr.

    Args:
        arguments: command-line arguments; None for those of the process.

    Returns:
        Exit status, as documented by `STATUSES` in the module `exit_statuses`.
    """
    options = _parser().parse_args(arguments)
    try:
        try:
            status: int = options.run(options)
        finally:
            flush_output()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        discard_output()
        return BROKEN_PIPE
    except (DatadogError, MissingExtraError, OutputError, OSError) as error:
        if isinstance(error, OutputError):
            discard_output()
        status, problem = describe_error(error, options)
    except Exception as error:
        if getattr(options, "verbose", True):
            raise
        # The message of an unexpected error may contain anything, including secrets.
        status, problem = FAILED, f"unexpected {type(error).__name__}; use --verbose for a traceback"
    else:
        return status
    print_error(options.command, problem)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="datadog-incidents",
        description="Manage Datadog incidents, run a mock server, or fuzz a server.",
        epilog=f"Run '%(prog)s COMMAND --help' for the options of a command.\n\n{STATUSES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")
    commands = parser.add_subparsers(dest="command", required=True, title="commands", metavar="COMMAND")
    add_incidents(commands)
    add_tools(commands)
    return parser
