"""Built queries parse in the mock, and match there what the reference semantics match."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import Query
from datadog_incidents.mock.search.query import parse

from ..amounts import amount
from ..mock.search.known_texts import KnownTexts
from .semantics import AWKWARD, QueryModel, Texts, query_models, values

FIELDS = ("title", "state", "@custom.field-1")


# Incidents always have an ID.
texts_by_field = st.dictionaries(st.sampled_from(FIELDS), st.lists(values, max_size=2)).map(
    lambda texts: {"id": ["1f"], **texts}
)


@settings(max_examples=amount(150, 500), deadline=None, derandomize=True)
@given(model=query_models(FIELDS), texts_by_field=texts_by_field)
def test_mock_agrees_with_the_reference_semantics(model: QueryModel, texts_by_field: Texts) -> None:
    assert parse(str(model.query))(KnownTexts(texts_by_field)) == model.matches(texts_by_field), model


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
    found = parse(str(Query.field("title", value)))(KnownTexts({"title": [other]}))
    assert found == (other.lower() == value.lower())


@pytest.mark.parametrize("value", AWKWARD)
def test_awkward_values_are_distinguished(value: str) -> None:
    for query in (Query.field("title", value), Query.field("title", value, "none of these")):
        matches = parse(str(query))
        assert [text for text in AWKWARD if matches(KnownTexts({"title": [text]}))] == [value]
