"""Well-formed queries mean what they say; malformed ones are refused with the place.

Queries are drawn as trees of tuples: `("word", text)`, `("field", name, choice)`, `("not", one)`,
`("and", ones)` and `("or", ones)`; a choice is `("value", text)` or a tree of them. What they mean is told by
an evaluation that shares nothing with the mock's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.search.query import QueryError, parse

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


some_texts = st.lists(
    st.sampled_from(["active", "SEV-2", "Cart fails", "two words", "a-b", "", "cart", "x@y.z", "[a]", "[b]"]),
    max_size=2,
)
known_texts = st.fixed_dictionaries(
    {}, optional=dict.fromkeys(("state", "severity", "title", "created_by", "a.b", "services"), some_texts)
)


def looked_up(known: dict[str, list[str]]) -> Any:
    lower = {name: [text.lower() for text in found] for name, found in known.items()}
    everything = [text for found in lower.values() for text in found]
    return lambda field: everything if field is None else lower.get(field, [])


@settings(max_examples=400, deadline=None, derandomize=True)
@given(query=queries, known=known_texts, draw=st.data())
def test_a_well_formed_query_means_what_it_says(query: Any, known: Any, draw: st.DataObject) -> None:
    text = spelt(draw, query)
    assert parse(text)(looked_up(known)) == holds(query, known), text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(query=queries, draw=st.data())
def test_a_well_formed_query_is_never_refused(query: Any, draw: st.DataObject) -> None:
    mock = MockDatadog()
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    text = spelt(draw, query)
    with httpx.Client(transport=mock.transport, base_url="http://localhost", headers=keys) as http:
        assert http.get("/api/v2/incidents/search", params={"query": text}).status_code == 200, text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("title:a*c", ["a*c", "abc"]),
        ('title:"a*c"', ["a*c"]),
        ('title:(x OR "*")', []),
        ('"*c"', ["a*c"]),
        ("*c", ["a*c", "abc"]),
    ],
)
def test_a_star_within_quotes_is_a_star(query: str, found: list[str]) -> None:
    assert [title for title in ("a*c", "abc") if parse(query)(looked_up({"title": [title]}))] == found


@pytest.mark.parametrize("query", ["", " ", "\n\t"])
def test_an_empty_query_holds_for_everything(query: str) -> None:
    assert parse(query)(looked_up({}))


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("state:", "query ends too early, at position 6"),
        ("a AND", "query ends too early, at position 5"),
        ("NOT", "query ends too early, at position 3"),
        ("-", "query ends too early, at position 1"),
        ("(a OR b", "query ends too early, at position 7"),
        ("state:(active", "query ends too early, at position 13"),
        ("a) b", "query does not parse at position 1: ') b'"),
        ("()", "query does not parse at position 1: ')'"),
        ("state:()", "query does not parse at position 7: ')'"),
        ("OR a", "query does not parse at position 0: 'OR a'"),
        ("a OR OR b", "query does not parse at position 5: 'OR b'"),
        ("a AND OR b", "query does not parse at position 6: 'OR b'"),
        ('a "open', "query does not parse at position 2: '\"open'"),
        (":a", "query does not parse at position 0: ':a'"),
        ("state:(severity:SEV-1)", "query does not parse at position 15: ':SEV-1)'"),
        ("(" * 200 + "a" + ")" * 200, "query is nested too deeply at position 50"),
        ("NOT " * 5000 + "a", "query is nested too deeply at position "),
    ],
    ids=lambda value: value[:12],
)
def test_a_malformed_query_is_refused_with_the_place(query: str, complaint: str) -> None:
    with pytest.raises(QueryError) as refused:
        parse(query)
    assert str(refused.value).startswith(complaint)


pieces = st.lists(st.sampled_from([*'ab:()"-* \\', "AND ", "OR ", " NOT ", "é"]), max_size=20).map("".join)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(pieces)
def test_whatever_is_written_is_understood_or_refused_within_the_query(query: str) -> None:
    try:
        parse(query)(looked_up({"a": ["b"]}))
    except QueryError as error:
        place = int(str(error).partition("position ")[2].partition(":")[0])
        assert 0 <= place <= len(query)
