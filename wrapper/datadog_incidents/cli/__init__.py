"""Command-line interface `datadog-incidents`: incident commands, the mock server and the fuzzer.

This module imports nothing by itself, so that an interrupt during the imports meets `main`.
"""

TYPE_CHECKING = False  # importing that of `typing` could be interrupted
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run a command; an error is reported as a single line on stderr.

    Args:
        arguments: command-line arguments. None for those of the process, whose interrupts and standard
            streams are then handled too, until its end; it must exit with the status.

    Returns:
        Exit status, as documented by `STATUSES` in the module `exit_statuses`.

    Raises:
        SystemExit: `arguments` ask for help or the version, or are invalid; its code is the exit status.
    """
    try:
        if arguments is None:
            from .interrupts import handle_interrupts

            handle_interrupts()
            from .process import run_process

            return run_process()
        from .command import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130  # INTERRUPTED, whose module may be the one that was being imported
