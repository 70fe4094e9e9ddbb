"""Files that options name: errors say what is wrong with them, and what to name instead."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from datadog_incidents.errors import ConfigurationError


def read_given(file: Path, expected: str) -> bytes:
    """Read a file.

    Args:
        file: the file.
        expected: what the file must be.

    Raises:
        ConfigurationError: it cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise ConfigurationError(f"cannot read {file}: {error.strerror}; it must be {expected}") from None


@contextmanager
def creating_journal(file: Path) -> Generator[None]:
    """Describe why a journal cannot be created.

    Raises:
        ConfigurationError: it exists, or cannot be written.
    """
    try:
        yield
    except FileExistsError:
        raise ConfigurationError(
            f"the journal {file} exists already: name a new file, or first delete what that run has left, "
            f"with --clean-up {file}"
        ) from None
    except OSError as error:
        raise ConfigurationError(
            f"cannot create the journal {file}: {error.strerror}; name a file in an existing folder"
        ) from None
