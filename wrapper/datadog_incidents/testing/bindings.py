"""Bindings of placeholders: the values that a replay has seen in their place."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache
from typing import TypeGuard

from .._common.json_kinds import Json, is_array, is_object
from .placeholders import PLACEHOLDER, TIMESTAMP, WORD, Kind

_TIMESTAMP = re.compile(TIMESTAMP)


class Bindings:
    """Values by placeholder: equal placeholders have equal values, different ones different values.

    Args:
        values: values by placeholder.
        fixed: placeholders that, if they have no value, match only themselves.
    """

    def __init__(self, values: dict[str, str] | None = None, fixed: Set[str] = frozenset()) -> None:
        self._values = values or {}
        self._fixed = fixed

    def matching(self, recorded: Json, given: Json, fixed: Set[str] = frozenset()) -> Bindings | None:
        """Return these bindings with those of another value added; None if it does not match.

        Args:
            recorded: JSON value of a recording.
            given: JSON value of a request.
            fixed: placeholders that, if they have no value, match only themselves.
        """
        extended = Bindings(dict(self._values), fixed)
        return extended if extended._match(recorded, given) else None

    def restored(self, value: Json) -> Json:
        """Return a recorded JSON value with its placeholders replaced by their values, as far as known."""
        if is_object(value):
            return {self.restored(key): self.restored(item) for key, item in value.items()}
        if is_array(value):
            return [self.restored(item) for item in value]
        if not isinstance(value, str):
            return value
        return PLACEHOLDER.sub(lambda found: self._values.get(found[0], found[0]), value)

    def _match(self, recorded: Json, given: Json) -> bool:
        if is_object(recorded) and is_object(given):
            return self._match_objects(recorded, given)
        if _is_sequence(recorded) and _is_sequence(given):
            return len(recorded) == len(given) and all(map(self._match, recorded, given))
        if isinstance(recorded, str) and isinstance(given, str):
            return self._match_texts(recorded, given)
        if _is_number(recorded) and _is_number(given):
            return recorded in (0, given)  # 0 stands for a number that the spec does not define
        return type(recorded) is type(given) and recorded == given

    def _match_objects(self, recorded: dict[str, Json], given: dict[str, Json]) -> bool:
        if len(recorded) != len(given):
            return False
        # Placeholders of keys are matched in the sequence of the other keys, which both objects share.
        names = [name for name in recorded if name not in given]
        others = [name for name in given if name not in recorded]
        pairs = {
            **dict(zip(names, others, strict=True)),
            **{name: name for name in recorded if name in given},
        }
        return all(
            self._match_texts(name, other) and self._match(recorded[name], given[other])
            for name, other in pairs.items()
        )

    def _match_texts(self, recorded: str, given: str) -> bool:
        names = [found[0] for found in PLACEHOLDER.finditer(recorded)]
        found = _pattern(recorded).fullmatch(given) if names else None
        if found is None:  # a program that sends the current time sends another one in each run
            return recorded == given or bool(_TIMESTAMP.fullmatch(recorded) and _TIMESTAMP.fullmatch(given))
        return all(map(self._bind, names, found.groups()))

    def _bind(self, placeholder: str, value: str) -> bool:
        bound = self._values.get(placeholder, placeholder if placeholder in self._fixed else None)
        if bound is None and value not in self._values.values():
            self._values[placeholder] = bound = value
        return bound is not None and bound.lower() == value.lower()


def placeholders(value: Json) -> frozenset[str]:
    """Return the placeholders in a recorded JSON value."""
    if is_object(value):
        return placeholders([*value, *value.values()])
    if is_array(value):
        return frozenset[str]().union(*map(placeholders, value))
    return (
        frozenset(found[0] for found in PLACEHOLDER.finditer(value))
        if isinstance(value, str)
        else frozenset()
    )


def _is_sequence(value: Json) -> TypeGuard[Sequence[Json]]:
    return isinstance(value, list | tuple)


def _is_number(value: Json) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@cache
def _pattern(recorded: str) -> re.Pattern[str]:
    """Return the pattern of the texts that a recorded text with placeholders stands for."""
    pattern, end = "", 0
    # The placeholder of a word stands for any text in a path; in a search query, for a word.
    is_whole = re.fullmatch(rf"[@#]?{Kind.IDENTIFIER.placeholders}", recorded)
    word = Kind.TEXT.values if is_whole else WORD
    for found in PLACEHOLDER.finditer(recorded):
        kind = Kind[found.lastgroup or ""]
        values = word if kind is Kind.IDENTIFIER else kind.values
        pattern += f"{re.escape(recorded[end : found.start()])}({values})"
        end = found.end()
    return re.compile(pattern + re.escape(recorded[end:]), re.DOTALL)
