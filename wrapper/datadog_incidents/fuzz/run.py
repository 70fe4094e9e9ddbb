"""Runs schemathesis against a server: one given, or a mock of our own."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import urlsplit

from datadog_incidents.config import is_loopback, resolve
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serve import serving

from .reach import Reach
from .settings import settings

SCHEMATHESIS = "import sys; from schemathesis.cli import schemathesis; sys.exit(schemathesis())"


def fuzz(
    *,
    base_url: str | None = None,
    seed: int | None = None,
    max_examples: int = 50,
    live_writes: bool = False,
) -> int:
    """Test a server against the document: examples, coverage, fuzzing and stateful phases, every check.

    A server that is not this machine's is only read from, unless `live_writes` says otherwise. A mock of
    our own has to have been reached everywhere, or the run counts as failed: tests that stop short pass
    too easily.

    Args:
        base_url: the server; None for a mock of our own. Its keys are DD_API_KEY and DD_APP_KEY.
        seed: repeats the run of that seed; None makes one up, and prints it.
        max_examples: cases an operation and phase.
        live_writes: also call what changes things.

    Returns:
        Exit status: 0 where every check passed, 1 where one did not.

    Raises:
        ConfigurationError: the address or a key is missing or malformed.
    """
    seed = secrets.randbelow(2**32) if seed is None else seed
    if base_url is None:
        mock = MockDatadog(seed=seed)
        with serving(mock) as url:
            keys = {"DD_API_KEY": mock.api_key, "DD_APP_KEY": mock.app_key}
            status = _schemathesis(url, keys, seed, max_examples, read_only=False)
        reach = Reach(mock.calls)
        print(reach)
        return status or (1 if reach.gaps() else 0)
    target = resolve(api_key=None, app_key=None, access_token=None, site=None, base_url=base_url)
    host = urlsplit(target.base_url).hostname or ""
    read_only = not (live_writes or is_loopback(host))
    if read_only:
        print(
            f"{host} is not this machine: sending GET only (--live-writes sends everything)",
            flush=True,
        )
    return _schemathesis(target.base_url, {}, seed, max_examples, read_only=read_only)


def _schemathesis(url: str, keys: Mapping[str, str], seed: int, max_examples: int, *, read_only: bool) -> int:
    options = ["--url", url, "--seed", str(seed), "--max-examples", str(max_examples)]
    if read_only:
        options += ["--include-method", "GET", "--rate-limit", "auto"]
    with _files(read_only) as (config, document):
        command = [
            sys.executable,
            "-c",
            SCHEMATHESIS,
            "--config-file",
            config,
            "run",
            document,
            *options,
        ]
        # Keys go through the environment: command lines are there for every user of the machine to see.
        finished = subprocess.run(command, env={**os.environ, **keys}, check=False)  # noqa: S603
    return min(finished.returncode, 1) if finished.returncode >= 0 else 1


@contextmanager
def _files(read_only: bool) -> Iterator[tuple[str, str]]:
    """Paths of the configuration and the document, for as long as they are needed."""
    source = files("datadog_incidents_api").joinpath("openapi.json")
    with tempfile.TemporaryDirectory() as folder, as_file(source) as document:
        config = Path(folder) / "schemathesis.toml"
        config.write_text(settings(read_only=read_only), "utf-8")
        yield str(config), str(document)
