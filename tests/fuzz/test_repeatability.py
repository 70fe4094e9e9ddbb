"""The same seed sends the same requests to the same mock, byte for byte, in any process.

That another seed sends other requests is tested for the engine `contract` in contract/test_engine.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SELECTIONS = {
    "model": ["--resource", "users", "--resource", "todos"],
    "contract": ["--operation", "create_user", "--operation", "disable_user", "--max-examples", "2"],
}


def requests(engine: str, seed: int, folder: Path, hash_seed: str, most: int = 150) -> list[Any]:
    """Requests of a run in a process of its own."""
    command = [sys.executable, "-m", "datadog_incidents.cli", "fuzz", "--engine", engine]
    command += [
        "--seed",
        str(seed),
        "--report",
        str(folder),
        "--max-requests",
        str(most),
        *SELECTIONS[engine],
    ]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    subprocess.run(command, env=environment, capture_output=True, check=False, cwd=folder.parent)
    lines = (folder / "exchanges.ndjson").read_text("utf-8").splitlines()
    return [json.loads(line)["request"] for line in lines]


@pytest.mark.parametrize("engine", SELECTIONS)
def test_a_seed_repeats_a_run_byte_for_byte(engine: str, tmp_path: Path) -> None:
    first = requests(engine, 3, tmp_path / "first", "1")
    assert len(first) > 100
    assert requests(engine, 3, tmp_path / "second", "2") == first
    if engine == "model":
        assert requests(engine, 4, tmp_path / "third", "1", 50) != first[:50]
