"""Bodies that are not JSON, or have another content type, give 400 and change nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ..conftest import Api

INCIDENTS = "/api/v2/incidents"
LEAST = {"title": "t", "customer_impacted": False}


NOT_JSON = {
    "nothing": b"",
    "cut": b'{"data":',
    "a word": b"data",
    "two values": b"{} {}",
    "not Unicode": b'{"data": "\xff"}',
    "NaN": b'{"data": NaN}',
    "too deep": b"[" * 100_000,
    "a number beyond range": b'{"data": 1e999}',
    "a negative number beyond range": b'{"data": [-1.5E+400]}',
    "a number of many digits beyond range": b'{"data": ' + b"1" * 400 + b".5}",
    "half a surrogate pair in UTF-8": b'{"data": "\xed\xa0\x80"}',
    "half a surrogate pair": rb'{"data": {"type": "users", "attributes": {"email": "\ud800"}}}',
    "half a pair as key": rb'{"\udc00": 1}',
    "digits without end": b'{"data": ' + b"1" * 5000 + b"}",
}


@pytest.mark.parametrize("content", NOT_JSON.values(), ids=NOT_JSON)
@pytest.mark.parametrize("path", [INCIDENTS, "/api/v2/users"])
@pytest.mark.usefixtures("unchanged")
def test_a_body_that_is_not_json_is_rejected(api: Api, path: str, content: bytes) -> None:
    reply = api.http.post(path, content=content, headers={"content-type": "application/json"})
    assert reply.status_code == 400
    (error,) = reply.json()["errors"]
    assert error.startswith("the body is not valid JSON: ")
    assert len(error) < 300


@pytest.mark.parametrize(
    "number", [b"1e999", b"[" * 500 + b"]" * 500, rb'"\ud800"'], ids=["infinite", "deep", "surrogate"]
)
def test_values_that_a_response_cannot_represent_are_rejected_even_without_a_schema(
    api: Api, number: bytes
) -> None:
    unknown = b'{"data": {"type": "incidents", "attributes": {"title": "t", "customer_impacted": false,'
    unknown += b'"notification_handles": [{"other": ' + number + b"}]}}}"
    reply = api.http.post(INCIDENTS, content=unknown, headers={"content-type": "application/json"})
    assert reply.status_code in (201, 400)
    assert b"Infinity" not in reply.content
    reply.content.decode("utf-8")
    assert json.dumps(reply.json(), ensure_ascii=False).encode("utf-8")


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        ("text/plain", "not text/plain"),
        ("application/x-www-form-urlencoded", "not application/x-www-form-urlencoded"),
        ("application/vnd.api+json", "not application/vnd.api+json"),
        ("multipart/form-data; boundary=x", "not multipart/form-data"),
        (None, "but is missing"),
    ],
)
@pytest.mark.usefixtures("unchanged")
def test_another_content_type_is_rejected(api: Api, kind: str | None, error: str) -> None:
    content = json.dumps({"data": {"type": "incidents", "attributes": LEAST}}).encode()
    headers = {} if kind is None else {"content-type": kind}
    reply = api.http.post(INCIDENTS, content=content, headers=headers)
    assert reply.status_code == 400
    assert reply.json() == {"errors": [f"the content type must be application/json, {error}"]}


@pytest.mark.parametrize("kind", ["application/json; charset=utf-8", "Application/JSON", "application/json;"])
def test_a_content_type_can_have_parameters_and_capitals(api: Api, kind: str) -> None:
    content = json.dumps({"data": {"type": "incidents", "attributes": LEAST}}).encode()
    assert api.http.post(INCIDENTS, content=content, headers={"content-type": kind}).status_code == 201
