"""Redactor: which values are secrets, and what is left of texts, bodies and headers that contain them."""

from __future__ import annotations

import asyncio
import copy
import gc
import html
import json
import pickle
import sys
import weakref
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from datadog_incidents import AsyncIncidentsClient, IncidentsClient
from datadog_incidents._common.secret import Secret
from datadog_incidents._http.library import httpx
from datadog_incidents._http.redaction import Redactor
from datadog_incidents.errors import APIError, DecodingError

from ..hostile.echoes import FORMS, forms_of
from ..incident_json import incident_json

KEY = "0123456789abcdef0123456789abcdef"
OTHER = "s3cr3t/+key\"\\%'"


def redactor(*credentials: str, **headers: str) -> Redactor:
    named = {f"Key-{number}": value for number, value in enumerate(credentials)}
    return Redactor(Secret(named), Secret(headers))


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("", ""),
        ("no key", "no key"),
        (f"key {KEY} is wrong", "key <redacted> is wrong"),
        (f"{KEY}{KEY.upper()}", "<redacted><redacted>"),
        (f"?key={KEY}&a=1", "?key=<redacted>&a=1"),
        ('100%25 \\" &quot;', '100%25 \\" &quot;'),
        (KEY[:-1], KEY[:-1]),
        ("%" + KEY, "%<redacted>"),
        (f"\\{KEY}", "\\<redacted>"),
    ],
)
def test_only_the_secret_is_replaced(text: str, redacted: str) -> None:
    assert redactor(KEY).text(text) == redacted


@pytest.mark.parametrize("value", ["1", "true", "prod1", "1234"])
def test_short_header_is_not_a_secret(value: str) -> None:
    text = f"team {value} in {value}-1"
    assert redactor(x_team=value).text(text) == text


def test_short_credential_is_a_secret() -> None:
    assert redactor("k7").text("key k7") == "key <redacted>"
    assert redactor(x_team="check1").text("team check1") == "team <redacted>"


@pytest.mark.parametrize(
    ("headers", "echo"),
    [
        ({"x-proxy": "Bearer t0k3nt0k3n"}, "t0k3nt0k3n"),
        ({"proxy-authorization": "basic dXNlcjpwYXNz"}, "dXNlcjpwYXNz"),
        ({"cookie": "a=1; session=s3ss10n; b=2"}, "s3ss10n"),
        ({"x-gate": "two  words+more"}, "two words more"),
        ({"x-gate": "two words"}, "two\nwords"),
        ({"x-gate": "two words"}, "two%20words"),
        ({"x-gate": "two words"}, "two+words"),
        ({"x-gate": "two\twords"}, "two\\twords"),
    ],
)
def test_parts_and_white_space_of_headers(headers: dict[str, str], echo: str) -> None:
    assert redactor(**headers).text(f"<{echo}>") == "<<redacted>>"


def test_longer_secret_is_replaced_as_a_whole() -> None:
    assert redactor("abcdef", "abcdefgh").text("abcdefgh abcdef") == "<redacted> <redacted>"


@pytest.mark.parametrize("secret", ["redact", "e", "<redacted>", "acted>"])
def test_redaction_can_be_repeated(secret: str) -> None:
    once = redactor(secret, KEY).text(f"{KEY} and {secret}")
    assert redactor(secret, KEY).text(once) == once


@pytest.mark.parametrize(
    "encode", [str, json.dumps, lambda text: "".join(f"%{ord(char):02x}" for char in text)]
)
def test_long_secret_is_replaced(encode: Callable[[str], str]) -> None:
    secret = "".join(f"{number:x}." for number in range(1000))
    shown = redactor(secret).text(f"the token {encode(secret)} is wrong".replace("/", "\\/"))
    assert "3e6" not in shown
    assert shown.endswith("is wrong")


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_body_keeps_its_encoding(encoding: str) -> None:
    content = f'{{"a": "é {KEY} ü"}}'.encode(encoding)
    assert redactor(KEY).content(content) == '{"a": "é <redacted> ü"}'.encode(encoding)


@given(st.binary(), st.binary())
def test_other_bytes_of_a_body_are_unchanged(before: bytes, after: bytes) -> None:
    assert redactor(OTHER).content(before + after) == before + after
    redacted = redactor(OTHER).content(b"%b %b %b" % (before, OTHER.encode(), after))
    assert redacted == b"%b <redacted> %b" % (before, after)


def test_json_value_is_redacted_in_keys_strings_and_numbers() -> None:
    value = {"a": [f"x{KEY}", None, True, 7, 71234567.0, {KEY: 1234567}], "b": KEY.encode()}
    assert redactor(KEY, "1234567").value(value) == {
        "a": ["x<redacted>", None, True, 7, "<redacted>", {"<redacted>": "<redacted>"}],
        "b": b"<redacted>",
    }


def test_json_value_that_is_nested_too_deeply_is_replaced() -> None:
    value: Any = KEY
    for _ in range(sys.getrecursionlimit()):
        value = [value]
    assert redactor(KEY).value(value) == "<redacted>"


def test_headers_are_copied_only_if_they_contain_a_secret() -> None:
    texts = [("X-A", "1"), ("X-É", "é"), ("X-B", KEY), (f"X-É-{KEY}", "2")]
    headers = httpx.Headers([(name.encode(), value.encode()) for name, value in texts])
    before = list(headers.raw)
    redacted: Any = redactor(KEY).headers(headers)
    assert redactor(OTHER).headers(headers) is headers
    assert headers.raw == before
    assert redacted["X-b"] == "<redacted>"
    assert "2" in redacted.values()
    assert (redacted["x-a"], dict(redacted.items())["x-É"]) == ("1", "é")
    assert KEY not in repr(redacted.raw)


def test_redactor_shows_no_secret() -> None:
    found = redactor(KEY, x_gate=OTHER)
    assert found.text(f"{KEY} %61 {OTHER}") == "<redacted> %61 <redacted>"
    shown = f"{found!r} {found} {vars(found)}"
    assert KEY not in shown
    assert OTHER not in shown
    for duplicate in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="holds credentials"):
            duplicate(found)


@pytest.mark.parametrize("piece", ["\\", "%", "%25", "&amp;", "&#x0", "+ ", OTHER[:-1], 'a\\\\\\"', "/\\/"])
def test_search_takes_linear_time(piece: str) -> None:
    # With quadratic or exponential time, this would not end.
    redactor(OTHER, 'a\\"' * 8, "%25" * 8, "\\" * 16, x_gate="+ +\\ " * 8 + "x").text(piece * 100_000)


def echo(request: httpx.Request, **options: Any) -> httpx.Response:
    return httpx.Response(headers={"X-Echo": request.headers["x-gate"]}, **options)


OPTIONS: dict[str, Any] = {"api_key": KEY, "app_key": OTHER, "unstable_operations": "all", "retry": None}
Get = Callable[..., Any]


def get_sync(answer: Callable[[httpx.Request], httpx.Response], **changes: Any) -> Any:
    with IncidentsClient(**OPTIONS, headers={"X-Gate": KEY}, transport=httpx.MockTransport(answer)) as client:
        return client.with_options(**changes).incidents.get("i")


def get_async(answer: Callable[[httpx.Request], httpx.Response], **changes: Any) -> Any:
    async def main() -> Any:
        transport = httpx.MockTransport(answer)
        async with AsyncIncidentsClient(**OPTIONS, headers={"X-Gate": KEY}, transport=transport) as client:
            return await client.with_options(**changes).incidents.get("i")

    return asyncio.run(main())


both = pytest.mark.parametrize("get", [get_sync, get_async], ids=["sync", "async"])


@both
def test_headers_of_with_options_are_secrets(get: Get) -> None:
    with pytest.raises(APIError) as caught:
        get(lambda request: echo(request, status_code=400), headers={"X-Gate": "an0th3r gate"})
    assert caught.value.headers["x-echo"] == "<redacted>"


@both
def test_success_is_unchanged(get: Get) -> None:
    body = {"data": incident_json(KEY, title=f"about {KEY}")}
    found = get(lambda request: echo(request, status_code=200, json=body))
    assert (found.id, found.data.attributes.title) == (KEY, f"about {KEY}")
    assert json.loads(found.response.content) == body
    assert found.response.headers["x-echo"] == KEY
    assert KEY not in repr(found.response)


def test_hooks_receive_redacted_headers_and_the_application_those_received() -> None:
    attempts: list[Any] = []
    body = {"data": incident_json()}
    transport = httpx.MockTransport(lambda request: echo(request, status_code=200, json=body))
    hooks = [lambda _: attempts.append]
    with IncidentsClient(**OPTIONS, headers={"X-Gate": KEY}, transport=transport, hooks=hooks) as client:
        response = client.incidents.get("i").response
    assert attempts[0].headers["x-echo"] == "<redacted>"
    assert response.headers["x-echo"] == KEY


@both
def test_error_of_a_success_quotes_the_redacted_body(get: Get) -> None:
    body = {"data": incident_json(fields={OTHER: KEY})}
    with pytest.raises(DecodingError) as caught:
        get(lambda request: echo(request, status_code=200, json=body))
    error: Any = caught.value
    assert error.path == "data.attributes.fields.<redacted>"
    assert b'"fields":{"<redacted>":"<redacted>"}' in error.raw.replace(b" ", b"")
    assert error.__context__ is None


def test_error_of_a_success_is_freed_without_garbage_collection() -> None:
    gc.disable()
    try:
        with pytest.raises(DecodingError) as caught:
            get_sync(lambda _: httpx.Response(200, json={}))
        error = weakref.ref(caught.value)
        del caught
        assert error() is None
    finally:
        gc.enable()


@both
def test_number_that_is_a_secret_is_redacted(get: Get) -> None:
    content = b'{"errors": [12345678, {"title": "no", "detail": 12345678}]}'
    with pytest.raises(APIError) as caught:
        get(lambda _: httpx.Response(400, content=content), headers={"X-Number": "12345678"})
    assert list(map(str, caught.value.errors)) == ["<redacted>", "no: <redacted>"]
    assert b"12345678" not in caught.value.body


ENCODERS: list[Callable[[str], str]] = [
    str,
    repr,
    json.dumps,
    quote,
    html.escape,
    lambda text: repr(repr(text)),
]


@given(
    st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=2, max_size=20),
    st.sampled_from(list(FORMS.values())),
    st.sampled_from(ENCODERS),
)
def test_no_form_of_a_secret_is_left(
    part: str, form: Callable[[str], str], encode: Callable[[str], str]
) -> None:
    secret = f"{part}q7Zj{part}"
    shown = redactor(secret).text(encode(f"key {form(secret)} is wrong"))
    assert [found for found in {form(secret), *forms_of(secret)} if found in shown] == []
    assert "wrong" in shown
