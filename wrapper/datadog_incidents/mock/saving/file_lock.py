"""Lock of a file, which one process at a time can have."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from .state_file import StateFileError


@contextmanager
def locked(path: Path) -> Generator[None]:
    """Keep other processes from using a file; the end of the process, however it ends, releases the lock.

    The lock is a hidden file beside it, since the file itself is replaced. Windows has no such locks.

    Raises:
        StateFileError: another process has the lock.
        OSError: the lock cannot be created.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    try:
        target = path.resolve()
    except RuntimeError:  # until Python 3.12, of a link to itself
        raise OSError(f"cannot save {path}: {os.strerror(errno.ELOOP)}") from None
    if not target.name:
        raise OSError(f"cannot save {path}: {os.strerror(errno.EISDIR)}")
    try:
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW
        descriptor = os.open(target.with_name(f".{target.name}.lock"), flags, 0o600)
    except OSError as error:
        raise OSError(f"cannot save {path}: {error.strerror}") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise StateFileError(f"{path} is in use by another mock: stop it, or name another file") from None
    except OSError as error:  # e.g. of a network file system without locks
        os.close(descriptor)
        raise OSError(f"cannot lock {path}: {error.strerror}; name a file on another file system") from None
    try:
        yield
    finally:
        os.close(descriptor)
