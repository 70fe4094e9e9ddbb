"""The command `datadog-incidents`: incidents from a terminal or a script, a mock of the server, a fuzzer."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from .._common.extras import MissingExtraError
from ..errors import DatadogError
from ..version import VERSION
from .arguments import add as add_incidents
from .exit_statuses import BROKEN_PIPE, FAILED, INTERRUPTED, STATUSES, described
from .output import OutputError, abandon, complain, finish
from .tools import add as add_tools


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    What fails is told in one line on stderr.

    Returns:
        Exit status, as `STATUSES` in the module `failures` explains them.
    """
    options = _parser().parse_args(arguments)
    try:
        try:
            status: int = options.run(options)
        finally:
            finish()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        abandon()
        return BROKEN_PIPE
    except (DatadogError, MissingExtraError, OutputError, OSError) as error:
        if isinstance(error, OutputError):
            abandon()
        status, problem = described(error, options)
    except Exception as error:
        if getattr(options, "verbose", True):
            raise
        # Nobody knows what a message says that nobody foresaw.
        status, problem = FAILED, f"unforeseen {type(error).__name__}; --verbose shows where"
    else:
        return status
    complain(options.command, problem)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="datadog-incidents",
        description=__doc__,
        epilog=STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {VERSION}")
    commands = parser.add_subparsers(dest="command", required=True)
    add_incidents(commands)
    add_tools(commands)
    return parser
