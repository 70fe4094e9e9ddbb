"""Errors raised for failed calls: class, message, attributes, and absence of keys."""

from __future__ import annotations

import asyncio
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, errors
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import APIError, DecodingError, ErrorDetail, TransportError

API_KEY, APP_KEY = "k3yk3yk3yk3y", "4pp4pp4pp4pp"
URL = "https://dd.test/api/v2/incidents/some-id"
Handler = Callable[[httpx.Request], httpx.Response]
SETTINGS: dict[str, Any] = {
    "api_key": API_KEY,
    "app_key": APP_KEY,
    "base_url": "https://dd.test",
    "unstable_operations": "all",
    "retry": None,
}


def get_sync(handler: Handler) -> None:
    with IncidentsClient(transport=httpx.MockTransport(handler), **SETTINGS) as client:
        client.incidents.get("some-id")


def get_async(handler: Handler) -> None:
    async def main() -> None:
        async with AsyncIncidentsClient(transport=httpx.MockTransport(handler), **SETTINGS) as client:
            await client.incidents.get("some-id")

    asyncio.run(main())


both = pytest.mark.parametrize("get", [get_sync, get_async], ids=["sync", "async"])
Get = Callable[[Handler], None]


def failure(get: Get, response: httpx.Response) -> APIError:
    with pytest.raises(APIError) as caught:
        get(lambda _: response)
    return caught.value


CLASSES = {
    400: "BadRequestError",
    401: "UnauthorizedError",
    403: "ForbiddenError",
    404: "NotFoundError",
    409: "ConflictError",
    429: "RateLimitedError",
    **dict.fromkeys((500, 502, 503, 599), "ServerError"),
    **dict.fromkeys((300, 302, 304, 402, 418, 499, 600, 999), "APIError"),
}


@both
@pytest.mark.parametrize(("status", "name"), CLASSES.items())
def test_each_status_has_its_class(get: Get, status: int, name: str) -> None:
    error = failure(get, httpx.Response(status, json={"errors": ["no"]}))
    assert type(error) is getattr(errors, name)
    assert error.status == status
    assert (error.operation, error.method, error.url) == ("get_incident", "GET", URL)
    assert str(error).startswith(f"get_incident: GET {URL}: {status}: no")


@both
def test_redirect_is_not_followed(get: Get) -> None:
    error = failure(get, httpx.Response(302, headers={"Location": "https://elsewhere.test/"}))
    assert (error.status, error.url) == (302, URL)


@both
def test_unexpected_success_status_is_decoded(get: Get) -> None:
    with pytest.raises(DecodingError) as caught:
        get(lambda _: httpx.Response(299, json={"data": 1}))
    assert (caught.value.operation, caught.value.path) == ("get_incident", "data")


ENTRIES = {
    "string": ('["not found"]', [ErrorDetail(detail="not found")], "not found"),
    "object": (
        '[{"status": "404", "title": "Not found", "detail": "no such id"}]',
        [ErrorDetail(detail="no such id", title="Not found", status="404")],
        "Not found: no such id",
    ),
    "title": ('[{"title": "Not found"}]', [ErrorDetail(title="Not found")], "Not found"),
    "number as status": ('[{"status": 404}]', [ErrorDetail(status="404")], "404"),
    "nulls": ('[{"status": null, "title": null, "detail": null}]', [ErrorDetail()], "unexplained"),
    "empty object": ("[{}]", [ErrorDetail()], "unexplained"),
    "mixture": ('["a", {"detail": "b"}]', [ErrorDetail("a"), ErrorDetail("b")], "a; b"),
}


@pytest.mark.parametrize(("entries", "parsed", "message"), ENTRIES.values(), ids=ENTRIES)
def test_error_entries_are_parsed(entries: str, parsed: list[ErrorDetail], message: str) -> None:
    error = failure(get_sync, httpx.Response(400, content=f'{{"errors": {entries}}}'))
    assert error.request_id is None
    assert error.errors == tuple(parsed)
    assert str(error) == f"get_incident: GET {URL}: 400: {message}"


@both
@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"<html>Bad gateway</html>", b"\xff\xfe\x00", b"[" * 100_000),
        *(b"null", b"[]", b'"errors"', b"{}", b'{"errors": ['),
        *(b'{"errors": null}', b'{"errors": "text"}', b'{"errors": []}'),
    ],
    ids=lambda body: ascii(body[:20]),
)
def test_body_that_is_not_an_error_document_is_kept(get: Get, body: bytes) -> None:
    error = failure(get, httpx.Response(400, content=body))
    assert (error.errors, error.body) == ((), body)
    assert str(error).endswith("400: no explanation in the response")


@both
@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff", b"[" * 100_000], ids=lambda body: ascii(body[:9]))
def test_undecodable_success_is_a_decoding_error(get: Get, body: bytes) -> None:
    with pytest.raises(DecodingError, match="get_incident") as caught:
        get(lambda _: httpx.Response(200, content=body))
    assert (caught.value.raw, caught.value.path) == (body, "$")


@pytest.mark.parametrize("header", ["X-Request-Id", "DD-Request-ID", "x-request-id"])
def test_request_id_is_reported(header: str) -> None:
    error = failure(get_sync, httpx.Response(500, headers={header: "abc-123"}))
    assert error.request_id == "abc-123"
    assert "(request ID abc-123)" in str(error)
    assert error.headers[header.lower()] == error.headers[header.upper()] == "abc-123"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "3"}, 3.0),
        ({"X-RateLimit-Reset": "5"}, 5.0),
        ({"Retry-After": "3", "X-RateLimit-Reset": "5"}, 3.0),
        ({"Retry-After": "soon", "X-RateLimit-Reset": "5"}, 5.0),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "inf"}, None),
        ({"Retry-After": "Tue, 14 Nov 2000 22:13:50 GMT", "X-RateLimit-Reset": "5"}, 0.0),
        ({}, None),
    ],
)
def test_rate_limited_error_reports_the_waiting_time(headers: dict[str, str], seconds: float | None) -> None:
    error = failure(get_sync, httpx.Response(429, headers=headers))
    assert isinstance(error, errors.RateLimitedError)
    assert error.retry_after == seconds
    assert ("wait" in str(error)) is (seconds is not None)


TRANSPORT: list[tuple[type[httpx.TransportError], type[TransportError], bool]] = [
    (httpx.ConnectError, TransportError, False),
    (httpx.UnsupportedProtocol, TransportError, False),
    (httpx.ReadError, TransportError, True),
    (httpx.WriteError, TransportError, True),
    (httpx.RemoteProtocolError, TransportError, True),
    (httpx.ConnectTimeout, errors.RequestTimeoutError, False),
    (httpx.PoolTimeout, errors.RequestTimeoutError, False),
    (httpx.ReadTimeout, errors.RequestTimeoutError, True),
    (httpx.WriteTimeout, errors.RequestTimeoutError, True),
]


def transport_failure(get: Get, kind: type[httpx.TransportError], text: str = "broken") -> TransportError:
    def handler(request: httpx.Request) -> httpx.Response:
        raise kind(text, request=request)

    with pytest.raises(TransportError) as caught:
        get(handler)
    return caught.value


@both
@pytest.mark.parametrize(("kind", "expected", "sent"), TRANSPORT)
def test_transport_errors_are_mapped(
    get: Get, kind: type[httpx.TransportError], expected: type[TransportError], sent: bool
) -> None:
    error = transport_failure(get, kind)
    assert type(error) is expected
    assert error.sent is sent
    assert str(error) == f"get_incident: GET {URL}: {kind.__name__}: broken"
    assert str(transport_failure(get, kind, "")).endswith(f": {kind.__name__}")


@both
def test_undecodable_compression_is_a_transport_error(get: Get) -> None:
    broken = httpx.ByteStream(b"not gzip")
    with pytest.raises(TransportError) as caught:
        get(lambda _: httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=broken))
    assert caught.value.sent


def all_failures(get: Get) -> list[errors.CallError]:
    replies = [
        httpx.Response(status, json={"errors": ["no"]}, headers={"Retry-After": "3"}) for status in CLASSES
    ]
    return [
        *(failure(get, reply) for reply in replies),
        *(transport_failure(get, kind) for kind, _, _ in TRANSPORT),
    ]


@both
def test_errors_contain_no_key(get: Get) -> None:
    for error in all_failures(get):
        trace_with_locals = traceback.TracebackException.from_exception(error, capture_locals=True)
        trace = "".join(trace_with_locals.format())
        context = repr((error.__cause__, error.__context__))
        pickled = pickle.dumps(error).decode("latin-1")
        for shown in (
            str(error),
            repr(error),
            repr(error.args),
            repr(vars(error)),
            trace,
            context,
            pickled,
        ):
            assert API_KEY not in shown
            assert APP_KEY not in shown


def test_errors_can_be_pickled() -> None:
    all_errors: list[errors.DatadogError] = [
        *all_failures(get_sync),
        errors.UnstableOperationError("get_incident"),
        errors.InvalidRequestError("is odd", path="title"),
        DecodingError("is odd", path="$", raw=b"x", operation="get_incident"),
        errors.NotIncludedError("ask for it"),
        errors.ConfigurationError("no key"),
    ]
    for error in all_errors:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again) == vars(error)


@both
@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("two\nlines", "two lines"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("a\r\nERROR forged line", "a ERROR forged line"),
        ("right\u202eleft", "right\\u202eleft"),
        ("déjà vu", "déjà vu"),
    ],
)
def test_server_message_is_kept_on_one_line(get: Get, message: str, shown: str) -> None:
    error = failure(get, httpx.Response(400, json={"errors": [message]}))
    assert str(error).endswith(f"400: {shown}")
    assert error.errors == (ErrorDetail(detail=message),)


def test_long_message_is_truncated_but_kept_in_errors() -> None:
    error = failure(get_sync, httpx.Response(400, json={"errors": ["x" * 10_000]}))
    assert len(str(error)) < 700
    assert str(error).endswith("... (10000 characters)")
    assert error.errors[0].detail == "x" * 10_000
