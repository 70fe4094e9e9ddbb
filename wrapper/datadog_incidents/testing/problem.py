"""Problem that a check of a recording reports."""

from __future__ import annotations

import re

from attrs import field, frozen

from .spec_words import words

_INDEX = re.compile(r"\d{1,6}", re.ASCII)
_OTHER_NAMES = frozenset({"content_type"})
"""Members of recordings that paths contain, besides those that the spec defines."""


@frozen
class Problem:
    """Disagreement between a recorded interaction and the spec, the client or the mock.

    Attributes:
        path: location, such as `response.data.attributes.title`. Recorded names of members are part of it.
        rule: rule that is broken, such as `is missing`; contains no recorded value.
        detail: the same for people who may see the recorded values, which it contains.
    """

    path: str
    rule: str
    detail: str = field(repr=False)

    @property
    def place(self) -> str:
        """The path; `[*]` stands for each name that the spec does not define, as users choose those."""
        start, *names = self.path.split(".")
        return start + "".join(f".{name}" if _is_known(name) else "[*]" for name in names)

    @staticmethod
    def at(path: str, rule: str) -> Problem:
        """Create a problem whose message needs no value."""
        return Problem(path, rule, f"{path} {rule}")


def _is_known(name: str) -> bool:
    return name in words() or name in _OTHER_NAMES or _INDEX.fullmatch(name) is not None
