"""Runner: the process that runs schemathesis, records its progress and redacts keys from its output.

    python -m datadog_incidents.fuzz.runner REPORT ARGUMENT...

runs schemathesis with the arguments and saves its `Progress` to the file REPORT. The variable
DATADOG_FUZZ_RESOURCE_IDS contains the resource IDs collected by an earlier run, as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, ClassVar

import click
import schemathesis
from schemathesis import cli
from schemathesis.core.result import Ok
from schemathesis.engine import Status, StopReason, events
from schemathesis.engine.run import PhaseName
from schemathesis.engine.run.probes import ProbePayload

from . import schemathesis_document
from .ignored_key import IgnoredKey
from .resource_ids import RESOURCE_IDS_VARIABLE, ResourceIds, install
from .schemathesis_progress import Progress
from .schemathesis_types import case_of, check_names, hook

SECRETS = ("DD_API_KEY", "DD_APP_KEY")
FILTERED = "[Filtered]"


class ProgressRecorder(cli.EventHandler[Any]):
    """Event handler of schemathesis that counts the events of a run and saves its progress at the end.

    Attributes:
        report: file to save the progress to.
        resource_ids: IDs to include in the progress.
    """

    report: ClassVar[Path]
    resource_ids: ClassVar[ResourceIds]

    def __init__(self, *_arguments: Any, **_parameters: Any) -> None:
        # The registry lacks the one check that requires a number.
        self._progress = Progress(known_checks=[*check_names(), "max_response_time"])

    def handle_event(self, ctx: Any, event: events.EngineEvent) -> None:
        if isinstance(event, events.PhaseFinished) and event.phase.name is PhaseName.PROBING:
            _abort_if_unreachable(event)
        elif isinstance(event, events.ScenarioFinished):
            _count(self._progress, event)
        elif isinstance(event, events.EngineFinished) and event.stop_reason is not StopReason.COMPLETED:
            self._progress.stop_reasons.append(event.stop_reason.value)

    def shutdown(self, ctx: Any) -> None:
        self._progress.resource_ids = self.resource_ids.ids
        self._progress.save(self.report)


def _count(progress: Progress, scenario: events.ScenarioFinished) -> None:
    """Count the cases of a scenario: those of one operation, or one sequence of links."""
    recorder, phase = scenario.recorder, scenario.phase
    if phase is PhaseName.STATEFUL_TESTING and scenario.status is not Status.SKIP:
        progress.scenarios += 1
    for node in recorder.cases.values():
        case = case_of(node)
        progress.cases[f"{phase.value} {case.operation.label}"] += 1
        for location, values in (("path", case.path_parameters), ("query", case.query)):
            for name in values or ():
                progress.parameters[f"{case.operation.label} {location} {name}"] += 1
    for key, interaction in recorder.interactions.items():
        if interaction.response is None:
            continue
        node, status = recorder.cases[key], interaction.response.status_code
        case = case_of(node)
        # Not the operation's label: some cases try methods that it does not have.
        progress.replies[f"{case.method.upper()} {case.operation.path} {status}"] += 1
        # Links to missing resources are followed too, but do not succeed.
        if node.transition is not None and node.is_transition_applied and 200 <= status < 300:
            progress.links[node.transition.id] += 1
    for key, results in recorder.checks.items():
        for result in results:
            progress.checks[result.name] += 1
            if result.status is not Status.SUCCESS:
                progress.failures[f"{result.name} {case_of(recorder.cases[key]).operation.label}"] += 1


def _abort_if_unreachable(probing: events.PhaseFinished) -> None:
    """Abort if no probe got a response; schemathesis would report the error once per operation."""
    if not isinstance(probing.payload, Ok):
        return
    probed: ProbePayload = probing.payload.ok()
    errors = [run.error for run in probed.probes if run.response is None and run.error is not None]
    if len(errors) < len(probed.probes):
        return
    cause: BaseException = errors[0]
    while cause.__context__ is not None:
        cause = cause.__context__
    click.echo(f"datadog-incidents fuzz: the server does not respond: {cause}", err=True)
    raise click.Abort


def redact(_context: Any, _case: Any, response: schemathesis.Response) -> None:
    """Remove keys from a response: schemathesis prints responses in full, and a server may echo the request.

    In its own requests, schemathesis filters keys by the names of their headers.
    """
    for secret in filter(None, map(os.environ.get, SECRETS)):
        response.content = response.content.replace(secret.encode(), FILTERED.encode())
        response.headers = {
            name: [value.replace(secret, FILTERED) for value in values]
            for name, values in response.headers.items()
        }


if __name__ == "__main__":
    ProgressRecorder.report = Path(sys.argv.pop(1))
    ProgressRecorder.resource_ids = ResourceIds(json.loads(os.environ.get(RESOURCE_IDS_VARIABLE, "{}")))
    cli.handler()(ProgressRecorder)
    schemathesis.check(IgnoredKey)
    hook("before_load_schema", schemathesis_document.adapt)
    hook("after_call", redact)
    install(ProgressRecorder.resource_ids)
    cli.schemathesis()
