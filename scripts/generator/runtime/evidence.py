"""Evidence for the operations of the spec: what each is based on, and what is not known about it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple


class Recorded(NamedTuple):
    """Recordings of an operation on Datadog's server.

    Attributes:
        responses: number of recorded responses.
        years: years of the recordings, oldest first.
        checked: number of those responses that the tests compare with the spec, the clients and the mock.
        statuses: number of checked responses by HTTP status.
    """

    responses: int
    years: tuple[int, ...]
    checked: int
    statuses: Mapping[int, int]


class Fuzzed(NamedTuple):
    """Results of the fuzzer for an operation, in its last committed run against the mock.

    Attributes:
        cases: number of test cases.
        statuses: number of responses by HTTP status.
        injected: statuses that occurred only as injected faults.
    """

    cases: int
    statuses: Mapping[int, int]
    injected: tuple[int, ...]


class OpenQuestion(NamedTuple):
    """Question about the server that the evidence does not answer.

    Attributes:
        text: the question.
        citation: section of spec/EVIDENCE.md that states the assumption made instead, e.g.
            `EVIDENCE.md#assumptions-of-the-mock`.
    """

    text: str
    citation: str


class Evidence(NamedTuple):
    """Evidence for an operation: where the statements of the spec come from.

    Attributes:
        documented: whether its page in Datadog's published reference docs was read for the spec.
        published: method of the official Python client whose models declare it, e.g.
            `IncidentsApi.get_incident`; None if there is none.
        published_in: name and version of that client; None likewise.
        recorded: recordings of responses of Datadog's server; `recorded.responses` is 0 if there is none.
        seen_live: date, as `YYYY-MM-DD`, of its last call to a live server by this project; None if there was
            none.
        mock: `recorded` if the mock's behavior follows recorded responses, `assumed` if it follows the
            schemas.
        unpublished: members of requests and responses that the models of that client lack, such as
            `IncidentTodoAttributes.created_by`.
        fuzzed: what the fuzzer reached; None if it has not called the operation.
        open_questions: what is not known.
    """

    documented: bool
    published: str | None
    published_in: str | None
    recorded: Recorded
    seen_live: str | None
    mock: Literal["recorded", "assumed"]
    unpublished: tuple[str, ...]
    fuzzed: Fuzzed | None
    open_questions: tuple[OpenQuestion, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is no evidence: the operation is neither documented, published, recorded nor seen."""
        return not (self.documented or self.published or self.recorded.responses or self.seen_live)


def evidence_of(operation: str) -> Evidence:
    """Return the evidence for an operation, given its ID; the file with all evidence is read once."""
    return _evidence(_ledger()[operation])


@cache
def _ledger() -> dict[str, dict[str, Any]]:
    text = files(__package__ or "").joinpath("evidence.json").read_text("utf-8")
    ledger: dict[str, dict[str, Any]] = json.loads(text)
    return ledger


def _evidence(entry: dict[str, Any]) -> Evidence:
    recorded, fuzzed = entry["recorded"], entry["fuzzed"]
    return Evidence(
        documented=entry["documented"],
        published=entry["published"],
        published_in=entry["published_in"],
        recorded=Recorded(
            recorded["responses"],
            tuple(recorded["years"]),
            recorded["checked"],
            _by_status(recorded["statuses"]),
        ),
        seen_live=entry["seen_live"],
        mock=entry["mock"],
        unpublished=tuple(entry["unpublished"]),
        fuzzed=fuzzed and Fuzzed(fuzzed["cases"], _by_status(fuzzed["statuses"]), tuple(fuzzed["injected"])),
        open_questions=tuple(OpenQuestion(**question) for question in entry["open_questions"]),
    )


def _by_status(counts: dict[str, int]) -> Mapping[int, int]:
    return {int(status): count for status, count in counts.items()}
