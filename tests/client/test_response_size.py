"""The decompressed size of response bodies is limited."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from datadog_incidents import RetryPolicy
from datadog_incidents._http.library import httpx
from datadog_incidents._policy.options import DEFAULT_MAX_RESPONSE_BYTES
from datadog_incidents.errors import ResponseTooLargeError, TransportError

from .loopback import always, reply, serving
from .sync_and_async import Execute, both

LIMIT = 1000


def streamed(content: bytes, encoding: str = "identity") -> Any:
    """Response that is read in pieces, as from a network."""
    headers = {"Content-Encoding": encoding}
    return lambda _: httpx.Response(200, headers=headers, stream=httpx.ByteStream(content))


@both
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_body_of_exactly_the_limit_is_accepted(execute: Execute, encoding: str) -> None:
    content = gzip.compress(b"x" * LIMIT) if encoding == "gzip" else b"x" * LIMIT
    response = execute(answer=streamed(content, encoding), max_response_bytes=LIMIT)
    assert response.content == b"x" * LIMIT


@both
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_larger_body_raises_an_error_that_names_the_option(execute: Execute, encoding: str) -> None:
    content = gzip.compress(b"x" * (LIMIT + 1)) if encoding == "gzip" else b"x" * (LIMIT + 1)
    with pytest.raises(ResponseTooLargeError) as caught:
        execute(answer=streamed(content, encoding), max_response_bytes=LIMIT)
    assert str(caught.value).endswith("the body has more than 1000 bytes (max_response_bytes)")
    assert caught.value.sent


@both
def test_oversized_response_is_not_retried(execute: Execute) -> None:
    with pytest.raises(ResponseTooLargeError) as caught:
        execute(
            answer=streamed(b"x" * (LIMIT + 1)),
            max_response_bytes=LIMIT,
            retry=RetryPolicy(attempts=5, backoff=0),
        )
    assert caught.value.attempts == 1


@both
def test_limit_applies_to_transports_that_return_whole_bodies(execute: Execute) -> None:
    whole = httpx.Response(200, content=b"x" * (LIMIT + 1))
    with pytest.raises(ResponseTooLargeError):
        execute(answer=lambda _: whole, max_response_bytes=LIMIT)


@both
def test_none_disables_the_limit(execute: Execute) -> None:
    content = b"x" * 100_000
    assert (
        execute(answer=streamed(gzip.compress(content), "gzip"), max_response_bytes=None).content == content
    )


@both
def test_compression_bomb_is_rejected_by_default(execute: Execute) -> None:
    bomb = gzip.compress(b"\0" * (DEFAULT_MAX_RESPONSE_BYTES + 1), compresslevel=1)
    with serving(always(reply(bomb, "200 OK", "Content-Encoding: gzip"))) as server:
        with pytest.raises(ResponseTooLargeError):
            execute(base_url=server.url)
        assert b"accept-encoding: gzip\r\n" in server.requests[0].lower()


@both
@pytest.mark.parametrize(
    ("content", "encoding", "problem"),
    [
        (gzip.compress(b"x" * 100)[:-8], "gzip", "truncated"),
        (b"x" * 100, "gzip", "cannot be decompressed"),
        (b"x" * 100, "br", "not requested"),
    ],
    ids=["truncated", "not compressed", "brotli"],
)
def test_undecodable_compression_is_a_transport_error(
    execute: Execute, content: bytes, encoding: str, problem: str
) -> None:
    with pytest.raises(TransportError, match=problem) as caught:
        execute(answer=streamed(content, encoding), retry=RetryPolicy(attempts=2, backoff=0))
    assert type(caught.value) is TransportError
    assert (caught.value.sent, caught.value.attempts) == (True, 2)


@both
def test_empty_body_may_have_a_content_encoding(execute: Execute) -> None:
    headers = {"Content-Encoding": "gzip"}
    answer = httpx.Response(204, headers=headers, stream=httpx.ByteStream(b""))
    assert execute(answer=lambda _: answer).content == b""
