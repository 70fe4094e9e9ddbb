"""History of a run across its sequences of calls: IDs given so far, and what responses usually contain."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from attrs import define, field

from .comparison import MISSING, equal


@define
class History:
    """What a run has seen of the server, in all sequences of calls.

    Attributes:
        ids: operations that created something, by its ID, or its type and ID.
        public_id: highest public number so far.
        shown: names of the members that were present in some response, by operation.
        defaults: values of attributes that no create sent, by tag and attribute; `MISSING` if they vary.
        absent: whether no response to a create that left out an attribute had a value of it, by tag and
            attribute.
        page_caps: most items on one page so far, by operation.
        prefix: start of the words that searches look for, different in each run.
        words: number of such words so far.
        turns: number of runs of a scenario so far, by scenario and resource.
    """

    ids: dict[str, str] = field(factory=dict[str, str])
    public_id: int = 0
    shown: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set[str]))
    defaults: dict[tuple[str, str], Any] = field(factory=dict[tuple[str, str], Any])
    absent: dict[tuple[str, str], bool] = field(factory=dict[tuple[str, str], bool])
    page_caps: dict[str, int] = field(factory=dict[str, int])
    prefix: str = "zq"
    words: int = 0
    turns: dict[str, int] = field(factory=dict[str, int])

    def new_word(self) -> str:
        """Return a word that no title contains so far."""
        self.words += 1
        return f"{self.prefix}{self.words}x"

    def turn(self, name: str) -> int:
        """Return how often this was called for a name before."""
        self.turns[name] = self.turns.get(name, -1) + 1
        return self.turns[name]

    def learn_default(self, tag: str, attribute: str, value: Any) -> None:
        """Note the value of an attribute that a create did not send."""
        known = self.defaults.setdefault((tag, attribute), value)
        if not equal(known, value):
            self.defaults[tag, attribute] = MISSING

    def default(self, tag: str, attribute: str) -> Any:
        """Return the default of an attribute; `MISSING` if it is unknown or varies."""
        return self.defaults.get((tag, attribute), MISSING)
