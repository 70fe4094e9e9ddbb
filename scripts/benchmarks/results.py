"""What a run of the benchmark finds out: rows of figures, and targets that are met or missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from .timing import Samples, median, ratio

LABELS = {"ms": 1e3, "µs": 1e6, "s": 1.0, "MB": 1.0}
"""Units, and how many of them a sample of 1 is; `/s` is the reciprocal."""


@frozen
class Target:
    """Something to reach, told beside a peer's figure."""

    text: str
    reached: float
    met: bool


def at_most(limit: float, reached: float, text: str) -> Target:
    return Target(text, reached, reached <= limit)


def at_least(limit: float, reached: float, text: str) -> Target:
    return Target(text, reached, reached >= limit)


@frozen
class Figure:
    """How a peer did; `median` and `minimum` in the row's unit, `ratio` to the row's baseline in time."""

    peer: str
    median: float | None = None
    minimum: float | None = None
    ratio: float | None = None
    note: str = ""
    targets: tuple[Target, ...] = ()


@frozen
class Row:
    """One thing that was measured, of all peers."""

    what: str
    unit: str
    baseline: str
    figures: Sequence[Figure]
    note: str = ""

    def missed(self) -> list[str]:
        return [
            f"{self.what}: {one.text}" for figure in self.figures for one in figure.targets if not one.met
        ]


@frozen
class Notes:
    """What belongs to figures besides samples."""

    failures: Mapping[str, str] = field(factory=dict)
    remarks: Mapping[str, str] = field(factory=dict)
    targets: Mapping[str, Sequence[Target]] = field(factory=dict)


def row(
    what: str, unit: str, baseline: str, samples: Samples, notes: Notes | None = None, note: str = ""
) -> Row:
    """Make a row of samples; peers without any are told with the reason of their failure."""
    notes = notes or Notes()
    figures = [
        Figure(
            name,
            in_unit(unit, median(samples, name)),
            in_unit(unit, min(samples[name].values())),
            ratio(samples, name, baseline),
            note=notes.remarks.get(name, ""),
            targets=tuple(notes.targets.get(name, ())),
        )
        for name in samples
    ]
    figures += [Figure(name, note=f"fails: {why}") for name, why in notes.failures.items()]
    return Row(what, unit, baseline, figures, note)


def in_unit(unit: str, sample: float) -> float:
    return 1 / sample if unit == "/s" else sample * LABELS[unit]
