"""Runs of schemathesis alone: its own command line, as its users run it, against a mock on loopback.

To fit into the time, a run is restricted to the resources of the operations that a bug spoils, and to the
operations whose links lead to them.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.uvicorn_server import serving
from datadog_incidents_api.operations import OPERATIONS

from .jobs import Finding, Job, JobResult

DOCUMENT = files("datadog_incidents_api") / "openapi.json"
MANY = 20
"""Number of spoiled operations beyond which two resources stand for all."""
TYPICAL = ("incidents", "todos")
"""Resources that stand for all, if they are among the spoiled ones."""


def run(job: Job) -> JobResult:
    """Run all checks and phases of schemathesis with the keys of the mock as headers."""
    mock = MockDatadog(seed=job.seed)
    with serving(mock) as url, as_file(DOCUMENT) as document, tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            *(str(Path(sys.executable).with_name("schemathesis")), "run", str(document), "--url", url),
            *("-H", f"DD-API-KEY: {mock.api_key}", "-H", f"DD-APPLICATION-KEY: {mock.app_key}"),
            *("--checks", "all", "--seed", str(job.seed), "--continue-on-failure"),
            *("--report", "json", "--report-json-path", str(report)),
            *(f"--include-operation-id={one}" for one in job.operations),
        ]
        start = time.monotonic()
        try:
            # In an empty folder, which has no configuration and no database of earlier examples.
            subprocess.run(command, cwd=folder, capture_output=True, timeout=job.limit, check=False)  # noqa: S603
        except subprocess.TimeoutExpired:
            return JobResult(job.key, seconds=job.limit, ended=f"{job.limit:g} s have passed")
        seconds = round(time.monotonic() - start, 2)
        found: dict[str, Any] = json.loads(report.read_text("utf-8"))
    labels = {f"{one.method} {one.path}": one.id for one in OPERATIONS.values()}
    findings = tuple(
        Finding("", failure["title"], (labels[label],))
        for failure in found["failures"]
        for label in failure["operations"]
        if label in labels
    )
    return JobResult(job.key, findings, found["test_cases"]["generated"], seconds)


def resources(spoiled: Collection[str]) -> tuple[str, ...]:
    """Return the tags of the resources of some operations; of very many operations, two of them only."""
    tags = tuple(sorted({OPERATIONS[one].tag for one in spoiled}))
    if len(spoiled) <= MANY:
        return tags
    return TYPICAL if {*TYPICAL} <= {*tags} else tags[:2]


def restriction(spoiled: Collection[str]) -> tuple[str, ...]:
    """Return the operations to which a run is restricted so that it can find a bug in some operations."""
    tags = resources(spoiled)
    chosen = {one.id for one in OPERATIONS.values() if one.tag in tags}
    links = _links()
    return tuple(sorted(chosen | {source for source, target in links if target in chosen}))


@cache
def _links() -> frozenset[tuple[str, str]]:
    """Return the operations whose responses have links, with the operations to which these lead."""
    document = json.loads(DOCUMENT.read_text("utf-8"))
    return frozenset(
        (operation["operationId"], link["operationId"])
        for item in document["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict) and "operationId" in operation
        for response in operation["responses"].values()
        for link in response.get("links", {}).values()
    )
