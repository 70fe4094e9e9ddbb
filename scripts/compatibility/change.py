"""A change that users can notice, and the merging of changes that have the same cause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, get_args

Kind = Literal["breaking", "additive", "cosmetic"]
"""Whether programs may fail, whether there is something new to use, or neither."""

Subject = Literal["spec", "python", "typing", "cli", "mock"]

KINDS: tuple[Kind, ...] = get_args(Kind)
SUBJECTS: tuple[Subject, ...] = get_args(Subject)


class CannotCompare(Exception):
    """The comparison could not run; the message states the reason and the remedy."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Attributes:
        location: place that users know, e.g. `create_incident, request body, data.attributes.title`.
        message: description of the change.
        origin: definition that caused the change, which other places may share; empty if there is none.
        others: further locations with the same change.
    """

    kind: Kind
    subject: Subject
    location: str
    message: str
    origin: str = ""
    others: tuple[str, ...] = ()


def merge(changes: Iterable[Change]) -> list[Change]:
    """Merge equal changes that have the same origin, in the order of kind, subject and first occurrence."""
    merged: dict[tuple[str, ...], Change] = {}
    for change in changes:
        key = (change.kind, change.subject, change.origin or change.location, change.message)
        first = merged.setdefault(key, change)
        if change.location not in (first.location, *first.others):
            merged[key] = replace(first, others=(*first.others, change.location))
    ranked = sorted(merged.values(), key=lambda change: SUBJECTS.index(change.subject))
    return sorted(ranked, key=lambda change: KINDS.index(change.kind))
