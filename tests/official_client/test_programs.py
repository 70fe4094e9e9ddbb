"""Programs with the official client and with ours: the same calls, results and effects."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import pytest
from datadog_api_client import ApiClient

from datadog_incidents.mock import MockDatadog, RecordedCall

from . import peers
from .peers import Scene
from .programs import PROGRAMS, Program

# Warning of the official client about beta operations.
pytestmark = pytest.mark.filterwarnings("ignore:Using unstable operation:UserWarning")

Run = Callable[[MockDatadog, Program, Scene], list[Any]]


def in_sync(mock: MockDatadog, program: Program, scene: Scene) -> list[Any]:
    """Run our version; return the responses that the result gives access to."""
    with mock.client() as client:
        result = program.ours(client, scene)
        if hasattr(result, "pages"):
            return [page.response for page in result.pages()]
        return [] if result is None else [result.response]


def in_async(mock: MockDatadog, program: Program, scene: Scene) -> list[Any]:
    """Run our version with the asynchronous client."""

    async def main() -> list[Any]:
        async with mock.async_client() as client:
            result = program.ours(client, scene)
            if hasattr(result, "pages"):
                return [page.response async for page in result.pages()]
            view = await result
            return [] if view is None else [view.response]

    return asyncio.run(main())


def normalized(call: RecordedCall) -> tuple[Any, ...]:
    """Return a call in a form that is independent of the encoding of query and body."""
    body = json.loads(call.body) if call.body else None
    return call.operation, call.method, call.path, parse_qsl(call.query), body, call.status


@pytest.mark.parametrize("run", [in_sync, in_async], ids=["sync", "async"])
@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_both_clients_behave_the_same(
    program: Program, run: Run, theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog
) -> None:
    scene = peers.set_up(their_mock)
    assert peers.set_up(our_mock) == scene
    before = peers.state(their_mock, scene)
    assert peers.state(our_mock, scene) == before
    start = len(our_mock.calls)

    their_result = program.theirs(theirs, scene)
    our_replies = run(our_mock, program, scene)

    assert list(peers.unparsed(their_result)) == []
    our_calls = [normalized(call) for call in our_mock.calls[start:]]
    assert [normalized(call) for call in their_mock.calls[start:]] == our_calls
    assert [status // 100 for *_, status in our_calls] == [2]

    read = [reply.parsed.to_dict() for reply in our_replies]
    assert read == [json.loads(reply.content) for reply in our_replies]
    assert read == ([] if their_result is None else [their_result.to_dict()])

    new = [one["data"]["id"] for one in read if our_calls[0][0] == "create_incident"]
    after = peers.state(their_mock, scene, *new)
    assert peers.state(our_mock, scene, *new) == after
    assert (after[: len(before) - 1] + after[-1:] != before) is program.changes
