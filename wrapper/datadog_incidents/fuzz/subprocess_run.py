"""Runs of schemathesis in processes of their own, until the engine `contract` replaces them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path
from typing import Any

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

from .connection import UnreachableError
from .contract.coverage import Coverage
from .contract.resource_ids import RESOURCE_IDS_VARIABLE
from .contract.schemathesis_config import scenarios, settings
from .contract.schemathesis_progress import Progress
from .failures import Failure
from .session import Session

OPENAPI_DOCUMENT = files("datadog_incidents_api").joinpath("openapi.json")

RUNNER = """\
try:
    import runpy
    runpy.run_module("datadog_incidents.fuzz.contract.runner", run_name="__main__", alter_sys=True)
except KeyboardInterrupt:
    raise SystemExit(130) from None
"""
"""Program of the runner's process. An interrupt during its imports would print a traceback."""

ROUNDS = 5
"""Rounds of stateful runs: the first follows all links, the others those without a successful step so far."""
FAULT_EXAMPLES = 3
"""Cases per operation in runs that only check the form of error responses."""
BAD_REQUEST = 400
"""Lowest status that is injected. Successful responses must result from real requests."""
CONFORMANCE = ",".join(
    f"{aspect}_conformance"
    for aspect in ("status_code", "content_type", "response_schema", "response_headers")
)


def keys_of(mock: MockDatadog) -> dict[str, str]:
    """Environment for a run against a mock on this machine: its keys, and no proxy."""
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
    report: str | Path | None = None,
) -> int:
    """Test a server and print the coverage; parameters and exit status as in `fuzz` and `schemathesis`.

    Args:
        mock: mock served at the URL, for additional runs with wrong keys and injected faults.
        operations: IDs of the operations to test; all if empty.
        report: JSON file to write the cases and responses by operation to; None writes none.
    """
    progress, status = Progress(), 0
    coverage = Coverage(
        _document(),
        progress,
        scenarios=scenarios(max_examples),
        read_only=read_only,
        faults_injected=mock is not None,
        operations=operations,
    )
    # The seed printed by schemathesis is that of its last run, which may differ.
    print(f"Repeat with --seed {seed} --max-examples {max_examples}", flush=True)
    runs = [
        _test_runs(coverage, max_examples, read_only, operations),
        _fault_runs(mock, coverage, progress, operations),
    ]
    for number, config, options, changes in chain.from_iterable(runs):
        if status and number:
            break  # failures must be fixed before additional runs are useful
        variables = {**environment, **changes, RESOURCE_IDS_VARIABLE: json.dumps(progress.resource_ids)}
        run_status, run_progress = schemathesis(
            url, variables, config, "--seed", str(seed + number), *options
        )
        if run_status not in (0, 1):  # schemathesis has printed the reason
            return 2
        progress.add(run_progress)
        status |= run_status
    print(coverage)
    gaps = [] if status else coverage.gaps()
    for gap in gaps:
        print(f"NOT COVERED: {gap}")
    status = 1 if gaps else status
    if report is not None:
        result = {
            "exit_status": status,
            "seed": seed,
            "max_examples": max_examples,
            "mock": mock is not None,
            "operations": coverage.by_operation(),
        }
        Path(report).write_text(json.dumps(result, indent=1) + "\n", "utf-8")
    return status


Run = tuple[int, str, Sequence[str], Mapping[str, str]]
"""One run of schemathesis: offset to the seed, configuration, options, changes to the environment."""


def _test_runs(
    coverage: Coverage, max_examples: int, read_only: bool, operations: Collection[str]
) -> Iterator[Run]:
    """Runs that test operations and follow their links."""
    config = settings(max_examples=max_examples, read_only=read_only)
    if read_only:
        yield 0, config, ("--include-method", "GET", "--rate-limit", "auto"), {}
        return
    # Its warnings concern aspects that the next runs cover and `Coverage` verifies.
    only = _only(operations)
    yield 0, config, ("--phases", "examples,coverage,fuzzing", "--warnings", "off", *only), {}
    # Links have runs of their own. In the same run as the other phases, schemathesis would reuse IDs seen
    # there in scenarios. A resource deleted by one scenario is then missing in the next, which Hypothesis
    # takes for a flaky test, so that it stops and reports success.
    yield 0, config, ("--phases", "stateful", *only), {}
    # With all operations in one run, random steps follow only some of the links.
    config = settings(max_examples=max_examples, read_only=False, links_only=True)
    for number in range(1, ROUNDS):
        for group in coverage.retry_groups():
            yield number, config, ("--phases", "stateful", "--warnings", "off", *_only(group)), {}


def _fault_runs(
    mock: MockDatadog | None, coverage: Coverage, progress: Progress, operations: Collection[str]
) -> Iterator[Run]:
    """Runs against a mock with a wrong key, and with injected faults for the error statuses not yet seen."""
    if mock is None:
        return
    config = settings(max_examples=FAULT_EXAMPLES, read_only=False)
    options = ("--phases", "fuzzing", "--warnings", "off", "--checks", CONFORMANCE)
    yield 1, config, (*options, *_only(operations)), {"DD_APP_KEY": "no-key-of-the-mock"}
    unseen = [(operation, status) for operation, status in coverage.unseen() if status >= BAD_REQUEST]
    # One status per run, since an operation without parameters is called only once.
    for injected in sorted({status for _, status in unseen}):
        affected = [operation for operation, status in unseen if status == injected]
        for operation in affected:
            mock.fail_next(injected, operation=operation)
            progress.injected.append(f"{operation} {injected}")
        yield 1, config, (*options, *_only(affected)), {}


def _only(operations: Iterable[str]) -> list[str]:
    return [f"--include-operation-id={operation}" for operation in sorted(operations)]


def schemathesis(
    url: str, environment: Mapping[str, str], config: str, *options: str
) -> tuple[int, Progress]:
    """Run schemathesis once, in a process of its own.

    Args:
        environment: variables in addition to this process's own. They include the keys, because command lines
            are visible to every user of the machine.
        config: configuration of schemathesis, as TOML.
        options: options of `schemathesis run`.

    Returns:
        Its exit status (0 all checks passed, 1 a check failed, anything else no run), and its progress.
    """
    with tempfile.TemporaryDirectory() as folder, as_file(OPENAPI_DOCUMENT) as document:
        settings_file, report = Path(folder) / "schemathesis.toml", Path(folder) / "progress.json"
        settings_file.write_text(config, "utf-8")
        runner = [sys.executable, "-c", RUNNER, str(report)]
        run = ["--config-file", str(settings_file), "run", str(document), "--url", url, *options]
        # Schemathesis prints characters that other encodings lack, and fails if the variable names one.
        variables = {**os.environ, **environment, "PYTHONIOENCODING": "utf-8"}
        finished = subprocess.run([*runner, *run], env=variables, check=False)  # noqa: S603
        return finished.returncode, Progress.load(report) if report.exists() else Progress()


def _document() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))
    return document


class SubprocessEngine:
    """Engine that runs schemathesis in processes of its own, and only for a mock in this process or a URL."""

    name = "contract"

    def run(self, session: Session) -> None:
        """Test the server of a session. Requests are not sent over its connection."""
        with ExitStack() as stack:
            url, environment = session.connection.base_url, {}
            if session.mock is not None:
                url, environment = stack.enter_context(serving(session.mock)), keys_of(session.mock)
            operations = session.selection.operations
            status = examine(
                url,
                environment,
                seed=session.seed,
                max_examples=session.profile.max_examples,
                read_only=session.read_only,
                mock=session.mock,
                operations=() if operations == frozenset(OPERATIONS) else operations,
            )
        if status == 1:
            reason = "Checks of schemathesis hold of every server."
            session.failures.add(
                Failure("contract", "schemathesis", ("list_incidents",), "", "see above", reason, ())
            )
        elif status:
            raise UnreachableError("the server does not respond")
