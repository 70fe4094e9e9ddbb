"""Reference semantics: queries, each with a Python predicate that it is equivalent to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from datadog_incidents import Query

Texts = Mapping[str, Sequence[str]]
"""Texts of an incident, by field."""

AWKWARD = (
    *("drill", "two words", 'say "hi"', "a:b", "(group)", "back\\slash", "ends\\", '\\"', "-dash", "st*r"),
    *("why?", "[dri]ll", "tab\there", "Ünïcode", " led", "AND", "OR", "NOT", "x OR y", 'a" OR title:*'),
)
"""Values that would have another meaning in a query if they were not quoted."""

values = st.sampled_from(AWKWARD) | st.text(min_size=1).filter(str.strip)
patterns = st.lists(st.sampled_from(["*", "*", "dri", "a", "-", "b.c", "Ünï", "@"]), min_size=1, max_size=4)


@dataclass(frozen=True)
class QueryModel:
    """Query with its equivalent predicate."""

    query: Query
    matches: Callable[[Texts], bool] = field(repr=False)


def in_field(name: str, values: Sequence[str]) -> QueryModel:
    lower = {value.lower() for value in values}
    return QueryModel(
        Query.field(name, *values), lambda texts: any(text.lower() in lower for text in texts.get(name, ()))
    )


def matching(name: str, pattern: str) -> QueryModel:
    whole = re.compile(".*".join(map(re.escape, pattern.lower().split("*"))), re.DOTALL)
    return QueryModel(
        Query.wildcard(name, pattern),
        lambda texts: any(whole.fullmatch(text.lower()) is not None for text in texts.get(name, ())),
    )


def anywhere(text: str) -> QueryModel:
    return QueryModel(
        Query.text(text),
        lambda texts: any(text.lower() in value.lower() for values in texts.values() for value in values),
    )


def negated(operand: QueryModel) -> QueryModel:
    return QueryModel(~operand.query, lambda texts: not operand.matches(texts))


def conjunction(left: QueryModel, right: QueryModel) -> QueryModel:
    return QueryModel(left.query & right.query, lambda texts: left.matches(texts) and right.matches(texts))


def disjunction(left: QueryModel, right: QueryModel) -> QueryModel:
    return QueryModel(left.query | right.query, lambda texts: left.matches(texts) or right.matches(texts))


def query_models(
    fields: Sequence[str], values: st.SearchStrategy[str] = values
) -> st.SearchStrategy[QueryModel]:
    """Strategy for queries over these fields."""
    names = st.sampled_from(fields)
    stars = patterns.map("".join).filter(lambda pattern: "*" in pattern and not pattern.startswith("-"))
    terms = st.one_of(
        st.builds(in_field, names, st.lists(values, min_size=1, max_size=3)),
        st.builds(matching, names, stars),
        st.builds(anywhere, values),
    )
    return st.recursive(
        terms,
        lambda inner: st.one_of(
            st.builds(negated, inner),
            st.builds(conjunction, inner, inner),
            st.builds(disjunction, inner, inner),
        ),
        max_leaves=8,
    )
