"""Fidelity ledger: evidence for each operation of the spec, as data of the package and as a page.

Its sources are committed: spec/EVIDENCE.md with the table of recordings, and the files of spec/evidence/, of
which ledger.toml is written by hand, and the others by `scripts/fidelity` and `scripts/fuzz`.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .bundle import SpecError, references, resolve
from .operations import METHODS

PAGE = Path("docs/fidelity.md")
DATA = "evidence.json"
SETUPS = {
    "I": ("create_incident", "delete_incident"),
    "T": ("create_incident_type", "delete_incident_type"),
    "U": ("create_user", "disable_user"),
}
"""Operations around those of a scenario, by the letter in the table of recordings."""

SELECTORS = ("operations", "tags", "parameters", "unrecorded")
"""Keys of an open question that select the operations concerned; without any, all."""


@dataclass(frozen=True)
class Sources:
    """Committed sources of the ledger, without which operations have no evidence.

    Attributes:
        scenarios: recorded responses by operation and year, from the table of spec/EVIDENCE.md.
        anchors: anchors of the headings of spec/EVIDENCE.md.
        ledger: content of ledger.toml.
        recordings: content of recordings.json: responses that the tests check.
        published: content of published.json: methods of the official client.
        fuzz: content of fuzz.json: result of the fuzzer.
    """

    scenarios: Mapping[str, Counter[int]] = field(default_factory=dict[str, Counter[int]])
    anchors: frozenset[str] = frozenset()
    ledger: Mapping[str, Any] = field(default_factory=dict[str, Any])
    recordings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    published: Mapping[str, Any] = field(default_factory=dict[str, Any])
    fuzz: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def named_operations(self) -> Iterator[tuple[str, str]]:
        """Yield each operation that a source names, with the name of the source."""
        yield from (("EVIDENCE.md", one) for one in self.scenarios)
        yield from (("ledger.toml", one) for one in self.ledger.get("documented", ()))
        yield from (("ledger.toml", one) for one in self.ledger.get("live", ()))
        for question in self.ledger.get("questions", ()):
            yield from (("ledger.toml", one) for one in question.get("operations", ()))
        for name in ("recordings", "published", "fuzz"):
            yield from ((f"{name}.json", one) for one in getattr(self, name).get("operations", ()))


def read(spec: Path) -> Sources:
    """Read the sources in the folder of the spec; a missing file is empty.

    Raises:
        SpecError: a file cannot be parsed.
    """
    folder = spec / "evidence"
    evidence = spec / "EVIDENCE.md"
    text = evidence.read_text("utf-8") if evidence.exists() else ""
    try:
        ledger = folder / "ledger.toml"
        return Sources(
            recorded_responses(text),
            frozenset(map(_anchor, re.findall(r"^#+ (.+)$", text, re.M))),
            tomllib.loads(ledger.read_text("utf-8")) if ledger.exists() else {},
            **{
                name: json.loads(file.read_text("utf-8"))
                if (file := folder / f"{name}.json").exists()
                else {}
                for name in ("recordings", "published", "fuzz")
            },
        )
    except ValueError as error:
        raise SpecError(f"{folder}: {error}") from None


def recorded_responses(evidence: str) -> dict[str, Counter[int]]:
    """Count the recorded responses by operation and year in the table of spec/EVIDENCE.md."""
    counts: dict[str, Counter[int]] = {}
    for year, cell in re.findall(r"^\| .+? \| (\d{4}) \| (.+?) \| .+? \|$", evidence, re.M):
        setup = re.match(r"\*\*([A-Z]+)\*\* ", cell)
        found = [(one, 1) for letter in (setup[1] if setup else "") for one in SETUPS[letter]]
        found += [(name, int(times or 1)) for name, times in re.findall(r"`(\w+)`(?: \((\d+)x\))?", cell)]
        for name, times in found:
            counts.setdefault(name, Counter())[int(year)] += times
    return counts


def evidence(document: Mapping[str, Any], sources: Sources) -> dict[str, dict[str, Any]]:
    """Return the evidence for each operation, as JSON; the class `Evidence` describes it.

    Raises:
        SpecError: a source names an operation, tag, parameter or section that does not exist.
    """
    operations = {one["operationId"]: one for one in _operations(document)}
    for source, name in sources.named_operations():
        if name not in operations:
            raise SpecError(f"{source} names the operation {name}, which the spec does not have")
    questions = [(one, _selected(one, operations, sources)) for one in sources.ledger.get("questions", ())]
    unpublished = _unpublished(document, sources)
    return {
        name: _entry(name, sources)
        | {
            "unpublished": unpublished[name],
            "open_questions": [
                {"text": one["text"], "citation": citation(one)}
                for one, selected in questions
                if name in selected
            ],
        }
        for name in sorted(operations)
    }


def _unpublished(document: Mapping[str, Any], sources: Sources) -> dict[str, list[str]]:
    """Members of requests and responses that the official client's models lack, as `Schema.member`."""
    published: Mapping[str, list[str]] = sources.published.get("members", {})
    schemas: Mapping[str, Any] = document.get("components", {}).get("schemas", {})
    lacking = {
        name: [f"{name}.{key}" for key in schema.get("properties", {}) if key not in published.get(name, ())]
        for name, schema in schemas.items()
    }
    found: dict[str, list[str]] = {}
    for path in document["paths"].values():
        for method in METHODS:
            if method in path:
                used = _schemas_of(path[method], document)
                found[path[method]["operationId"]] = sorted(one for name in used for one in lacking[name])
    return found


def _schemas_of(operation: Mapping[str, Any], document: Mapping[str, Any]) -> set[str]:
    """Names of the schemas that requests and successful responses of an operation consist of."""
    responses = operation.get("responses", {})
    success = [one for status, one in responses.items() if status.startswith("2")]
    pending = [reference for _, reference in references([operation.get("requestBody", {}), *success])]
    seen: set[str] = set()
    while pending:
        if (reference := pending.pop()) not in seen:
            seen.add(reference)
            pending += [inner for _, inner in references(resolve(document, reference))]
    return {name for kind, name in (one.split("/")[2:4] for one in seen) if kind == "schemas"}


def citation(question: Mapping[str, Any]) -> str:
    """Section of EVIDENCE.md that states the assumption made in place of an answer."""
    return f"EVIDENCE.md#{question['section']}"


def _entry(name: str, sources: Sources) -> dict[str, Any]:
    years = sources.scenarios.get(name, Counter[int]())
    checked: dict[str, int] = sources.recordings.get("operations", {}).get(name, {}).get("statuses", {})
    published = sources.published.get("operations", {}).get(name)
    fuzzed = sources.fuzz.get("operations", {}).get(name)
    seen_live = sources.ledger.get("live", {}).get(name)
    return {
        "documented": name in sources.ledger.get("documented", ()),
        "published": published,
        "published_in": published and sources.published["client"],
        "recorded": {
            "responses": years.total(),
            "years": sorted(years),
            "checked": sum(checked.values()),
            "statuses": checked,
        },
        "seen_live": None if seen_live is None else str(seen_live),
        "mock": "recorded" if years else "assumed",
        "fuzzed": fuzzed
        and {
            "cases": fuzzed["cases"],
            "statuses": fuzzed["responses"],
            "injected": fuzzed["injected"],
        },
    }


def _selected(
    question: Mapping[str, Any], operations: Mapping[str, Mapping[str, Any]], sources: Sources
) -> set[str]:
    """IDs of the operations that an open question concerns.

    Raises:
        SpecError: the question refers to a section, tag or parameter that does not exist.
    """
    if question["section"] not in sources.anchors:
        raise SpecError(f"ledger.toml: EVIDENCE.md has no section {question['section']!r}")
    selected = set(question.get("operations", ()))
    for selector in ("tags", "parameters"):
        for value in question.get(selector, ()):
            found = {name for name, one in operations.items() if value in one[selector]}
            if not found:
                raise SpecError(f"ledger.toml: no operation has {value!r} among its {selector}")
            selected |= found
    if question.get("unrecorded"):
        selected |= operations.keys() - sources.scenarios.keys()
    every = not any(selector in question for selector in SELECTORS)
    return set(operations) if every else selected


def _operations(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each operation with `operationId`, `tags`, and the names of its `parameters`."""
    shared = document.get("components", {}).get("parameters", {})
    for item in document["paths"].values():
        for method in METHODS:
            if method in item:
                listed = [*item.get("parameters", ()), *item[method].get("parameters", ())]
                resolved = [
                    shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in listed
                ]
                yield {**item[method], "parameters": {one["name"] for one in resolved}}


def _anchor(heading: str) -> str:
    """Anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")
