"""Runs schemathesis against a server: one given, or a mock of our own."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from datadog_incidents._http.settings import is_loopback, resolve
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving

from .coverage import Reach
from .progress import Progress
from .resource_ids import KNOWN
from .schemathesis_config import scenarios, settings

DOCUMENT = files("datadog_incidents_api").joinpath("openapi.json")

ROUNDS = 5
"""How often links are followed, first all at once, then those that have not yet led to a success."""
FEW = 3
"""Cases an operation where only the form of refusals is looked at."""
BAD_REQUEST = 400
"""From here on, statuses can be ordered; a success is to be earned."""
CONFORMANCE = ",".join(
    f"{what}_conformance" for what in ("status_code", "content_type", "response_schema", "response_headers")
)


def fuzz(
    *,
    base_url: str | None = None,
    seed: int | None = None,
    max_examples: int = 50,
    live_writes: bool = False,
) -> int:
    """Test a server against the document: examples, coverage, fuzzing and stateful phases, every check.

    A server that is not this machine's is only read from, unless `live_writes` says otherwise. A run that
    stopped short, such as one in which some operation never succeeded, counts as failed: tests that never
    get anywhere pass too easily.

    Args:
        base_url: the server; None for a mock of our own. Its keys are DD_API_KEY and DD_APP_KEY.
        seed: repeats the run of that seed; None makes one up, and prints it.
        max_examples: cases an operation and phase; scenarios along links are 25 at least.
        live_writes: also call what changes things.

    Returns:
        Exit status: 0 where every check passed, 1 where one did not or the run stopped short, 2 where there
        was no run, such as for want of a server.

    Raises:
        ConfigurationError: the address or a key is missing or malformed.
    """
    seed = secrets.randbelow(2**32) if seed is None else seed
    if base_url is None:
        mock = MockDatadog(seed=seed)
        with serving(mock) as url:
            return examine(url, keys_of(mock), seed=seed, max_examples=max_examples, mock=mock)
    target = resolve(api_key=None, app_key=None, access_token=None, site=None, base_url=base_url)
    host = urlsplit(target.base_url).hostname or ""
    read_only = not (live_writes or is_loopback(host))
    if read_only:
        print(
            f"{host} is not this machine: sending GET only (--live-writes sends everything)",
            flush=True,
        )
    return examine(target.base_url, {}, seed=seed, max_examples=max_examples, read_only=read_only)


def keys_of(mock: MockDatadog) -> dict[str, str]:
    """Environment for a run against a mock on this machine: its keys, and no proxy on the way."""
    return {"DD_API_KEY": mock.api_key, "DD_APP_KEY": mock.app_key, "no_proxy": "127.0.0.1"}


def examine(
    url: str,
    environment: Mapping[str, str],
    *,
    seed: int,
    max_examples: int,
    read_only: bool = False,
    mock: MockDatadog | None = None,
    operations: Collection[str] = (),
) -> int:
    """Test a server, and tell how far that got; takes and returns what `fuzz` and `schemathesis` do.

    Args:
        mock: what is served at the address, to be brought to answer what it only does with wrong keys and
            under orders.
        operations: ids of the only operations to test; none stands for all.
    """
    progress, status = Progress(), 0
    reach = Reach(
        _document(),
        progress,
        scenarios=scenarios(max_examples),
        read_only=read_only,
        disturbed=mock is not None,
        operations=operations,
    )
    # What schemathesis prints is the seed of its last run, which may be another one.
    print(f"Repeat with --seed {seed} --max-examples {max_examples}", flush=True)
    runs = [_runs(reach, max_examples, read_only, operations), _disturbed(mock, reach, progress, operations)]
    for number, config, options, changed in chain.from_iterable(runs):
        if status and number:
            break  # what failed is to be mended first
        sent = {**environment, **changed, KNOWN: json.dumps(progress.known)}
        ended, more = schemathesis(url, sent, config, "--seed", str(seed + number), *options)
        if ended not in (0, 1):  # it has said why
            return 2
        progress.add(more)
        status |= ended
    print(reach)
    gaps = [] if status else reach.gaps()
    for gap in gaps:
        print(f"NOT REACHED: {gap}")
    return 1 if gaps else status


Run = tuple[int, str, Sequence[str], Mapping[str, str]]
"""A run of schemathesis: what to add to the seed, configuration, options, changes of the environment."""


def _runs(reach: Reach, max_examples: int, read_only: bool, operations: Collection[str]) -> Iterator[Run]:
    """What it takes to test operations, and to follow their links."""
    config = settings(max_examples=max_examples, read_only=read_only)
    if read_only:
        yield 0, config, ("--include-method", "GET", "--rate-limit", "auto"), {}
        return
    # Its warnings are about what this run leaves to the next, and `Reach` insists on.
    only = _only(operations)
    yield 0, config, ("--phases", "examples,coverage,fuzzing", "--warnings", "off", *only), {}
    # Links have runs of their own. In the first one, schemathesis would take ids that it saw before into
    # scenarios; what one scenario deletes is missing from the next, which Hypothesis takes for a flaky test
    # and stops, with a success.
    yield 0, config, ("--phases", "stateful", *only), {}
    # Among all operations, chance follows a part of the links only.
    config = settings(max_examples=max_examples, read_only=False, walk=True)
    for number in range(1, ROUNDS):
        for walk in reach.walks():
            yield number, config, ("--phases", "stateful", "--warnings", "off", *_only(walk)), {}


def _disturbed(
    mock: MockDatadog | None, reach: Reach, progress: Progress, operations: Collection[str]
) -> Iterator[Run]:
    """What it takes to be refused by every operation of a mock, and to meet what it only says by order."""
    if mock is None:
        return
    config = settings(max_examples=FEW, read_only=False)
    options = ("--phases", "fuzzing", "--warnings", "off", "--checks", CONFORMANCE)
    yield 1, config, (*options, *_only(operations)), {"DD_APP_KEY": "no-key-of-the-mock"}
    unseen = [(operation, status) for operation, status in reach.unseen() if status >= BAD_REQUEST]
    # One status at a time, since what has no parameters is called once.
    for ordered in sorted({status for _, status in unseen}):
        concerned = [operation for operation, status in unseen if status == ordered]
        for operation in concerned:
            mock.fail_next(ordered, operation=operation)
            progress.ordered.append(f"{operation} {ordered}")
        yield 1, config, (*options, *_only(concerned)), {}


def _only(operations: Iterable[str]) -> list[str]:
    return [f"--include-operation-id={one}" for one in sorted(operations)]


def schemathesis(
    url: str, environment: Mapping[str, str], config: str, *options: str
) -> tuple[int, Progress]:
    """Run schemathesis once, in a process of its own.

    Args:
        environment: set in addition to this process's own. Keys go through it, because command lines are
            there for every user of the machine to see.
        config: its configuration, as TOML.
        options: of `schemathesis run`.

    Returns:
        Its exit status (0 all passed, 1 something failed, anything else no run), and what it did.
    """
    with tempfile.TemporaryDirectory() as folder, as_file(DOCUMENT) as document:
        settings_file, report = Path(folder) / "schemathesis.toml", Path(folder) / "progress.json"
        settings_file.write_text(config, "utf-8")
        watch = [sys.executable, "-m", "datadog_incidents.fuzz.runner", str(report)]
        run = ["--config-file", str(settings_file), "run", str(document), "--url", url, *options]
        finished = subprocess.run([*watch, *run], env={**os.environ, **environment}, check=False)  # noqa: S603
        return finished.returncode, Progress.load(report) if report.exists() else Progress()


def _document() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(DOCUMENT.read_text("utf-8"))
    return document
