"""Well-formed queries for searches, and what they mean by an evaluation that shares nothing with the mock's.

A query is kept as a tree of tuples: `("word", text)`, `("field", name, choice)`, `("not", one)`,
`("and", ones)` and `("or", ones)`; a choice is `("value", text)` or a tree of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import strategies as st

Query = Any
Texts = Mapping[str, Sequence[str]]

WORDS = [
    "active",
    "Cart",
    "IR-1",
    "a-b",
    "ORDER",
    "or",
    "ünïcode",
    "SEV-2",
    "*",
    "ca*t",
    "x@y.z",
    "[a]",
    "w?",
]
QUOTED = ["two words", "AND", "(", ":", 'a "quote"', "back\\slash", "-dash", "", "SEV-2"]
FIELDS = ["state", "severity", "title", "created_by", "a.b", "never-seen", "Services"]

words = st.sampled_from(WORDS).map(lambda text: (text, text))
quoted = st.sampled_from(QUOTED).map(
    lambda text: ('"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"', text)
)
texts = words | quoted


def trees(leaves: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.tuples(st.just("not"), inner),
            st.tuples(st.sampled_from(["and", "or"]), st.lists(inner, min_size=2, max_size=3)),
        ),
        max_leaves=5,
    )


choices = trees(st.tuples(st.just("value"), texts))
terms = st.tuples(st.just("word"), texts) | st.tuples(st.just("field"), st.sampled_from(FIELDS), choices)
queries = trees(terms)


def spelt(draw: st.DataObject, query: Query) -> str:
    """A query as somebody might write it: which operator, how many spaces and parentheses, is drawn."""
    match query:
        case ("word" | "value", (text, _)):
            return str(text)
        case ("field", name, ("value", (text, _))):
            return f"{name}:{text}"
        case ("field", name, choice):
            return f"{name}:({spelt(draw, choice)})"
        case ("not", inner):
            return draw.draw(st.sampled_from(["NOT ", "-", "NOT  "])) + grouped(draw, inner)
        case ("and", parts):
            joint = draw.draw(st.sampled_from([" AND ", " ", "\n"]))
            return joint.join(grouped(draw, part) for part in parts)
        case ("or", parts):
            # AND binds tighter, so that a part of it needs no parentheses.
            return " OR ".join(
                spelt(draw, part) if part[0] == "and" else grouped(draw, part) for part in parts
            )
    raise AssertionError(query)


def grouped(draw: st.DataObject, query: Query) -> str:
    inner = spelt(draw, query)
    needless = query[0] in ("word", "value", "field", "not")
    return inner if needless and draw.draw(st.booleans()) else f"({inner})"


def holds(query: Query, known: Texts) -> bool:
    """Whether a query holds for something of which texts are known by field."""
    match query:
        case ("word", (_, text)):
            return any(matches(one.lower(), f"*{text.lower()}*") for found in known.values() for one in found)
        case ("field", name, choice):
            return chosen(choice, known.get(name.lower(), ()))
        case ("not", inner):
            return not holds(inner, known)
        case ("and", parts):
            return all([holds(part, known) for part in parts])
        case ("or", parts):
            return any([holds(part, known) for part in parts])
    raise AssertionError(query)


def chosen(choice: Query, found: Sequence[str]) -> bool:
    match choice:
        case ("value", (_, text)):
            return any(matches(one.lower(), text.lower()) for one in found)
        case ("not", inner):
            return not chosen(inner, found)
        case ("and", parts):
            return all([chosen(part, found) for part in parts])
        case ("or", parts):
            return any([chosen(part, found) for part in parts])
    raise AssertionError(choice)


def matches(text: str, pattern: str) -> bool:
    """Whether a pattern, in which only the star is special, matches a whole text."""
    first, *rest = pattern.split("*")
    if not rest:
        return text == pattern
    *middle, last = rest
    if not text.startswith(first):
        return False
    text = text[len(first) :]
    for part in middle:
        at = text.find(part)
        if at < 0:
            return False
        text = text[at + len(part) :]
    return text.endswith(last)
