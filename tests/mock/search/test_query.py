"""Search queries: valid ones are evaluated correctly, invalid ones are rejected with the position.

Queries are generated as trees of tuples: `("word", text)`, `("field", name, choice)`, `("not", query)`,
`("and", queries)` and `("or", queries)`; a choice is `("value", text)` or a tree of choices. The expected
result is from an evaluation that shares no code with the mock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.search.query import parse
from datadog_incidents.mock.search.query_error import QueryError

from ...amounts import amount
from .known_texts import KnownTexts

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


def formatted(draw: st.DataObject, query: Query) -> str:
    """Return a query as text, with generated variants of operators, spaces and parentheses."""
    match query:
        case ("word" | "value", (text, _)):
            return str(text)
        case ("field", name, ("value", (text, _))):
            return f"{name}:{text}"
        case ("field", name, choice):
            return f"{name}:({formatted(draw, choice)})"
        case ("not", inner):
            return draw.draw(st.sampled_from(["NOT ", "-", "NOT  "])) + grouped(draw, inner)
        case ("and", parts):
            joint = draw.draw(st.sampled_from([" AND ", " ", "\n"]))
            return joint.join(grouped(draw, part) for part in parts)
        case ("or", parts):
            # AND takes precedence, so it needs no parentheses.
            return " OR ".join(
                formatted(draw, part) if part[0] == "and" else grouped(draw, part) for part in parts
            )
    raise AssertionError(query)


def grouped(draw: st.DataObject, query: Query) -> str:
    inner = formatted(draw, query)
    optional = query[0] in ("word", "value", "field", "not")
    return inner if optional and draw.draw(st.booleans()) else f"({inner})"


def query_matches(query: Query, known: Texts) -> bool:
    """Return whether a query matches a resource with the given texts by field."""
    match query:
        case ("word", (_, text)):
            return any(matches(one.lower(), f"*{text.lower()}*") for found in known.values() for one in found)
        case ("field", name, choice):
            return choice_matches(choice, known.get(name.lower(), ()))
        case ("not", inner):
            return not query_matches(inner, known)
        case ("and", parts):
            return all([query_matches(part, known) for part in parts])
        case ("or", parts):
            return any([query_matches(part, known) for part in parts])
    raise AssertionError(query)


def choice_matches(choice: Query, found: Sequence[str]) -> bool:
    match choice:
        case ("value", (_, text)):
            return any(matches(one.lower(), text.lower()) for one in found)
        case ("not", inner):
            return not choice_matches(inner, found)
        case ("and", parts):
            return all([choice_matches(part, found) for part in parts])
        case ("or", parts):
            return any([choice_matches(part, found) for part in parts])
    raise AssertionError(choice)


def matches(text: str, pattern: str) -> bool:
    """Return whether a pattern, whose only wildcard is `*`, matches a complete text."""
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


text_lists = st.lists(
    st.sampled_from(["active", "SEV-2", "Cart fails", "two words", "a-b", "", "cart", "x@y.z", "[a]", "[b]"]),
    max_size=2,
)
known_texts = st.fixed_dictionaries(  # incidents always have an ID
    {"id": st.just(["1f"])},
    optional=dict.fromkeys(("state", "severity", "title", "created_by", "a.b", "services"), text_lists),
)


@settings(max_examples=amount(150, 400), deadline=None, derandomize=True)
@given(query=queries, known=known_texts, draw=st.data())
def test_a_valid_query_is_evaluated_correctly(query: Any, known: Any, draw: st.DataObject) -> None:
    text = formatted(draw, query)
    assert parse(text)(KnownTexts(known)) == query_matches(query, known), text


@settings(max_examples=100, deadline=None, derandomize=True)
@given(query=queries, draw=st.data())
def test_a_valid_query_is_never_rejected(query: Any, draw: st.DataObject) -> None:
    mock = MockDatadog()
    with mock.client() as client:
        client.incidents.create(title="t", fields={"a.b": "x", "never-seen": "x"})  # so that they are facets
    keys = {"DD-API-KEY": mock.api_key, "DD-APPLICATION-KEY": mock.app_key}
    text = formatted(draw, query)
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
def test_a_star_in_quotes_is_no_wildcard(query: str, found: list[str]) -> None:
    assert [title for title in ("a*c", "abc") if parse(query)(KnownTexts({"title": [title]}))] == found


@pytest.mark.parametrize(
    ("query", "titles", "found"),
    [
        ("b", ["a\x1fb", "c"], True),
        ("a*b", ["a\x1fb"], True),
        ('"a\x1fb"', ["a\x1fb"], True),
        ("a*b", ["a", "b"], False),
        ('"a\x1fb"', ["a", "b"], False),
    ],
)
def test_a_word_is_found_in_one_value(query: str, titles: list[str], found: bool) -> None:
    assert parse(query)(KnownTexts({"title": titles})) is found


@pytest.mark.parametrize("query", ["", " ", "\n\t"])
def test_an_empty_query_holds_for_everything(query: str) -> None:
    assert parse(query)(KnownTexts({}))


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("state:", "query ends unexpectedly at position 6"),
        ("a AND", "query ends unexpectedly at position 5"),
        ("NOT", "query ends unexpectedly at position 3"),
        ("-", "query ends unexpectedly at position 1"),
        ("(a OR b", "query ends unexpectedly at position 7"),
        ("state:(active", "query ends unexpectedly at position 13"),
        ("a) b", "query has a syntax error at position 1: ') b'"),
        ("()", "query has a syntax error at position 1: ')'"),
        ("state:()", "query has a syntax error at position 7: ')'"),
        ("OR a", "query has a syntax error at position 0: 'OR a'"),
        ("a OR OR b", "query has a syntax error at position 5: 'OR b'"),
        ("a AND OR b", "query has a syntax error at position 6: 'OR b'"),
        ('a "open', "query has a syntax error at position 2: '\"open'"),
        (":a", "query has a syntax error at position 0: ':a'"),
        ("state:(severity:SEV-1)", "query has a syntax error at position 15: ':SEV-1)'"),
        ("(" * 200 + "a" + ")" * 200, "query is nested too deeply at position 50"),
        ("NOT " * 5000 + "a", "query is nested too deeply at position "),
    ],
    ids=lambda value: value[:12],
)
def test_an_invalid_query_is_rejected_with_the_position(query: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert str(caught.value).startswith(message)


pieces = st.lists(st.sampled_from([*'ab:()"-* \\', "AND ", "OR ", " NOT ", "é"]), max_size=20).map("".join)


@settings(max_examples=amount(100, 300), deadline=None, derandomize=True)
@given(pieces)
def test_any_text_is_accepted_or_rejected_with_a_position_in_the_query(query: str) -> None:
    try:
        parse(query)(KnownTexts({"a": ["b"]}))
    except QueryError as error:
        position = int(str(error).partition("position ")[2].partition(":")[0])
        assert 0 <= position <= len(query)
