"""Well-formed queries mean what they say; malformed ones are refused with the place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_queries import holds, queries, spelt

from datadog_incidents.mock.query import QueryError, parse

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
