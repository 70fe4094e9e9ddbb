"""Verification of recordings: against the spec, the client and the mock."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from datadog_incidents_api.types import Operation

from .._common.extras import require
from .problem import Problem
from .recordings import Scenario, files, read_file

CHECKS: tuple[str, ...] = ("validate", "round-trip", "replay")
"""Checks of each exchange, in order."""


@frozen
class RecordingDisagreement:
    """Disagreement between a recorded exchange and one of the checks. It contains no recorded value.

    Attributes:
        file: path of the recording.
        interaction: number of the exchange in the recording, from 1.
        operation: ID of the operation.
        check: `validate`, `round-trip` or `replay`.
        path: location in the exchange, such as `response.data.attributes.title`. Names of members that the
            spec does not define are replaced: `response.data.attributes.fields[*]`.
        rule: rule that is broken, such as `is missing`.
    """

    file: str
    interaction: int
    operation: str
    check: str
    path: str
    rule: str

    def __str__(self) -> str:
        return f"{self.file}:{self.interaction}: {self.operation}: {self.check}: {self.path} {self.rule}"


@frozen
class Verification:
    """Result of `verify`.

    Attributes:
        interactions: number of exchanges that were checked.
        skipped: number of exchanges that were not, because the spec does not have their operation.
        unreplayable: number of exchanges that were not replayed, because they use a resource that existed
            before the recording.
        passed: number of exchanges without a disagreement, by check.
        disagreements: all disagreements, in the order of the recordings.
    """

    interactions: int
    skipped: int
    unreplayable: int
    passed: dict[str, int]
    disagreements: list[RecordingDisagreement] = field(repr=False)

    def __str__(self) -> str:
        totals = dict.fromkeys(CHECKS, self.interactions) | {"replay": self.interactions - self.unreplayable}
        parts = [f"{self.passed[check]}/{totals[check]} {check}" for check in CHECKS]
        parts += [f"{self.unreplayable} not replayable"] if self.unreplayable else []
        parts += [f"{self.skipped} not in the spec"] if self.skipped else []
        return ", ".join(parts)


def verify(path: str | os.PathLike[str]) -> Verification:
    """Check recordings, each exchange in three ways.

    `validate` compares it with the OpenAPI document, `round-trip` sends the request with the client and
    encodes the decoded response again, and `replay` sends the request to a new mock and compares its
    response with the recorded one.

    Args:
        path: recording, or a folder of recordings.

    Raises:
        ConfigurationError: there is no recording, or a file is not one.
        MissingExtraError: the extra [mock] is not installed.
    """
    require("mock", "jsonschema_rs", "lark")
    passed: dict[str, int] = {check: 0 for check in CHECKS}
    disagreements: list[RecordingDisagreement] = []
    interactions = skipped = unreplayable = 0
    for file in files(Path(path)):
        scenario = read_file(file)
        skipped += len(scenario.exchanges) - len(scenario.covered)
        interactions += len(scenario.covered)
        for number, operation, check, problems in _checked(scenario):
            if problems is None:
                unreplayable += 1
                continue
            passed[check] += not problems
            disagreements += [
                RecordingDisagreement(str(file), number, operation.id, check, one.place, one.rule)
                for one in problems
            ]
    return Verification(interactions, skipped, unreplayable, passed, disagreements)


def _checked(scenario: Scenario) -> Iterator[tuple[int, Operation, str, list[Problem] | None]]:
    """Yield the problems of each exchange and check, with the number of the exchange and its operation."""
    from . import mock_replay, round_trip, validation

    replayed = dict(mock_replay.problems(scenario))
    for number, exchange in enumerate(scenario.exchanges, start=1):
        operation = exchange.operation
        if operation is None:
            continue
        yield number, operation, "validate", list(validation.problems(exchange, operation))
        yield number, operation, "round-trip", list(round_trip.problems(exchange, operation))
        yield number, operation, "replay", replayed[number]
