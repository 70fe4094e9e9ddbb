"""The Chromium of the tests: `CHROMIUM`, else the npm package of `scripts/tools`, else one in `PATH`."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

import pytest
from attrs import frozen

from ..openapi_tools.tools import NPM, REQUIRED

PACKAGE = NPM / "node_modules" / "@sparticuz" / "chromium" / "bin"
UNPACKED = NPM / "chromium"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REMEDY = "set CHROMIUM to its path, or run scripts/tools, which requires npm"
UNPACK = """
const { readFileSync, writeFileSync } = require("fs"), { brotliDecompressSync } = require("zlib");
writeFileSync(process.argv[2], brotliDecompressSync(readFileSync(process.argv[1])));
"""


@frozen
class Chromium:
    """Browser that starts on this machine.

    Attributes:
        path: path of the program.
        libraries: folder of libraries that the machine lacks; None if it has all.
    """

    path: Path
    libraries: Path | None = None

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, **({"LD_LIBRARY_PATH": str(self.libraries)} if self.libraries else {})}

    def failure(self) -> str:
        """Return why it does not start; empty if it does."""
        command = [str(self.path), "--version"]
        try:
            run = subprocess.run(
                command, env=self.environment, capture_output=True, text=True, check=False, timeout=60
            )
        except OSError as error:
            return str(error)
        return "" if run.returncode == 0 else run.stderr.strip() or f"exit status {run.returncode}"


def chromium() -> Chromium:
    """Return the browser; skip the test if there is none, or fail it if CI has installed one."""
    failures: list[str] = []
    for candidate in _candidates():
        failure = candidate.failure()
        if not failure:
            return candidate
        failures.append(f"{candidate.path} does not start: {failure}")
    reason = "; ".join(failures) or f"no Chromium: {REMEDY}"
    if REQUIRED or os.environ.get("CHROMIUM"):
        pytest.fail(reason)
    pytest.skip(reason)


def _candidates() -> list[Chromium]:
    if named := os.environ.get("CHROMIUM"):
        return [Chromium(Path(named))]
    found = [Chromium(Path(path)) for name in PROGRAMS if (path := shutil.which(name))]
    packed = PACKAGE / "chromium.br"
    if packed.exists() and shutil.which("node"):
        folder = _unpacked(packed)
        found[:0] = [Chromium(folder / "chromium"), Chromium(folder / "chromium", folder / "lib")]
    return found


def _unpacked(packed: Path) -> Path:
    """Unpack the browser and its libraries once, even if several processes need it at the same time."""
    folder = UNPACKED / str(packed.stat().st_size)
    if not folder.exists():
        UNPACKED.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=UNPACKED) as temporary:
            new = Path(temporary) / "new"
            new.mkdir()
            _decompress(packed, new / "chromium")
            (new / "chromium").chmod(0o755)
            _decompress(PACKAGE / "al2023.tar.br", new / "libraries.tar")
            with tarfile.open(new / "libraries.tar") as archive:
                archive.extractall(new, filter="data")
            try:
                new.rename(folder)
            except OSError:
                assert folder.exists()  # another process was first
    return folder


def _decompress(packed: Path, target: Path) -> None:
    subprocess.run(["node", "-e", UNPACK, str(packed), str(target)], check=True, timeout=120)  # noqa: S607
