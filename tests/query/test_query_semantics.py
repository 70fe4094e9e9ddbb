"""Built queries parse in the mock, and match there what the reference semantics match."""

from __future__ import annotations

from collections.abc import Callable, Collection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import Query
from datadog_incidents.mock.search.query import parse

from ..amounts import amount
from .semantics import AWKWARD, QueryModel, Texts, query_models, values

FIELDS = ("title", "state", "@custom.field-1")


def lookup(texts_by_field: Texts) -> Callable[[str | None], Collection[str]]:
    """Lookup of texts by field, or of all texts, as the mock's parser requires it."""
    lower = {name: [text.lower() for text in texts] for name, texts in texts_by_field.items()}
    everything = [text for texts in lower.values() for text in texts]
    return lambda name: everything if name is None else lower.get(name, [])


texts_by_field = st.dictionaries(st.sampled_from(FIELDS), st.lists(values, max_size=2))


@settings(max_examples=amount(150, 500), deadline=None, derandomize=True)
@given(model=query_models(FIELDS), texts_by_field=texts_by_field)
def test_mock_agrees_with_the_reference_semantics(model: QueryModel, texts_by_field: Texts) -> None:
    assert parse(str(model.query))(lookup(texts_by_field)) == model.matches(texts_by_field), model


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


@settings(max_examples=amount(150, 500), deadline=None, derandomize=True)
@given(value=values, change=changes)
def test_values_are_matched_literally(value: str, change: Callable[[str], str]) -> None:
    other = change(value)
    found = parse(str(Query.field("title", value)))(lookup({"title": [other]}))
    assert found == (other.lower() == value.lower())


@pytest.mark.parametrize("value", AWKWARD)
def test_awkward_values_are_distinguished(value: str) -> None:
    for query in (Query.field("title", value), Query.field("title", value, "none of these")):
        matches = parse(str(query))
        assert [text for text in AWKWARD if matches(lookup({"title": [text]}))] == [value]
