"""Options of the command `mock` on what the mock contains: time, first content and state file."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ..errors import ConfigurationError
from .argument_types import number
from .output import print_error

if TYPE_CHECKING:
    from ..mock import MockDatadog

_DEMO = number(0, 100_000)


def add_options(mock: argparse.ArgumentParser) -> None:
    """Add the options to the parser of the command."""
    mock.add_argument(
        "--clock",
        type=_clock,
        metavar="TIME",
        help="time at which the clock of the mock starts, such as 2026-11-24T18:00:00Z, or system for the "
        "system clock (default: 2026-01-05T09:00:00Z)",
    )
    mock.add_argument(
        "--seed-file",
        type=Path,
        metavar="FILE",
        help="YAML or JSON file with users, incident types, fields and incidents to start with",
    )
    mock.add_argument(
        "--demo",
        type=_DEMO,
        metavar="N",
        help="start with N invented incidents of the last year, with users, services and teams",
    )
    mock.add_argument(
        "--state",
        type=Path,
        metavar="FILE",
        help="file that keeps the state between runs: it is loaded at the start, and saved after changes and "
        "at the end; if it exists, --seed-file and --demo have no effect",
    )


def _clock(text: str) -> datetime.datetime | Literal["system"]:
    """Parse the start of the clock, or `system`."""
    if text == "system":
        return "system"
    try:
        time = datetime.datetime.fromisoformat(text)
    except ValueError:
        time = None
    if time is None or time.utcoffset() is None or "T" not in text:
        raise argparse.ArgumentTypeError(f"{text!r} is neither system nor a time like 2026-11-24T18:00:00Z")
    return time


@contextmanager
def kept(mock: MockDatadog, options: argparse.Namespace) -> Generator[None]:
    """Give the mock its content; within the context, its state is saved if there is a file for it.

    Raises:
        ConfigurationError: a file cannot be read, its content is invalid, or another process uses it.
        OSError: at the start or end, the state cannot be saved.
    """
    from ..mock.saving.state_file import StateFileError

    if options.state is None:
        _fill(mock, options)
        yield
        return
    from ..mock.interface.state_control import servers_of
    from ..mock.saving.autosave import Autosave
    from ..mock.saving.file_lock import locked
    from ..mock.saving.state_file import StateFile

    with ExitStack() as stack:
        try:
            stack.enter_context(locked(options.state))
            if not _load(mock, options):
                _fill(mock, options)
        except StateFileError as error:
            raise ConfigurationError(f"--state: {error}") from None
        stack.enter_context(Autosave(servers_of(mock), StateFile(options.state), _report))
        yield


def _fill(mock: MockDatadog, options: argparse.Namespace) -> None:
    """Add the content of the seed file, and the invented incidents.

    Raises:
        ConfigurationError: the file cannot be read, or its content is invalid.
    """
    if options.seed_file is not None:
        from ..mock.interface.state_control import servers_of
        from ..mock.seeding.seed_file import SeedFileError, seed_file

        try:
            seed_file(servers_of(mock)[0], options.seed_file)
        except SeedFileError as error:
            raise ConfigurationError(f"--seed-file: {error}") from None
    if options.demo is not None:
        mock.generate(options.demo, seed=options.seed)


def _load(mock: MockDatadog, options: argparse.Namespace) -> bool:
    """Restore the state file; return whether it exists.

    Raises:
        StateFileError: it cannot be restored.
    """
    from ..mock.interface.state_control import servers_of
    from ..mock.saving.state_file import StateFile, StateFileError

    file = StateFile(options.state)
    snapshot = file.load()
    if snapshot is None:
        return False
    saved, present = len(snapshot.encoded), len(servers_of(mock))
    if saved != present:
        raise StateFileError(
            f"{options.state} has {saved} organizations, and the mock has {present}: repeat --organization"
            " for each but the first"
        )
    try:
        mock.restore(snapshot)
    except ValueError:
        raise file.damaged("its content is not that of a state") from None
    if isinstance(options.clock, datetime.datetime) and options.clock > mock.now:
        mock.advance(options.clock - mock.now)
    return True


def _report(problem: str) -> None:
    print_error("mock", f"warning: {problem}; trying again")
