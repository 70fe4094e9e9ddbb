"""Page of the fidelity ledger, docs/fidelity.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .fidelity import Sources, citation

Entry = Mapping[str, Any]

HEAD = """<!-- Written by scripts/generate from spec/EVIDENCE.md and spec/evidence/; do not edit. -->
# Fidelity

How far the spec, and the mock that follows it, are based on evidence about Datadog's server. For each operation, the
ledger states the sources, what the fuzzer has reached, and the questions that are open. It is installed with the
package:

```pycon
>>> evidence = dd.operations["get_incident"].evidence
>>> evidence.documented, evidence.published, evidence.mock
(True, 'IncidentsApi.get_incident', 'recorded')
>>> evidence.recorded.years, evidence.seen_live
((2026,), None)
```

| column | meaning |
|---|---|
| documented | its page in Datadog's published reference docs was read for the spec |
| model | the models of the official client declare it |
| recorded | recorded responses of Datadog's server, with their years; in parentheses, those that tests compare with the spec, the clients and the mock |
| live | date of the last call to a live server by this project |
| mock | whether the mock's behavior follows recorded responses, or is assumed from the schemas |
| fuzzer | test cases, and statuses of the mock's responses; statuses in parentheses occurred only as injected faults |
| not in model | number of [members](#members-that-the-official-client-lacks) that these models lack |
| open | numbers of the [open questions](#open-questions), besides those that concern all operations |

Recordings are described in [EVIDENCE.md](../spec/EVIDENCE.md#recordings).
"""  # noqa: E501  # rows of a table

INTRODUCTION = (
    "By schema. The comments in the spec state whether they are recorded or assumed. `scripts/upstream`\n"
    "reports those without a reason in `tests/spec/differences.yaml`."
)


def page(ledger: Mapping[str, Entry], sources: Sources) -> str:
    """Render the page of a ledger, in Markdown."""
    questions = [(one["text"], citation(one)) for one in sources.ledger.get("questions", ())]
    parts = [HEAD, _summary(ledger, sources), "## Operations", _table(ledger, questions)]
    parts += ["## Members that the official client lacks", _members(ledger)]
    parts += ["## Open questions", _list(ledger, questions)]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _summary(ledger: Mapping[str, Entry], sources: Sources) -> str:
    entries = ledger.values()
    counts = {
        "documented": sum(1 for one in entries if one["documented"]),
        f"in the models of {sources.published.get('client', 'no client')}": sum(
            1 for one in entries if one["published"]
        ),
        "recorded": sum(1 for one in entries if one["recorded"]["responses"]),
        "seen live": sum(1 for one in entries if one["seen_live"]),
    }
    responses = sum(one["recorded"]["responses"] for one in entries)
    checked = sum(one["recorded"]["checked"] for one in entries)
    empty = [f"`{name}`" for name, one in ledger.items() if _is_empty(one)]
    lines = [
        f"- {len(ledger)} operations: {', '.join(f'{count} {what}' for what, count in counts.items())}.",
        f"- {responses} recorded responses, {checked} of them compared by tests.",
        f"- No evidence at all: {', '.join(empty) or 'none'}.",
    ]
    if fuzz := sources.fuzz:
        cases = sum(one["cases"] for one in fuzz["operations"].values())
        lines.append(
            f"- {cases:,} test cases of the fuzzer for {len(fuzz['operations'])} operations, in the run with "
            f"`--seed {fuzz['seed']} --max-examples {fuzz['max_examples']}` against the mock."
        )
    return "\n".join(lines)


def _members(ledger: Mapping[str, Entry]) -> str:
    """List the members by schema."""
    members: dict[str, set[str]] = {}
    for one in ledger.values():
        for name in one["unpublished"]:
            schema, _, member = name.partition(".")
            members.setdefault(schema, set()).add(member)
    lines = [
        f"- `{schema}`: {', '.join(f'`{name}`' for name in sorted(found))}"
        for schema, found in sorted(members.items())
    ]
    return "\n".join([INTRODUCTION, "", *lines])


def _table(ledger: Mapping[str, Entry], questions: Sequence[tuple[str, str]]) -> str:
    everywhere = _of_all(ledger)
    rows = [
        "| operation | documented | model | not in model | recorded | live | mock | fuzzer | open |",
        "|---" * 9 + "|",
    ]
    for name, one in ledger.items():
        numbers = [str(questions.index(each) + 1) for each in _pairs(one) if each not in everywhere]
        cells = [
            f"`{name}`",
            "yes" if one["documented"] else "-",
            "yes" if one["published"] else "-",
            str(len(one["unpublished"])) if one["unpublished"] else "-",
            _recorded(one["recorded"]),
            one["seen_live"] or "-",
            "no evidence" if _is_empty(one) else one["mock"],
            _fuzzed(one["fuzzed"]),
            ", ".join(numbers) or "-",
        ]
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _list(ledger: Mapping[str, Entry], questions: Sequence[tuple[str, str]]) -> str:
    everywhere = _of_all(ledger)
    lines = [
        "Each links to the assumption that the spec, the mock, the client or the fuzzer makes instead.",
        "",
    ]
    for number, (text, cited) in enumerate(questions, 1):
        scope = " Concerns all operations." if (text, cited) in everywhere else ""
        lines.append(f"{number}. {text}{scope} [{cited.partition('#')[2]}](../spec/{cited})")
    return "\n".join(lines)


def _recorded(one: Entry) -> str:
    if not one["responses"]:
        return "-"
    years = ", ".join(map(str, one["years"]))
    return f"{one['responses']} ({one['checked']}), {years}"


def _fuzzed(one: Entry | None) -> str:
    if one is None:
        return "-"
    injected = set(one["injected"])
    statuses = [f"({status})" if int(status) in injected else status for status in one["statuses"]]
    return f"{one['cases']:,}: {', '.join(statuses)}"


def _pairs(one: Entry) -> list[tuple[str, str]]:
    return [(question["text"], question["citation"]) for question in one["open_questions"]]


def _of_all(ledger: Mapping[str, Entry]) -> list[tuple[str, str]]:
    first, *others = [_pairs(one) for one in ledger.values()] or [[]]
    return [pair for pair in first if all(pair in pairs for pairs in others)]


def _is_empty(one: Entry) -> bool:
    return not (one["documented"] or one["published"] or one["recorded"]["responses"] or one["seen_live"])
