"""Files of a commit, without any effect on the working tree."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .change import CannotCompare


@contextmanager
def checked_out(repository: Path, ref: str) -> Iterator[Path]:
    """Extract the files of a commit to a temporary folder, which is removed at the end.

    Raises:
        CannotCompare: the commit is unknown, or git cannot read it.
    """
    commit = _commit(repository, ref)
    command = ["git", "archive", "--format=tar", commit]
    archive = subprocess.run(command, cwd=repository, capture_output=True, check=False)  # noqa: S603
    if archive.returncode:
        raise CannotCompare(f"git archive failed: {archive.stderr.decode(errors='replace').strip()}")
    with tempfile.TemporaryDirectory(prefix="compat-") as folder:
        with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as files:
            files.extractall(folder, filter="data")
        yield Path(folder).resolve()


def _commit(repository: Path, ref: str) -> str:
    command = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"]
    found = _git(repository, *command)
    if found.returncode == 0:
        return found.stdout.strip()
    if _git(repository, "rev-parse", "--git-dir").returncode:
        raise CannotCompare(f"{repository} is not a git repository")
    message = f"git knows no commit {ref!r}"
    if _git(repository, "rev-parse", "--is-shallow-repository").stdout.strip() == "true":
        message += "; the clone is shallow: run `git fetch --unshallow --tags` first"
    raise CannotCompare(message)


def released_versions(repository: Path, ref: str) -> list[str]:
    """Versions with a tag `vX.Y.Z` at a commit or at one of its ancestors."""
    # The tags of a shallow clone are incomplete, but so are those of a clone without tags.
    found = _git(repository, "tag", "--list", "v*", "--merged", _commit(repository, ref))
    if found.returncode:
        raise CannotCompare(f"git tag failed: {found.stderr.strip()}")
    return [tag.removeprefix("v") for tag in found.stdout.split()]


def _git(repository: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=False)  # noqa: S603
