"""Libraries that trace or mock requests patch `httpx`; they see those of the connection pool as well."""

from __future__ import annotations

from typing import Any

import pytest

from datadog_incidents._http.library import httpx

from .loopback import always, reply, serving
from .sync_and_async import Execute, both


@both
def test_a_patched_client_sees_the_request(execute: Execute, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    send, send_async = httpx.Client.send, httpx.AsyncClient.send

    def traced(client: httpx.Client, request: httpx.Request, **options: Any) -> httpx.Response:
        seen.append(request.method)
        return send(client, request, **options)

    async def traced_async(
        client: httpx.AsyncClient, request: httpx.Request, **options: Any
    ) -> httpx.Response:
        seen.append(request.method)
        return await send_async(client, request, **options)

    monkeypatch.setattr(httpx.Client, "send", traced)
    monkeypatch.setattr(httpx.AsyncClient, "send", traced_async)
    with serving(always(reply())) as server:
        assert execute(base_url=server.url).status == 200
    assert seen == ["GET"]


@both
def test_a_patched_transport_replaces_the_network(execute: Execute, monkeypatch: pytest.MonkeyPatch) -> None:
    def answer(_: Any, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=str(request.url))

    async def answer_async(_: Any, request: httpx.Request) -> httpx.Response:
        return answer(_, request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", answer)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", answer_async)
    assert execute().content == b"https://dd.test/x"


@both
def test_a_replaced_class_is_used_while_it_is_replaced(
    execute: Execute, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    class Client(httpx.Client):
        def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
            seen.append(request.method)
            return super().send(request, **options)

    class AsyncClient(httpx.AsyncClient):
        async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
            seen.append(request.method)
            return await super().send(request, **options)

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200)

    execute(answer=answer)
    with monkeypatch.context() as replaced:
        replaced.setattr(httpx, "Client", Client)
        replaced.setattr(httpx, "AsyncClient", AsyncClient)
        execute(answer=answer)
    assert seen == ["GET"]
    execute(answer=answer)
    assert seen == ["GET"]
