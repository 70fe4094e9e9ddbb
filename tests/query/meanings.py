"""Queries together with what they mean, told in plain Python."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from datadog_incidents import Query

Texts = Mapping[str, Sequence[str]]
"""The texts of an incident by field."""

AWKWARD = (
    *("drill", "two words", 'say "hi"', "a:b", "(group)", "back\\slash", "ends\\", '\\"', "-dash", "st*r"),
    *("why?", "[dri]ll", "tab\there", "Ünïcode", " led", "AND", "OR", "NOT", "x OR y", 'a" OR title:*'),
)
"""Values that somewhere in a query would be something else."""

values = st.sampled_from(AWKWARD) | st.text(min_size=1).filter(str.strip)
patterns = st.lists(st.sampled_from(["*", "*", "dri", "a", "-", "b.c", "Ünï", "@"]), min_size=1, max_size=4)


@dataclass(frozen=True)
class Meant:
    """A query, and whether it holds for something."""

    query: Query
    holds: Callable[[Texts], bool] = field(repr=False)


def in_field(name: str, wanted: Sequence[str]) -> Meant:
    lower = {one.lower() for one in wanted}
    return Meant(
        Query.field(name, *wanted), lambda texts: any(one.lower() in lower for one in texts.get(name, ()))
    )


def matching(name: str, pattern: str) -> Meant:
    whole = re.compile(".*".join(map(re.escape, pattern.lower().split("*"))), re.DOTALL)
    return Meant(
        Query.wildcard(name, pattern),
        lambda texts: any(whole.fullmatch(one.lower()) is not None for one in texts.get(name, ())),
    )


def anywhere(text: str) -> Meant:
    return Meant(
        Query.text(text),
        lambda texts: any(text.lower() in one.lower() for found in texts.values() for one in found),
    )


def negated(one: Meant) -> Meant:
    return Meant(~one.query, lambda texts: not one.holds(texts))


def both(one: Meant, other: Meant) -> Meant:
    return Meant(one.query & other.query, lambda texts: one.holds(texts) and other.holds(texts))


def either(one: Meant, other: Meant) -> Meant:
    return Meant(one.query | other.query, lambda texts: one.holds(texts) or other.holds(texts))


def meant(fields: Sequence[str], values: st.SearchStrategy[str] = values) -> st.SearchStrategy[Meant]:
    """Queries over these fields."""
    names = st.sampled_from(fields)
    stars = patterns.map("".join).filter(lambda one: "*" in one and not one.startswith("-"))
    terms = st.one_of(
        st.builds(in_field, names, st.lists(values, min_size=1, max_size=3)),
        st.builds(matching, names, stars),
        st.builds(anywhere, values),
    )
    return st.recursive(
        terms,
        lambda inner: st.one_of(
            st.builds(negated, inner), st.builds(both, inner, inner), st.builds(either, inner, inner)
        ),
        max_leaves=8,
    )
