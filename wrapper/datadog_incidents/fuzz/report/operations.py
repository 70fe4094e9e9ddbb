"""Results by operation as JSON, from which the fidelity ledger is made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from datadog_incidents_api.operations import OPERATIONS

from ..declared import declared
from ..execution import Result


def write_operations(file: Path, result: Result) -> None:
    """Write how often each operation was called, and with which statuses it responded."""
    session = result.session
    content = {
        "exit_status": result.exit_status,
        "seed": session.seed,
        "profile": session.profile.name,
        "max_examples": session.profile.max_examples,
        "mock": session.is_mock,
        "failures": len(result.failures),
        "omitted_failures": result.omitted,
        "operations": by_operation(result),
    }
    file.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


def by_operation(result: Result) -> dict[str, dict[str, Any]]:
    """Results by operation ID.

    Returns:
        Numbers of `cases`, which are requests; numbers of `responses` by status; numbers of test cases by
        location and name of the declared `parameters`; and statuses that were
        `injected` into the mock because they did not occur otherwise.
    """
    progress = result.session.progress
    found: dict[str, dict[str, int]] = {
        name: {} for name in OPERATIONS if name in result.session.selection.operations
    }
    for name, count in progress.replies.items():
        operation, _, status = name.partition(" ")
        if operation in found:
            found[operation][status] = count
    return {
        name: {
            "cases": sum(statuses.values()),
            "responses": dict(sorted(statuses.items())),
            "parameters": {
                parameter.partition(" ")[2]: progress.parameters[parameter]
                for parameter in declared([name]).parameters
            },
            "injected": sorted(
                int(status)
                for operation, _, status in (one.partition(" ") for one in progress.injected)
                if operation == name
            ),
        }
        for name, statuses in found.items()
    }
