"""Results of a benchmark: rows of figures, with targets that are met or missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from .timing import Samples, median, ratio

UNITS = {"ms": 1e3, "µs": 1e6, "s": 1.0, "MB": 1.0, "kB": 1.0}
"""Value of a sample of 1 in each unit. The unit `/s` is the reciprocal of the sample."""


@frozen
class Target:
    """Target value, printed next to the figure of a peer.

    Attributes:
        text: description, e.g. `≤ httpx + 25 ms`.
        reached: measured value.
        met: whether the value meets the target.
    """

    text: str
    reached: float
    met: bool


def at_most(limit: float, reached: float, text: str) -> Target:
    return Target(text, reached, reached <= limit)


def at_least(limit: float, reached: float, text: str) -> Target:
    return Target(text, reached, reached >= limit)


@frozen
class Figure:
    """Result of one peer.

    Attributes:
        peer: name of the peer.
        median: in the unit of the row; None if the peer failed.
        minimum: minimum time or maximum rate, in the unit of the row; None if the peer failed.
        ratio: time relative to the baseline of the row; None if the peer failed.
        note: remark or error message.
        targets: targets of the peer.
    """

    peer: str
    median: float | None = None
    minimum: float | None = None
    ratio: float | None = None
    note: str = ""
    targets: tuple[Target, ...] = ()


@frozen
class Row:
    """Results of all peers for one measurement.

    Attributes:
        what: description of the measurement.
        unit: unit of the figures.
        baseline: peer to which ratios refer.
        figures: results by peer.
        note: remark, such as the clock.
    """

    what: str
    unit: str
    baseline: str
    figures: Sequence[Figure]
    note: str = ""

    def missed(self) -> list[str]:
        """List the missed targets."""
        return [
            f"{self.what}: {one.text}" for figure in self.figures for one in figure.targets if not one.met
        ]


@frozen
class Notes:
    """Additions to figures, by peer: error messages, remarks, and targets."""

    failures: Mapping[str, str] = field(factory=dict)
    remarks: Mapping[str, str] = field(factory=dict)
    targets: Mapping[str, Sequence[Target]] = field(factory=dict)


def row(
    what: str, unit: str, baseline: str, samples: Samples, notes: Notes | None = None, note: str = ""
) -> Row:
    """Build a row from samples; peers without samples appear with their error message."""
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
    return 1 / sample if unit == "/s" else sample * UNITS[unit]
