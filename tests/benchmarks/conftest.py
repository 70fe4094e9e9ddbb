"""Fixtures for tests of the benchmark: pages of six incidents instead of a hundred."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path

import pytest
from benchmarks import pages
from benchmarks.peers import Setup, stock


@pytest.fixture(scope="session")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Setup:
    folder: Path = tmp_path_factory.mktemp("bench")
    pages.write(folder, incidents=6)
    with as_file(files("datadog_incidents_api") / "openapi.json") as document:
        stock.generate(document, folder)
    return Setup(str(folder))
