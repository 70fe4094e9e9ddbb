"""Request bodies as JSON; a value that JSON cannot represent is reported with its path."""

from __future__ import annotations

import contextlib
import enum
import json
import math
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents._http.json_body import to_json
from datadog_incidents_api.errors import InvalidRequestError

NOT_JSON = "cannot be encoded as JSON:"
LOOP: list[Any] = []
LOOP.append(LOOP)
DEEP: Any = []
for _ in range(100_000):
    DEEP = [DEEP]


class Color(enum.StrEnum):
    RED = "red"


def refusal(body: Any) -> InvalidRequestError:
    with pytest.raises(InvalidRequestError) as caught:
        to_json(body)
    error = caught.value
    assert str(error).isprintable()
    assert error.__cause__ is None and (error.__context__ is None or error.__suppress_context__)
    return error


@pytest.mark.parametrize(
    "body",
    [
        {"a": ["é", "\U0001f600", "\0", 1.5, 2**70, True, None, {}]},
        {"data": {"attributes": {"title": "t"}}},
        [],
        "text",
        None,
    ],
    ids=repr,
)
def test_body_is_encoded_in_utf8(body: Any) -> None:
    assert json.loads(to_json(body).decode()) == body


def test_subclasses_of_json_types_are_encoded() -> None:
    assert to_json({"a": (Color.RED, True)}) == b'{"a": ["red", true]}'


VALUES: list[tuple[str, Any, str]] = [
    ("NaN", math.nan, "must be a finite number, not nan"),
    ("infinity", math.inf, "must be a finite number, not inf"),
    ("negative infinity", -math.inf, "must be a finite number, not -inf"),
    ("lone surrogate", "a\ud83d", "has a lone surrogate, which UTF-8 cannot encode"),
    ("separate surrogates", "\ud83d\ude00", "has a lone surrogate, which UTF-8 cannot encode"),
    ("object", object(), f"{NOT_JSON} Object of type object is not JSON serializable"),
    ("set", {"a"}, f"{NOT_JSON} Object of type set is not JSON serializable"),
    ("mapping", MappingProxyType({}), f"{NOT_JSON} Object of type mappingproxy is not JSON serializable"),
    ("range", range(2), f"{NOT_JSON} Object of type range is not JSON serializable"),
    ("bytes", b"a", f"{NOT_JSON} Object of type bytes is not JSON serializable"),
]


@pytest.mark.parametrize(
    ("value", "problem"), [case[1:] for case in VALUES], ids=[case[0] for case in VALUES]
)
@pytest.mark.parametrize(
    ("path", "wrap"),
    [
        ("data", lambda value: {"other": 1, "data": value}),
        ("data.attributes.title", lambda value: {"data": {"attributes": {"a": "b", "title": value}}}),
        ("data[1].id", lambda value: {"data": [{"id": 1}, {"id": value}]}),
        ("[2][0]", lambda value: [0, 1, (value,)]),
        ("body", lambda value: value),
    ],
)
def test_invalid_value_is_reported_with_its_path(value: Any, problem: str, path: str, wrap: Any) -> None:
    error = refusal(wrap(value))
    assert (error.path, error.problem) == (path, problem)


@pytest.mark.parametrize(
    ("key", "shown", "problem"),
    [
        ("\ud83d", r"['\ud83d']", "has a lone surrogate"),
        (math.nan, "[nan]", "finite number"),
        ((), "[()]", "cannot be encoded as JSON"),
    ],
    ids=["surrogate", "NaN", "tuple"],
)
def test_invalid_key_is_reported_with_the_path_of_its_object(key: Any, shown: str, problem: str) -> None:
    error = refusal({"data": {key: 1}})
    assert error.path == f"data{shown}"
    assert problem in error.problem


@pytest.mark.parametrize("value", [LOOP, DEEP], ids=["loop", "depth"])
def test_endless_or_very_deep_body_is_reported(value: Any) -> None:
    error = refusal({"data": value})
    assert (error.path, error.problem) == ("body", "is nested too deeply, or contains itself")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()) | st.binary(),
    lambda item: st.lists(item) | st.dictionaries(st.text(st.characters()), item),
)


@given(json_values)
def test_any_body_is_encoded_or_reported(body: Any) -> None:
    with contextlib.suppress(InvalidRequestError):
        assert json.loads(to_json(body)) == body
