"""Argument parser that writes to the standard streams as the commands do."""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from .exit_statuses import USAGE
from .output import print_line, print_note


class Parser(argparse.ArgumentParser):
    """Argument parser that raises an error if its help cannot be written.

    That of argparse ignores such errors, and confuses the streams if one is closed.
    """

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print the help or the version; the messages of errors are printed by `error`."""
        print_line(message.removesuffix("\n"))

    def error(self, message: str) -> NoReturn:
        """Print the usage and an error to stderr, and exit."""
        print_note(f"{self.format_usage()}{self.prog}: error: {message}\n")
        sys.exit(USAGE)
