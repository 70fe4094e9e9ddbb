"""Every operation, with both of our clients and the official one: same calls, same results.

Operations come from the generated registry and requests from the examples of the OpenAPI document, so that
none is omitted.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl

import pytest
from datadog_api_client import ApiClient
from datadog_api_client.model_utils import model_to_dict

from datadog_incidents.mock import MockDatadog, RecordedCall
from datadog_incidents.testing.comparison import parse_timestamps
from datadog_incidents.testing.recordings import Exchange
from datadog_incidents_api.types import Operation

from ..recordings import client_calls
from . import cases, peers
from .cases import INCIDENTS, Case, Ids

# Warnings of the official client about beta and deprecated operations.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Using unstable operation:UserWarning"),
    pytest.mark.filterwarnings(r"ignore:\w+ is deprecated:DeprecationWarning"),
]

ALL = [case for operation in INCIDENTS for case in cases.cases(operation)]
to_json: Callable[..., Any] = model_to_dict

UNPARSED = {"search_incidents": ["$.included[0]"]}
"""Parts that the official client cannot decode, even in recorded responses: searches repeat incidents in
`included` (EVIDENCE.md#incident-search), where it expects users and attachments."""


def ours_in_sync(mock: MockDatadog, exchange: Exchange, operation: Operation) -> Any:
    with mock.client() as client:
        result = client_calls.call(client, exchange, operation)
        return parsed(next(result.pages()) if hasattr(result, "pages") else result)


def ours_in_async(mock: MockDatadog, exchange: Exchange, operation: Operation) -> Any:
    async def main() -> Any:
        async with mock.async_client() as client:
            result = client_calls.call(client, exchange, operation)
            return parsed(await (anext(result.pages()) if hasattr(result, "pages") else result))

    return asyncio.run(main())


def parsed(result: Any) -> Any:
    """Return the response as JSON from the result of a method: a view, a page, a model, or None."""
    model = result.response.parsed if hasattr(result, "response") else result
    return None if model is None else model.to_dict()


def their_json(result: Any) -> Any:
    """Return a result of the official client as JSON, with timestamps as `datetime` objects."""
    return None if result is None else to_json(result, serialize=True)


def exchange_of(case: Case, ids: Ids) -> Exchange:
    """Return a case as a recorded exchange, from which the flat arguments can be derived."""
    path = case.path(ids)
    return Exchange(
        place=case.name,
        method=case.operation.method,
        path=case.operation.path.format(**path),
        query=tuple((name, text(value)) for name, value in case.values(ids).items()),
        body=case.body(ids),
        status=200,
        content_type=None,
        reply=None,
        operation=case.operation,
        ids=path,
    )


def text(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else str(value).lower() if value is True else str(value)


def normalized(call: RecordedCall, ids: Ids) -> tuple[Any, ...]:
    """Return a call in a form that is independent of the encoding of query and body."""
    body = json.loads(call.body) if call.body else {}
    attributes = body.get("data", {}).get("attributes", {})
    # Our clients repeat the incident's ID in bodies that can contain it.
    if attributes.get("incident_id") == ids["incidents"]:
        del attributes["incident_id"]
    return (
        call.operation,
        call.method,
        call.path,
        sorted(parse_qsl(call.query)),
        parse_timestamps(body),
        call.status,
    )


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.operation.id} {case.name}".strip())
def test_all_clients_behave_the_same(
    case: Case, theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog
) -> None:
    ids = cases.restore(their_mock)
    their_result = cases.official(theirs, case, ids)
    assert list(peers.unparsed(their_result))[-1:] == UNPARSED.get(case.operation.id, [])

    exchange = exchange_of(case, ids)
    for ours in (ours_in_sync, ours_in_async):
        cases.restore(our_mock)
        our_result = ours(our_mock, exchange, case.operation)
        assert normalized(our_mock.calls[-1], ids) == normalized(their_mock.calls[-1], ids)
        assert len(our_mock.calls) == len(their_mock.calls)
        assert parse_timestamps(our_result) == parse_timestamps(their_json(their_result))

    call = their_mock.calls[-1]
    sent = json.loads(call.body) if call.body else None
    assert (call.operation, call.path) == (case.operation.id, exchange.path)
    assert sorted(parse_qsl(call.query)) == sorted(exchange.query)
    assert parse_timestamps(sent) == parse_timestamps(exchange.body)
    assert call.status in case.operation.success


def test_every_operation_is_called() -> None:
    assert len({case.operation.id for case in ALL}) == len(INCIDENTS) == 92
