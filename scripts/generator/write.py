"""Writes rendered files to disk, formatted; compares two trees."""

from __future__ import annotations

import difflib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

CONFIG = Path(__file__).resolve().parents[2] / "pyproject.toml"


def write(files: dict[str, str], target: Path) -> None:
    """Replace a folder's content by files, then let ruff fix what it can, and format."""
    if target.exists():
        shutil.rmtree(target)
    for path, content in files.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, "utf-8")
    # Unused imports and the like are cheaper to put right here than to work out in each template.
    _ruff("check", "--fix-only", "--quiet", str(target))
    _ruff("format", "--quiet", str(target))


def _ruff(*arguments: str) -> None:
    command = [sys.executable, "-m", "ruff", *arguments, "--config", str(CONFIG), "--no-cache"]
    subprocess.run(command, check=True)  # noqa: S603  # nothing in it comes from outside


def differences(committed: Path, fresh: Path) -> Iterator[str]:
    """Unified diffs between what is committed and what the document gives, a file each."""
    for path in sorted({*_files(committed), *_files(fresh)}):
        old, new = committed / path, fresh / path
        before = old.read_text("utf-8").splitlines(keepends=True) if old.exists() else []
        after = new.read_text("utf-8").splitlines(keepends=True) if new.exists() else []
        if before != after or old.exists() != new.exists():
            names = (f"committed/{path}", f"from the document/{path}")
            yield (
                "".join(difflib.unified_diff(before, after, *names)) or f"{path}: only in one of the two\n"
            )


def _files(root: Path) -> set[Path]:
    return {
        path.relative_to(root)
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
