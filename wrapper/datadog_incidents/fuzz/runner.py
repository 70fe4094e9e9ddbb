"""The process that schemathesis runs in: notes how far it gets, and keeps keys out of what it shows.

    python -m datadog_incidents.fuzz.runner REPORT ARGUMENT...

runs schemathesis with the arguments, and leaves its `Progress` at REPORT. DATADOG_FUZZ_KNOWN holds what an
earlier run got to know.
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

from .checks import IgnoredKey
from .progress import Progress
from .resource_ids import KNOWN, Known, install
from .schemathesis_types import case_of, hook, names_of_checks

SECRETS = ("DD_API_KEY", "DD_APP_KEY")
FILTERED = "[Filtered]"


class Watch(cli.EventHandler[Any]):
    """Follows a run, and writes down its progress at the end."""

    report: ClassVar[Path]
    known: ClassVar[Known]

    def __init__(self, *_arguments: Any, **_parameters: Any) -> None:
        # The registry leaves out the one check that needs a number.
        self._progress = Progress(known_checks=[*names_of_checks(), "max_response_time"])

    def handle_event(self, ctx: Any, event: events.EngineEvent) -> None:
        if isinstance(event, events.PhaseFinished) and event.phase.name is PhaseName.PROBING:
            _insist_on_a_reply(event)
        elif isinstance(event, events.ScenarioFinished):
            _count(self._progress, event)
        elif isinstance(event, events.EngineFinished) and event.stop_reason is not StopReason.COMPLETED:
            self._progress.stopped.append(event.stop_reason.value)

    def shutdown(self, ctx: Any) -> None:
        self._progress.known = self.known.ids
        self._progress.save(self.report)


def _count(progress: Progress, scenario: events.ScenarioFinished) -> None:
    """Count what a scenario did: the cases of one operation, or one walk along links."""
    recorder, phase = scenario.recorder, scenario.phase
    if phase is PhaseName.STATEFUL_TESTING and scenario.status is not Status.SKIP:
        progress.scenarios += 1
    for node in recorder.cases.values():
        case = case_of(node)
        progress.cases[f"{phase.value} {case.operation.label}"] += 1
        for place, values in (("path", case.path_parameters), ("query", case.query)):
            for name in values or ():
                progress.parameters[f"{case.operation.label} {place} {name}"] += 1
    for key, interaction in recorder.interactions.items():
        if interaction.response is None:
            continue
        node, status = recorder.cases[key], interaction.response.status_code
        sent = case_of(node)
        # Not the operation's label: some cases try methods that it does not have.
        progress.answers[f"{sent.method.upper()} {sent.operation.path} {status}"] += 1
        # A link to what does not exist is followed as well, and leads nowhere.
        if node.transition is not None and node.is_transition_applied and 200 <= status < 300:
            progress.links[node.transition.id] += 1
    for key, verdicts in recorder.checks.items():
        for verdict in verdicts:
            progress.checks[verdict.name] += 1
            if verdict.status is not Status.SUCCESS:
                progress.failures[f"{verdict.name} {case_of(recorder.cases[key]).operation.label}"] += 1


def _insist_on_a_reply(probing: events.PhaseFinished) -> None:
    """Give up where nobody answers; schemathesis would say so once for every operation."""
    if not isinstance(probing.payload, Ok):
        return
    probed: ProbePayload = probing.payload.ok()
    errors = [run.error for run in probed.probes if run.response is None and run.error is not None]
    if len(errors) < len(probed.probes):
        return
    cause: BaseException = errors[0]
    while cause.__context__ is not None:
        cause = cause.__context__
    click.echo(f"datadog-incidents fuzz: the server does not answer: {cause}", err=True)
    raise click.Abort


def redact(_context: Any, _case: Any, response: schemathesis.Response) -> None:
    """Strike keys from a reply: schemathesis shows replies whole, and a server may send back what it got.

    The keys that it sends itself it filters by their headers' names.
    """
    for secret in filter(None, map(os.environ.get, SECRETS)):
        response.content = response.content.replace(secret.encode(), FILTERED.encode())
        response.headers = {
            name: [value.replace(secret, FILTERED) for value in values]
            for name, values in response.headers.items()
        }


if __name__ == "__main__":
    Watch.report = Path(sys.argv.pop(1))
    Watch.known = Known(json.loads(os.environ.get(KNOWN, "{}")))
    cli.handler()(Watch)
    schemathesis.check(IgnoredKey)
    hook("after_call", redact)
    install(Watch.known)
    cli.schemathesis()
