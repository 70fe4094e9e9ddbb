"""Whatever is built parses in the mock, and means there what it means in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import Query
from datadog_incidents.mock.search.query import parse

from .meanings import AWKWARD, Meant, Texts, meant, values

FIELDS = ("title", "state", "@custom.field-1")


def looked_up(known: Texts) -> Callable[[str | None], Iterable[str]]:
    """Texts as the mock asks for them."""
    lower = {name: [one.lower() for one in found] for name, found in known.items()}
    everything = [one for found in lower.values() for one in found]
    return lambda name: everything if name is None else lower.get(name, [])


known = st.dictionaries(st.sampled_from(FIELDS), st.lists(values, max_size=2))


@settings(max_examples=500, deadline=None, derandomize=True)
@given(one=meant(FIELDS), known=known)
def test_a_query_means_in_the_mock_what_it_means_in_python(one: Meant, known: Texts) -> None:
    assert parse(str(one.query))(looked_up(known)) == one.holds(known), one


changes = st.sampled_from(
    [
        lambda value: value,
        lambda value: value.swapcase(),
        lambda value: value[1:],
        lambda value: value + "x",
        lambda value: value.replace("\\", ""),
        lambda value: value.replace("\\", "\\\\"),
        lambda value: value.replace("*", "x"),
        lambda value: value.strip(),
    ]
)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(value=values, change=changes)
def test_a_value_is_read_back_as_it_is(value: str, change: Callable[[str], str]) -> None:
    other = change(value)
    found = parse(str(Query.field("title", value)))(looked_up({"title": [other]}))
    assert found == (other.lower() == value.lower())


@pytest.mark.parametrize("value", AWKWARD)
def test_awkward_values_stay_apart(value: str) -> None:
    for query in (Query.field("title", value), Query.field("title", value, "none of these")):
        holds = parse(str(query))
        assert [one for one in AWKWARD if holds(looked_up({"title": [one]}))] == [value]
