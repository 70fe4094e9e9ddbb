"""Bodies that JSON parsers treat differently: the extra `fast`, which installs orjson, changes no result."""

from __future__ import annotations

import codecs
import importlib.util
import sys
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

import datadog_incidents_api._json_parsing as json_parsing
from datadog_incidents_api._json_parsing import parse
from datadog_incidents_api.errors import DecodingError

from ..generated.calls import prepared

PARSERS = {"orjson": orjson.loads, "json": None}
MAX_UNSIGNED, MIN_SIGNED = 2**64 - 1, -(2**63)
LONG = "1" * 5000

ACCEPTED: dict[str, tuple[bytes, Any]] = {
    "whitespace": (b" \t\r\n[] \t\r\n", []),
    "byte order mark": (codecs.BOM_UTF8 + b"[]", []),
    "duplicate key": (b'{"a": 1, "b": 2, "a": 3}', {"a": 3, "b": 2}),
    "surrogate pair": (rb'"\ud83d\ude00"', "\U0001f600"),
    "lone high surrogate": (rb'"a\ud83d"', "a\ud83d"),
    "lone low surrogate": (rb'"\ude00a"', "\ude00a"),
    "swapped surrogates": (rb'"\ude00\ud83d"', "\ude00\ud83d"),
    "lone surrogate in a key": (rb'{"\ud83d": 1}', {"\ud83d": 1}),
    "escaped null character": (rb'"\u0000"', "\0"),
    "delete character": (b'"\x7f"', "\x7f"),
    "noncharacter": ('"\uffff"'.encode(), "\uffff"),
    "largest integer": (b"18446744073709551615", MAX_UNSIGNED),
    "smallest integer": (b"-9223372036854775808", MIN_SIGNED),
    "integer above 64 bits": (b"18446744073709551616", float(MAX_UNSIGNED + 1)),
    "integer below 64 bits": (b"-9223372036854775809", float(MIN_SIGNED - 1)),
    "integer of 300 digits": (b"1" * 300, float("1" * 300)),
    "negative zero": (b"-0", 0),
    "negative zero, not an integer": (b"-0.0", -0.0),
    "too small a number": (b"1e-400", 0.0),
    "number of many digits": (f"0.{LONG}".encode(), float(f"0.{LONG}")),
    "exponents": (b"[1E2, 1e+2, 1e-2]", [100.0, 100.0, 0.01]),
    "300 levels": (b"[" * 300 + b"]" * 300, orjson.loads(b"[" * 300 + b"]" * 300)),
}

REFUSED: dict[str, bytes] = {
    "nothing": b"",
    "only whitespace": b" ",
    "only a byte order mark": codecs.BOM_UTF8,
    "two byte order marks": codecs.BOM_UTF8 * 2 + b"[]",
    "byte order mark at the end": b"[]" + codecs.BOM_UTF8,
    "NaN": b"NaN",
    "nested NaN": b'{"a": [NaN]}',
    "infinity": b"Infinity",
    "negative infinity": b"-Infinity",
    "too large a number": b"1e400",
    "too small a negative number": b"-1e400",
    "integer of 310 digits": b"1" * 310,
    "integer of 5000 digits": LONG.encode(),
    **{codec: '{"a": 1}'.encode(codec) for codec in ("utf-16", "utf-16-le", "utf-16-be")},
    **{codec: '{"a": 1}'.encode(codec) for codec in ("utf-32", "utf-32-le", "utf-32-be")},
    "one digit in UTF-16": "1".encode("utf-16-le"),
    "invalid UTF-8": b'"\xff"',
    "invalid UTF-8 at the end": b"[]\xff",
    "incomplete UTF-8": b'"\xe2\x82"',
    "overlong UTF-8": b'"\xc0\xaf"',
    "UTF-8 beyond Unicode": b'"\xf4\x90\x80\x80"',
    "surrogate in UTF-8": b'"\xed\xa0\x80"',
    "surrogate pair in UTF-8": b'"\xed\xa0\xbd\xed\xb8\x80"',
    "line break in a string": b'"\n"',
    "tab in a string": b'"\t"',
    "null character in a string": b'"\0"',
    "null character before": b"\0[]",
    "null character after": b"[]\0",
    "text before": b")]}'\n[]",
    "text after": b"[] x",
    "two values": b"[][]",
    "comment": b"[] // none",
    "form feed": b"\f[]",
    "no-break space": b"\xc2\xa0[]",
    "trailing comma in an array": b"[1,]",
    "trailing comma in an object": b'{"a": 1,}',
    "no value": b'{"a":}',
    "no quotes": b"{a: 1}",
    "single quotes": b"{'a': 1}",
    "number as a key": b"{1: 2}",
    "leading zero": b"01",
    "negative leading zero": b"-01",
    "plus sign": b"+1",
    "no digit before the point": b".1",
    "no digit after the point": b"1.",
    "no exponent": b"1e",
    "only a sign": b"-",
    "hexadecimal": b"0x1",
    "underscore in a number": b"1_0",
    "Arabic digit": "\u0661".encode(),
    "Python literal": b"True",
    "unknown escape": rb'"\x41"',
    "incomplete escape": rb'"\u12"',
    "sign in an escape": rb'"\u+123"',
    "underscore in an escape": rb'"\u1_23"',
    "Arabic digits in an escape": '"\\u\u0661\u0661\u0661\u0661"'.encode(),
    "incomplete string": b'"a',
    "incomplete array": b"[1",
    "incomplete object": b'{"a"',
    "unopened array": b"]",
    "100,000 levels": b"[" * 100_000 + b"]" * 100_000,
    "100,000 arrays opened": b"[" * 100_000,
    "100,000 objects opened": b'{"a":' * 100_000,
}


@pytest.fixture(params=PARSERS)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_parsing, "_fast_parse", PARSERS[request.param])


def equal(found: Any, expected: Any) -> bool:
    """Whether two values are equal, and neither an integer and a float, nor 0.0 and -0.0."""
    return ascii(found) == ascii(expected)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("name", ACCEPTED)
def test_parsers_return_the_same_value(name: str) -> None:
    content, expected = ACCEPTED[name]
    assert equal(parse(content), expected)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("name", REFUSED)
def test_parsers_refuse_the_same_bodies(name: str) -> None:
    content = REFUSED[name]
    with pytest.raises((ValueError, RecursionError)):
        parse(content)
    with pytest.raises(DecodingError) as caught:
        prepared("get_incident").decode(content)
    error = caught.value
    assert (error.path, error.raw, error.operation) == ("$", content, "get_incident")
    assert "the body is empty" in str(error) if not content else "not JSON" in str(error)


@pytest.mark.parametrize("name", REFUSED)
def test_errors_have_the_same_message(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    messages = set()
    for fast_parse in PARSERS.values():
        monkeypatch.setattr(json_parsing, "_fast_parse", fast_parse)
        with pytest.raises(DecodingError) as caught:
            prepared("get_incident").decode(REFUSED[name])
        messages.add(str(caught.value))
    assert len(messages) == 1


TOKENS = (
    *(b"[", b"]", b"{", b"}", b",", b":", b" ", b"\n", b"true", b"null", b"NaN", b"-Infinity"),
    *(b"0", b"-0", b"-", b"1.5", b"1e5", b"1e400", b"9" * 18, b"9" * 19, b"9" * 20, b"9" * 400),
    *(b'"', rb"\u", b"d83d", b"de00", rb"\ud83d", rb"\ude00", b"\\", b"/", b"\0", b"\xff", b"\xed\xa0\x80"),
    *(b'"a"', b'"a":', codecs.BOM_UTF8),
)
values = st.recursive(
    st.sampled_from(TOKENS[8:-1]),
    lambda item: (
        st.lists(item, max_size=4).map(lambda items: b"[" + b",".join(items) + b"]")
        | st.lists(item, max_size=4).map(lambda items: b"{" + b",".join(b'"a":' + i for i in items) + b"}")
        | item.map(lambda text: b'"' + text + b'"')
    ),
    max_leaves=10,
)
bodies = st.lists(st.sampled_from(TOKENS), max_size=12).map(b"".join) | values | st.binary(max_size=8)


@given(bodies)
def test_parsers_agree_on_any_body(content: bytes) -> None:
    def result_with(fast_parse: Any) -> str:
        json_parsing._fast_parse = fast_parse
        try:
            return ascii(parse(content))
        except ValueError:
            return "refused"

    original = json_parsing._fast_parse
    try:
        assert result_with(orjson.loads) == result_with(None)
    finally:
        json_parsing._fast_parse = original


def test_orjson_is_used_only_if_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert json_parsing._fast_parse is orjson.loads
    monkeypatch.setitem(sys.modules, "orjson", None)  # importing it fails
    spec = importlib.util.find_spec(json_parsing.__name__)
    assert spec is not None and spec.loader is not None
    copy: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(copy)
    assert copy._fast_parse is None
    assert copy.parse(b"[1]") == [1]
