"""Placeholders: strings that stand in recordings for personal data, and how they are recognized."""

from __future__ import annotations

import re
from enum import Enum

UUID = r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
TIMESTAMP = r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))?"
_ATOM = r"[^\s@:/,;()<>\[\]\"'=*]+"
_LABEL = r"[^\s@:/,;()<>\[\]\"'=*.]+"
EMAIL = rf"{_ATOM}@{_ATOM}\.{_LABEL}"
"""Ends in a label without dots: otherwise a long text with many dots would take quadratic time."""

URL = r"[a-zA-Z][a-zA-Z0-9+.-]*://\S*"
WORD = r"[^\s():,\"'=<>\[\]*;]+"
_IDENTIFIER = r"[^\s@]{1,64}"

LONG = 64
"""Length in characters from which the placeholder of a text has the length of the text."""


class Kind(Enum):
    """Kind of a string, with the pattern of its values and the form of its placeholders."""

    UUID = (UUID, "00000000-0000-4000-8000-{:012d}", r"00000000-0000-4000-8000-\d{12}")
    EMAIL = (EMAIL, "user-{}@example.com", r"user-\d+@example\.com")
    URL = (URL, "https://example.com/scrubbed-{}", r"https://example\.com/scrubbed-\d+")
    IDENTIFIER = (_IDENTIFIER, "scrubbed-{}", r"scrubbed-\d+")
    TEXT = (r".+", "Scrubbed text {}", r"Scrubbed text \d+\.*")

    def __init__(self, values: str, form: str, placeholders: str) -> None:
        self.values = values
        self.form = form
        self.placeholders = placeholders

    @staticmethod
    def of(text: str) -> Kind:
        """Return the first kind whose pattern a text matches."""
        return next(kind for kind, pattern in _VALUES.items() if pattern.fullmatch(text))

    def placeholder(self, number: int, text: str) -> str:
        """Return the placeholder of a text, by its number."""
        placeholder = self.form.format(number)
        padded = self is Kind.TEXT and len(text) > LONG
        return placeholder.ljust(len(text), ".") if padded else placeholder


_VALUES = {kind: re.compile(kind.values, re.DOTALL) for kind in Kind}

# In this sequence, because a URL contains the placeholder of an identifier.
PLACEHOLDER = re.compile("|".join(f"(?P<{kind.name}>{kind.placeholders})" for kind in Kind))
"""Pattern of all placeholders, with a group for each kind."""
