"""Errors of both libraries are the same errors of the client."""

from __future__ import annotations

from typing import Any

import httpx
import httpx2
import pytest

from datadog_incidents.errors import (
    APIError,
    ConfigurationError,
    DatadogError,
    InvalidRequestError,
    RequestTimeoutError,
    TransportError,
)
from datadog_incidents.mock import MockDatadog

from .both_libraries import Execute, as_transport_or_client, both_clients, each_library

NOT_SENT = ("ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol")
TIMEOUTS = ("ConnectTimeout", "PoolTimeout", "ReadTimeout", "WriteTimeout")
OTHERS = ("CloseError", "LocalProtocolError", "ReadError", "RemoteProtocolError", "WriteError")
ALL = sorted({*NOT_SENT, *TIMEOUTS, *OTHERS, "DecodingError"})


@both_clients
@each_library
@as_transport_or_client
@pytest.mark.parametrize("name", ALL)
def test_a_failed_request(library: Any, execute: Execute, given_as: str, name: str) -> None:
    def fail(request: Any) -> Any:
        raise getattr(library, name)("went wrong", request=request)

    with pytest.raises(DatadogError) as caught:
        execute(library, **{given_as: library.MockTransport(fail)})
    error = caught.value
    assert type(error) is (RequestTimeoutError if name in TIMEOUTS else TransportError)
    assert f"{name}: went wrong" in str(error)
    assert error.sent is (name not in NOT_SENT)


@both_clients
@each_library
def test_a_body_that_breaks_off(library: Any, execute: Execute) -> None:
    mock = MockDatadog()
    mock.fail_next(status=200, body=b"[1]", truncate=True)
    with pytest.raises(TransportError, match="peer closed connection"):
        execute(library, client=mock.transport, api_key=mock.api_key, app_key=mock.app_key)


@both_clients
@each_library
@as_transport_or_client
def test_a_body_that_cannot_be_decompressed(library: Any, execute: Execute, given_as: str) -> None:
    def respond(_: Any) -> Any:
        async def asynchronously() -> Any:
            yield b"no gzip"

        body = asynchronously() if "async" in execute.__name__ else iter([b"no gzip"])
        return library.Response(200, headers={"content-encoding": "gzip"}, content=body)

    with pytest.raises(TransportError, match="cannot be decompressed"):
        execute(library, **{given_as: library.MockTransport(respond)})


@both_clients
@each_library
def test_an_invalid_url_of_the_application_s_client(library: Any, execute: Execute) -> None:
    """The URL of a request is valid; a client of the application may make it invalid."""

    class Broken(library.AsyncClient if "async" in execute.__name__ else library.Client):  # type: ignore[misc]
        def build_request(self, *_: Any, **__: Any) -> Any:
            raise library.InvalidURL("no host")

    with pytest.raises(InvalidRequestError, match="invalid URL: no host"):
        execute(library, http_client=Broken())


@both_clients
@each_library
def test_a_cookie_that_is_not_ascii(library: Any, execute: Execute) -> None:
    kind = library.AsyncClient if "async" in execute.__name__ else library.Client
    own = kind(transport=library.MockTransport(lambda _: library.Response(200)), cookies={"name": "Ü日"})
    with pytest.raises(InvalidRequestError, match="http_client: adds a cookie or header that is not ASCII"):
        execute(library, http_client=own)


@both_clients
@each_library
@as_transport_or_client
@pytest.mark.parametrize(
    ("location", "kind"),
    [
        ("https://xn--a/", TransportError),
        ("//xn--a.test", TransportError),
        ("https://[::1", TransportError),
        ("mailto:a", TransportError),
        ("https://xn--bcher-kva.test/", APIError),
        ("https://elsewhere.test/", APIError),
    ],
)
def test_a_redirect(
    library: Any, execute: Execute, given_as: str, location: str, kind: type[DatadogError]
) -> None:
    """Which only `httpx` parses completely if it is not followed."""
    response = library.Response(302, headers={"location": location})
    with pytest.raises(DatadogError) as caught:
        execute(library, **{given_as: library.MockTransport(lambda _: response)})
    assert type(caught.value) is kind


@both_clients
@each_library
def test_a_redirect_that_the_application_s_client_returns_itself(library: Any, execute: Execute) -> None:
    """The client may take it from a cache, without a request to follow it."""
    response = library.Response(302, headers={"location": "/y"}, content=b"")
    if "async" in execute.__name__:

        class AsyncCached(library.AsyncClient):  # type: ignore[misc]
            async def send(self, *_: Any, **__: Any) -> Any:
                return response

        own = AsyncCached()
    else:

        class Cached(library.Client):  # type: ignore[misc]
            def send(self, *_: Any, **__: Any) -> Any:
                return response

        own = Cached()
    with pytest.raises(APIError) as caught:
        execute(library, http_client=own)
    assert caught.value.status == 302


@both_clients
@each_library
@as_transport_or_client
@pytest.mark.parametrize("name", ALL)
def test_a_transport_that_fails_with_an_error_of_the_other_library(
    library: Any, execute: Execute, given_as: str, name: str
) -> None:
    def fail(_: Any) -> Any:
        raise getattr(other_than(library), name)("went wrong")

    with pytest.raises(DatadogError) as caught:
        execute(library, **{given_as: library.MockTransport(fail)})
    error = caught.value
    assert type(error) is (RequestTimeoutError if name in TIMEOUTS else TransportError)
    assert f"{name}: went wrong" in str(error)
    assert error.sent is (name not in NOT_SENT)


@both_clients
@each_library
@as_transport_or_client
def test_a_response_of_the_other_library(library: Any, execute: Execute, given_as: str) -> None:
    """The message of the library itself is empty."""

    class Foreign(library.BaseTransport, library.AsyncBaseTransport):  # type: ignore[misc]
        def handle_request(self, _: Any) -> Any:
            return other_than(library).Response(200)

        async def handle_async_request(self, _: Any) -> Any:
            return other_than(library).Response(200)

    name = library.__name__
    with pytest.raises(ConfigurationError, match=f"of another library than its client, which is of {name}:"):
        execute(library, **{given_as: Foreign()})


@both_clients
@each_library
def test_a_client_with_a_transport_of_the_other_library(library: Any, execute: Execute) -> None:
    other = other_than(library)
    if "async" in execute.__name__:
        own = library.AsyncClient(transport=other.AsyncHTTPTransport())
    else:
        own = library.Client(transport=other.HTTPTransport())
    with pytest.raises(ConfigurationError, match="of another library than its client"):
        execute(library, http_client=own)


@both_clients
@each_library
def test_an_assertion_of_the_application_is_raised_as_it_is(library: Any, execute: Execute) -> None:
    def fail(_: Any) -> Any:
        raise AssertionError

    with pytest.raises(AssertionError):
        execute(library, client=library.MockTransport(fail))


def other_than(library: Any) -> Any:
    return httpx2 if library is httpx else httpx
