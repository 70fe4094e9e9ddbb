"""Random queries: terms in parentheses with AND, OR and NOT, with the model's own reading of each."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from hypothesis import strategies as st

from ...hints import SEVERITIES, STATES
from .queries import TITLE_WORDS, Predicate, Query, in_title

LEAVES = 5
"""Most terms in a query, beside the word."""


@frozen
class _Part:
    """Query that can be a part of another one.

    Attributes:
        text: text of the query.
        holds: the model's own reading of it.
        is_pair: whether AND or OR are its last step, which NOT precedes.
    """

    text: str
    holds: Predicate
    is_pair: bool = False

    def __str__(self) -> str:
        return f"({self.text})" if self.is_pair else self.text


def random_queries(word: str) -> st.SearchStrategy[Query]:
    """Return a strategy of queries that find only titles with a word."""
    terms = st.one_of(
        st.sampled_from(STATES).map(lambda value: _term("state", value)),
        st.sampled_from(SEVERITIES).map(lambda value: _term("severity", value)),
        st.lists(st.sampled_from(STATES), min_size=2, max_size=3, unique=True).map(_any_state),
        st.sampled_from(TITLE_WORDS).map(_word),
    )
    parts = st.recursive(terms, _combined, max_leaves=LEAVES)
    return parts.map(lambda part: _and(_word(word), part)).map(lambda part: (part.text, part.holds))


def _combined(parts: st.SearchStrategy[_Part]) -> st.SearchStrategy[_Part]:
    return st.one_of(
        st.tuples(parts, parts).map(lambda pair: _and(*pair)),
        st.tuples(parts, parts).map(lambda pair: _or(*pair)),
        parts.map(_not),
    )


def _term(name: str, value: str) -> _Part:
    return _Part(f"{name}:{value}", lambda one: bool(one.get(name) == value))


def _any_state(values: Sequence[str]) -> _Part:
    return _Part(f"state:({' OR '.join(values)})", lambda one: one.get("state") in values)


def _word(word: str) -> _Part:
    return _Part(word, in_title(word))


def _and(first: _Part, second: _Part) -> _Part:
    return _Part(f"{first} AND {second}", lambda one: first.holds(one) and second.holds(one), is_pair=True)


def _or(first: _Part, second: _Part) -> _Part:
    return _Part(f"{first} OR {second}", lambda one: first.holds(one) or second.holds(one), is_pair=True)


def _not(part: _Part) -> _Part:
    text = f"({part})" if part.text.startswith("NOT ") and not part.is_pair else f"{part}"
    return _Part(f"NOT {text}", lambda one: not part.holds(one))
