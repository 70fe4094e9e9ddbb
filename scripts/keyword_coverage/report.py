"""Output of the measurement: a summary for the terminal, and the section of the page in docs/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mutation.jobs import Job, JobResult

from .coverage import Coverage
from .misreadings import Misreading

REASONS = {
    ("import_incident", "body/data/attributes/fields/{}"): (
        "the other variant allows the same, since only the server sets `type`"
    ),
    ("update_incident", "body/data/relationships/integrations"): (
        "no request has an integration of the updated incident with an unknown member"
    ),
}
"""Why misreadings are missed, by operation and start of the place."""
Counts = tuple[int, int]
"""Numbers of misreadings that were shown, and of all."""


def summary(found: Mapping[str, Coverage]) -> str:
    """Return the counts by keyword, and the misreadings that were missed."""
    missed = (
        f"missed: {operation} {one.place}: {one.keyword}, {one.change}"
        for operation, coverage in found.items()
        for one in coverage.missed
    )
    lines = (
        f"{keyword.strip('`')}: laxer {lax}, stricter {strict}" for keyword, lax, strict in _counts(found)
    )
    return "\n".join([*lines, *missed])


def section(found: Mapping[str, Coverage], job: Job, result: JobResult) -> str:
    """Return the section on keywords in Markdown, without its heading."""
    engines = " and ".join(f"`{one}`" for one in job.engines)
    text = INTRODUCTION.format(
        profile=job.profile, seed=job.seed, engines=engines, requests=result.requests, commit=result.commit
    )
    *keywords, total = _counts(found)
    counts = [*((f"`{keyword}`", lax, strict) for keyword, lax, strict in keywords), total]
    table = _table([("keyword", "laxer", "stricter"), *counts])
    return f"{text}\n\n{table}\n\n### Misreadings that were missed\n\n{_missed(found)}\n"


INTRODUCTION = """`scripts/keyword-coverage` measures which keywords of the request schemas a run exercises.
It changes the schemas of parameters and bodies in one place at a time, as a server may misread them:

- laxer: a keyword is ignored, or another type is allowed. Only a request that breaks this rule and no other
  can show that.
- stricter: a value of an enumeration, a variant or an optional member is refused, an optional member is
  required, or a bound is moved by one. Only a valid request with this value, variant, member or bound can
  show that.

A misreading counts as noticed if the run contains a request that is valid by the schema and invalid by the
misread one, or the reverse, and the mock decided it by the schema: success or 409 for a valid request, 400
for an invalid one. Members that only the server sets are left out. Bounds of integer formats count as
`minimum` and `maximum`.

The table has the numbers of misreadings that were noticed, and of all misreadings,
in a run of the profile `{profile}` with the engines {engines}
and seed {seed} at commit {commit}: {requests:,} requests."""


def _counts(found: Mapping[str, Coverage]) -> Iterator[tuple[str, str, str]]:
    """Yield each keyword with its counts of laxer and of stricter misreadings, and the total."""
    keywords = sorted({one.keyword for coverage in found.values() for one in coverage.misreadings})
    for name, chosen in [*((one, [one]) for one in keywords), ("total", keywords)]:
        yield name, _shown(_count(found, chosen, is_lax=True)), _shown(_count(found, chosen, is_lax=False))


def _count(found: Mapping[str, Coverage], keywords: Sequence[str], *, is_lax: bool) -> Counts:
    def number(part: Iterable[Misreading]) -> int:
        return sum(one.keyword in keywords and one.is_lax is is_lax for one in part)

    everything = sum(number(one.misreadings) for one in found.values())
    return everything - sum(number(one.missed) for one in found.values()), everything


def _shown(counts: Counts) -> str:
    return f"{counts[0]:,}/{counts[1]:,}" if counts[1] else "-"


def _missed(found: Mapping[str, Coverage]) -> str:
    lines = [
        (f"`{operation}`", f"`{one.place}`", f"`{one.keyword}`", one.change, _reason(operation, one.place))
        for operation, coverage in found.items()
        for one in coverage.missed
    ]
    return _table([("operation", "place", "keyword", "change", "reason"), *lines]) if lines else "None."


def _reason(operation: str, place: str) -> str:
    found = (
        why for (known, prefix), why in REASONS.items() if known == operation and place.startswith(prefix)
    )
    return next(found, "not known")


def _table(lines: Sequence[Sequence[str]]) -> str:
    header, *others = lines
    return "\n".join("| " + " | ".join(line) + " |" for line in (header, ["---"] * len(header), *others))
