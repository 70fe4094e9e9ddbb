"""Redaction of what a run shows: keys by place and by value; nothing else changes."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from urllib.parse import quote

import pytest
from attrs import evolve

from datadog_incidents._common.secret import Secret
from datadog_incidents.fuzz.exchanges import Exchange, Request, Response
from datadog_incidents.fuzz.limited_tokens import of_environment
from datadog_incidents.fuzz.report.redaction import Redaction

from ..sessions import KEYS, failure

API_KEY, APP_KEY = KEYS.values()


def redaction(keys: Mapping[str, str] = KEYS) -> Redaction:
    return Redaction(Secret(keys))


@pytest.mark.parametrize(
    "text",
    [
        API_KEY,
        API_KEY.upper(),
        quote(API_KEY, safe="").replace("-", "%2D"),
        json.dumps(API_KEY).replace("a", "\\u0061"),
        base64.b64encode(f"x:{APP_KEY}".encode()).decode(),
        APP_KEY.encode().hex(),
        APP_KEY.encode().hex().upper(),
    ],
)
def test_keys_are_removed_by_value_in_any_form(text: str) -> None:
    shown = redaction().text(f"before {text} after")
    assert text not in shown and shown.startswith("before ") and shown.endswith(" after")
    assert "<redacted>" in shown


def test_keys_are_removed_from_every_part_of_an_exchange() -> None:
    echo = f"{API_KEY} {APP_KEY}"
    exchange = Exchange(
        1,
        Request("POST", f"/x/{API_KEY}", f"q={APP_KEY}", {"X-Echo": echo}, echo.encode()),
        Response(200, {"x-echo": echo, "dd-api-key": "short", "set-cookie": "a=b"}, echo.encode()),
    )
    shown = redaction().exchange(exchange)
    assert API_KEY not in repr(shown) and APP_KEY not in repr(shown)
    assert shown.response.headers["dd-api-key"] == shown.response.headers["set-cookie"] == "<redacted>"
    assert API_KEY in exchange.request.path  # the exchange itself, which is checked, is unchanged


ENCODED = "".join(f"\\u{ord(char):04x}" for char in API_KEY)


@pytest.mark.parametrize("body", [API_KEY.encode("utf-16"), API_KEY.encode("utf-32-le"), ENCODED.encode()])
def test_only_the_key_of_a_body_in_any_encoding_is_removed(body: bytes) -> None:
    exchange = Exchange(1, Request("GET", "/x"), Response(200, {"x": "\xe9"}, body))
    shown = redaction().exchange(exchange)
    assert shown.response.body != body and len(shown.response.body) < len(body)
    assert (shown.request.path, shown.response.headers) == ("/x", {"x": "\xe9"})


@pytest.mark.parametrize(
    ("request_", "response"),
    [
        (Request("GET", f"/{API_KEY}"), Response(200, {}, b"\xff")),
        (Request("GET", "/", f"q={API_KEY}"), Response(200, {}, b"")),
        (Request("GET", "/", headers={"x": API_KEY}), Response(200, {}, b"")),
        (Request("GET", "/", body=API_KEY.encode()), Response(200, {}, b"\xff")),
        (Request("GET", "/"), Response(200, {"x": API_KEY}, b"")),
        (Request("GET", "/"), Response(200, {API_KEY: "x"}, b"")),
        (Request("GET", "/"), Response(200, {}, API_KEY.encode())),
    ],
)
def test_key_in_a_single_part_of_an_exchange_is_removed(request_: Request, response: Response) -> None:
    assert API_KEY not in repr(redaction().exchange(Exchange(1, request_, response)))


def test_messages_of_failures_are_redacted() -> None:
    found = evolve(failure(), message=f"found {API_KEY}", subject=API_KEY, reason=APP_KEY)
    assert KEYS["DD-API-KEY"] not in repr(redaction().failure(found))


def test_keys_of_one_letter_corrupt_nothing() -> None:
    keys = {"DD-API-KEY": "K", "DD-APPLICATION-KEY": "K"}
    body = b'{"errors":["OK, Key K is unKnown"]}'
    exchange = Exchange(
        1,
        Request("GET", "/K", "K=K", {"Accept": "K"}, b"K"),
        Response(200, {"x": "K", "DD-API-KEY": "K"}, body),
    )
    shown = redaction(keys).exchange(exchange)
    assert shown.response.body == body and shown.response.headers == {"x": "K", "DD-API-KEY": "<redacted>"}
    assert (shown.request.path, shown.request.query, shown.request.body) == ("/K", "K=K", b"K")
    assert shown.request.headers == {"Accept": "K"}
    assert shown.request.credentials == {"DD-API-KEY": "$DD_API_KEY", "DD-APPLICATION-KEY": "$DD_APP_KEY"}


@pytest.mark.parametrize(
    ("credentials", "shown"),
    [
        (None, {"DD-API-KEY": "$DD_API_KEY", "DD-APPLICATION-KEY": "$DD_APP_KEY"}),
        ({}, {}),
        ({"DD-API-KEY": API_KEY}, {"DD-API-KEY": "$DD_API_KEY"}),
        ({"DD-API-KEY": APP_KEY}, {"DD-API-KEY": "$DD_APP_KEY"}),
        ({"DD-API-KEY": "wrong"}, {"DD-API-KEY": "<redacted>"}),
        ({"Authorization": f"Bearer {API_KEY}"}, {"Authorization": "<redacted>"}),
        ({"DD-API-KEY": ""}, {"DD-API-KEY": ""}),
    ],
)
def test_credentials_of_a_request_show_whether_they_were_those_of_the_run(
    credentials: dict[str, str] | None, shown: dict[str, str]
) -> None:
    assert redaction().credentials(Request("GET", "/", credentials=credentials)) == shown


def test_tokens_are_removed_by_place_and_by_value() -> None:
    read, short = "reading-4567", "abc"
    tokens = of_environment(
        "http://localhost", {"DD_FUZZ_READ_TOKEN": read, "DD_FUZZ_UNSCOPED_TOKEN": short}.get
    )
    exchange = Exchange(
        1,
        Request("GET", f"/{read}", credentials={"Authorization": f"Bearer {read}"}),
        Response(200, {"x-echo": read}, f"{read} {short}".encode()),
    )
    others: Secret[Mapping[str, str]] = Secret(tokens.placeholders())
    shown = Redaction(Secret(KEYS), others).exchange(exchange)
    assert read not in f"{shown} {shown.request.credentials}"
    assert shown.request.credentials == {"Authorization": "Bearer $DD_FUZZ_READ_TOKEN"}
    assert shown.response.body == b"<redacted> abc"  # too short to be removed by value
    for value, text in ((short, "Bearer $DD_FUZZ_UNSCOPED_TOKEN"), ("other", "<redacted>")):
        request = Request("GET", "/", credentials={"Authorization": f"Bearer {value}"})
        assert Redaction(Secret(KEYS), others).credentials(request) == {"Authorization": text}


def test_a_key_that_differs_in_the_last_character_is_removed_too() -> None:
    near = f"{API_KEY[:-1]}0"
    shown = redaction()
    exchange = Exchange(
        1,
        Request("GET", "/", credentials={"DD-API-KEY": near}),
        Response(403, {}, f"wrong key {near}".encode()),
    )
    assert shown.exchange(exchange).response.body == b"wrong key <redacted>"


def test_quotation_marks_around_a_key_are_no_part_of_a_secret() -> None:
    quoted = f'"{API_KEY}"'
    exchange = Exchange(
        1,
        Request("GET", "/", credentials={"DD-API-KEY": quoted}),
        Response(403, {}, f"wrong key {quoted}".encode()),
    )
    shown = redaction()
    assert shown.exchange(exchange).response.body == b'wrong key "<redacted>"'
    # A text with JSON in it needs no long search for encoded secrets.
    assert shown._redactor is not None
    assert not shown._redactor.may_be_in(json.dumps(json.dumps({"name": "a text"})))


def test_keys_without_their_last_character_are_removed() -> None:
    assert redaction().text(f"/api/v2/incidents/{API_KEY[:-1]}") == "/api/v2/incidents/<redacted>"
    assert redaction().text(API_KEY) == "<redacted>"
