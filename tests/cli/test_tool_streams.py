"""Streams that packages keep after the command that they ran in."""

from __future__ import annotations

import io
import logging
import sys
from contextlib import redirect_stdout

import pytest

from datadog_incidents.cli.output import OutputError
from datadog_incidents.cli.tool_streams import tool_streams


def test_errors_of_stdout_are_output_errors_during_the_command_only() -> None:
    stdout = io.TextIOWrapper(io.BytesIO())
    with redirect_stdout(stdout), tool_streams():
        kept = sys.stdout
        stdout.close()
        with pytest.raises(OutputError):
            kept.flush()
    with pytest.raises(ValueError, match="closed file"):
        kept.flush()
    with pytest.raises(ValueError, match="closed file"):
        kept.write("text")


def test_a_logging_handler_kept_from_a_command_can_be_shut_down() -> None:
    stdout = io.TextIOWrapper(io.BytesIO())
    with redirect_stdout(stdout), tool_streams():
        handler = logging.StreamHandler(sys.stdout)
    stdout.close()
    logging.shutdown([lambda: handler])
