"""Responses are the same bytes with and without `orjson`."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents.mock.core import json_encoding
from datadog_incidents.mock.core.json_encoding import encoded

from ...amounts import amount

numbers = (
    st.floats(allow_nan=False, allow_infinity=False)
    | st.integers(-(2**70), 2**70)
    | st.sampled_from([1e16, -1e-7, 1.0, 123456789012345680000.0, 0.00001, -0.0])
)
texts = st.text(st.characters(max_codepoint=0x2FF, categories=None)) | st.sampled_from(
    ["2026-01-05T09:00:00.5+00:00", "a,1.5", "\x7f", "\ud800", '":1e5', "[2.5", 'a\U0001f600\u2028é\x7f"']
)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


def by_json(content: Any) -> bytes:
    return json.dumps(content, separators=(",", ":")).encode()


@settings(max_examples=amount(250, 1000), deadline=None, derandomize=True)
@given(content=values)
def test_the_bytes_are_those_of_json(content: Any) -> None:
    assert encoded({"data": content}) == by_json({"data": content})
    assert encoded([content, content]) == by_json([content, content])


@pytest.mark.parametrize(
    "content",
    [1.5, [1, 2.5], {"a": -1e300}, {"a": [0.1]}, "\x7f", "é", 2**80, {"é": 1}, ["é", 1e300], "\U0001f600"],
)
def test_what_orjson_encodes_in_another_way_is_as_json_encodes_it(content: Any) -> None:
    document = {"data": content}
    assert encoded(document) == by_json(document)


def test_deep_nesting_is_encoded() -> None:
    nested: list[Any] = []
    for _ in range(400):
        nested = [nested]
    assert encoded(nested) == by_json(nested)


def test_without_orjson_the_bytes_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_encoding, "_fast_encode", None)
    assert encoded({"data": ["x", 1, None]}) == b'{"data":["x",1,null]}'
