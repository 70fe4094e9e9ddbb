"""Writing of rendered files to disk, formatted; and comparison of two file trees."""

from __future__ import annotations

import difflib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

CONFIG = Path(__file__).resolve().parents[2] / "pyproject.toml"


class FormatError(Exception):
    """A rendered file is not valid Python; the message is that of ruff."""


def write(files: dict[str, str], target: Path) -> None:
    """Replace a folder by files that ruff has fixed and formatted.

    Raises:
        FormatError: ruff cannot parse one of the files; the folder is unchanged.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    # On the same file system as the target, so that it can be renamed to it.
    with tempfile.TemporaryDirectory(prefix=".", dir=target.parent) as scratch:
        fresh = Path(scratch) / target.name
        for path, content in files.items():
            place = fresh / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, "utf-8")
        # Removing unused imports here keeps the templates simple.
        _ruff("check", "--fix-only", target.name, inside=scratch)
        _ruff("format", target.name, inside=scratch)
        if target.exists():
            target.rename(Path(scratch) / "replaced")
        fresh.rename(target)


def _ruff(*arguments: str, inside: str) -> None:
    command = [sys.executable, "-m", "ruff", *arguments, "--config", str(CONFIG), "--no-cache"]
    # S603: the command contains no external input.
    done = subprocess.run(command, cwd=inside, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise FormatError(done.stderr.strip() or done.stdout.strip())


def differences(committed: Path, fresh: Path) -> Iterator[str]:
    """Yield a unified diff for each file that differs between the committed and the generated folder."""
    for path in sorted({*_files(committed), *_files(fresh)}):
        yield from _difference(f"{committed.name}/{path}", _content(committed / path), _content(fresh / path))


def differing(committed: Path, fresh: str) -> Iterator[str]:
    """Yield a unified diff if a committed file differs from its generated content."""
    yield from _difference(f"{committed.parent.name}/{committed.name}", _content(committed), fresh.encode())


def _difference(name: str, before: bytes | None, after: bytes | None) -> Iterator[str]:
    if before != after:
        names = (f"committed/{name}", f"generated/{name}")
        diff = "".join(difflib.unified_diff(_lines(before), _lines(after), *names))
        yield diff or f"{name}: only in one of the two folders\n"


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _lines(content: bytes | None) -> list[str]:
    *lines, last = (content or b"").decode("utf-8", errors="replace").split("\n")
    return [f"{line}\n" for line in lines] + ([f"{last}\n\\ no newline at the end\n"] if last else [])


def _files(root: Path) -> set[Path]:
    return {
        path.relative_to(root)
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
