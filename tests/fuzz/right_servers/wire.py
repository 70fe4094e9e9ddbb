"""Servers that put the same responses on the wire in another way."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import AsyncIterator, Callable, Iterator
from itertools import count
from typing import Any

import pytest
from attrs import evolve

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._http.library import httpx
from datadog_incidents.mock.core.contract import contract
from datadog_incidents.mock.core.faults import Delivery
from datadog_incidents.mock.core.messages import Refused, Reply, Request, no_content
from datadog_incidents.mock.server import Server
from datadog_incidents.mock.serving import httpx_transport

from .alterations import Answer, alter_replies, around
from .right_server import right_server


def add_headers(patch: pytest.MonkeyPatch, headers: Callable[[], dict[str, str]]) -> None:
    """Add headers to all responses."""

    def alter(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        return evolve(reply, headers=(*reply.headers, *headers().items()))

    alter_replies(patch, alter)


def write_json(patch: pytest.MonkeyPatch, write: Callable[[Any], bytes]) -> None:
    """Write the bodies of all responses in another form."""

    def alter(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        return evolve(reply, body=write(json.loads(reply.body))) if reply.body else reply

    alter_replies(patch, alter)


@right_server("Gateways add headers, also ones that differ from response to response.")
def responses_have_more_headers(patch: pytest.MonkeyPatch) -> None:
    requests = count(1)
    add_headers(
        patch,
        lambda: {
            "date": "Mon, 05 Jan 2026 09:00:00 GMT",
            "x-request-id": f"request-{next(requests)}",
            "set-cookie": "session=none; Secure",
            "strict-transport-security": "max-age=31536000",
            "vary": "Accept-Encoding",
        },
    )


@right_server("A server may close any connection after a response (RFC 9112).")
def connections_are_closed(patch: pytest.MonkeyPatch) -> None:
    add_headers(patch, lambda: {"connection": "close"})


@right_server("A response without `Accept-Encoding` in the request may have any encoding (RFC 9110).")
def responses_are_compressed(patch: pytest.MonkeyPatch) -> None:
    def alter(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        if not reply.body:
            return reply
        headers = (*reply.headers, ("content-encoding", "gzip"))
        return evolve(reply, body=gzip.compress(reply.body, 1), headers=headers)

    alter_replies(patch, alter)


class Chunks(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Body in several pieces."""

    def __init__(self, body: bytes) -> None:
        self._pieces = [body[start : start + 100] for start in range(0, len(body), 100)]

    def __iter__(self) -> Iterator[bytes]:
        yield from self._pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


@right_server("A body can be sent in chunks, without a length in advance (RFC 9112).")
def responses_are_chunked(patch: pytest.MonkeyPatch) -> None:
    def chunked(delivery: Delivery, *_: object) -> httpx.Response:
        reply = delivery.reply
        headers = [*reply.headers, ("transfer-encoding", "chunked")]
        return httpx.Response(reply.status, headers=headers, stream=Chunks(reply.body))

    patch.setattr(httpx_transport, "_response", chunked)


@right_server("Media types can have a charset, as the deletes of incidents show (EVIDENCE.md#content-types).")
def content_types_have_a_charset(patch: pytest.MonkeyPatch) -> None:
    def alter(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        headers = dict(reply.headers)
        if reply.body:
            headers["content-type"] = f"{headers['content-type'].title()}; charset=UTF-8"
        return evolve(reply, headers=(*headers.items(),))

    alter_replies(patch, alter)


@right_server("The recorded deletes of users have no content type; a 204 needs none.")
def deletes_have_no_content_type(patch: pytest.MonkeyPatch) -> None:
    alter_replies(patch, lambda _operation, _request, reply: no_content() if reply.status == 204 else reply)


def _reversed(value: Any) -> Any:
    if is_object(value):
        return {name: _reversed(one) for name, one in reversed(value.items())}
    return [_reversed(one) for one in value] if is_array(value) else value


@right_server("Members of JSON objects have no order, and white space between them has no meaning.")
def json_is_indented_and_in_another_order(patch: pytest.MonkeyPatch) -> None:
    write_json(patch, lambda value: json.dumps(_reversed(value), indent=3).encode() + b"\r\n ")


@right_server(
    "Any character of a JSON string may be escaped, as one back end does (EVIDENCE.md#two-back-ends)."
)
def json_has_more_escapes(patch: pytest.MonkeyPatch) -> None:
    def write(value: Any) -> bytes:
        text = json.dumps(value).replace("/", r"\/")
        for character in "&<>'":
            text = text.replace(character, f"\\u{ord(character):04X}")
        return text.encode()

    write_json(patch, write)


@right_server("JSON is UTF-8; no character but quotes, backslashes and controls has to be escaped.")
def json_has_no_escapes(patch: pytest.MonkeyPatch) -> None:
    write_json(patch, lambda value: json.dumps(value, ensure_ascii=False).encode())


@right_server("Content negotiation is permitted (RFC 9110), although the recorded server ignores `Accept`.")
def accept_is_obeyed(patch: pytest.MonkeyPatch) -> None:
    init = Server.__init__

    def strict(server: Server, keys: Any, seed: int, max_calls: int | None, **_: bool) -> None:
        init(server, keys, seed, max_calls, strict_accept=True)

    patch.setattr(Server, "__init__", strict)


@right_server("HEAD is supported wherever GET is, and OPTIONS anywhere, by most servers (RFC 9110).")
def head_and_options_are_supported(patch: pytest.MonkeyPatch) -> None:
    def wrap(answer: Answer) -> Answer:
        def supported(server: Server, request: Request) -> tuple[str | None, Delivery]:
            if request.method == "HEAD":
                operation, delivery = answer(server, evolve(request, method="GET"))
                # Refused as GET: by name, the method is another one.
                return operation, evolve(delivery, reply=evolve(delivery.reply, body=b""))
            if request.method == "OPTIONS":
                try:
                    contract().route(request)
                except Refused as refused:
                    if refused.status == 405:
                        return None, Delivery(Reply(204, b"", refused.headers))
            return answer(server, request)

        return supported

    around(patch, wrap)


@right_server("Names of headers ignore case (RFC 9110).")
def header_names_are_capitalized(patch: pytest.MonkeyPatch) -> None:
    def alter(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        headers = [(name.title(), value) for name, value in reply.headers]
        return evolve(reply, headers=(*headers, ("X-Frame-Options", "DENY")))

    alter_replies(patch, alter)


@right_server("Parameters of media types can be quoted, and need no space before them (RFC 9110).")
def content_types_have_quoted_parameters(patch: pytest.MonkeyPatch) -> None:
    def alter(_operation: str | None, _request: Request, reply: Reply) -> Reply:
        quoted = ';profile="https://example.com/x;y";charset="utf-8"' if reply.body else ""
        return evolve(
            reply,
            headers=tuple(
                (name, value + quoted if name.lower() == "content-type" else value)
                for name, value in reply.headers
            ),
        )

    alter_replies(patch, alter)


@right_server("Responses can have validators, whatever clients do with them (RFC 9110).")
def responses_can_be_cached(patch: pytest.MonkeyPatch) -> None:
    def alter(_operation: str | None, request: Request, reply: Reply) -> Reply:
        if request.method != "GET":
            return reply
        tag = hashlib.sha256(reply.body).hexdigest()[:16]
        return evolve(reply, headers=(*reply.headers, ("etag", f'W/"{tag}"'), ("cache-control", "no-cache")))

    alter_replies(patch, alter)
