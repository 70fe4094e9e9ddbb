"""Every operation of the family, through both of our clients and the official one: same calls, same results.

The registry says which operations there are, and the document's examples what is sent; none can be forgotten.
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

# Run by pytest, which finds `recordings` beside this folder; mypy does not.
from ..recordings import intent, sameness, scenario
from . import cases, peers
from .cases import INCIDENTS, Case, Ids

# How the official client announces that an operation is beta, or on its way out.
pytestmark = [
    pytest.mark.filterwarnings("ignore:Using unstable operation:UserWarning"),
    pytest.mark.filterwarnings(r"ignore:\w+ is deprecated:DeprecationWarning"),
]

ALL = [case for operation in INCIDENTS for case in cases.cases(operation)]
Exchange = scenario.Exchange
instants: Callable[[Any], Any] = sameness.instants
to_json: Callable[..., Any] = model_to_dict

UNPARSED = {"search_incidents": ["$.included[0]"]}
"""What the official client makes no sense of, and would not of the recorded server's replies either: searches
repeat incidents in `included`, where it knows users and attachments."""


def ours_in_sync(mock: MockDatadog, exchange: Any) -> Any:
    with mock.client() as client:
        result = intent.call(client, exchange, exchange.operation)
        return parsed(next(result.pages()) if hasattr(result, "pages") else result)


def ours_in_async(mock: MockDatadog, exchange: Any) -> Any:
    async def main() -> Any:
        async with mock.async_client() as client:
            result = intent.call(client, exchange, exchange.operation)
            return parsed(await (anext(result.pages()) if hasattr(result, "pages") else result))

    return asyncio.run(main())


def parsed(result: Any) -> Any:
    """A reply as JSON, from what a method gives: a view, a page, a model, or nothing."""
    model = result.response.parsed if hasattr(result, "response") else result
    return None if model is None else model.to_dict()


def shown(result: Any) -> Any:
    """A result of the official client as JSON, but for its times."""
    return None if result is None else to_json(result, serialize=True)


def exchange_of(case: Case, ids: Ids) -> Any:
    """A case as if it had been recorded, so that the flat arguments for it can be found out."""
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


def means(call: RecordedCall, ids: Ids) -> tuple[Any, ...]:
    """What a request says, whatever its spelling."""
    body = json.loads(call.body) if call.body else {}
    attributes = body.get("data", {}).get("attributes", {})
    # Ours repeat the incident's id where there is a place for it in the body.
    if attributes.get("incident_id") == ids["incidents"]:
        del attributes["incident_id"]
    return call.operation, call.method, call.path, sorted(parse_qsl(call.query)), instants(body), call.status


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.operation.id} {case.name}".strip())
def test_all_clients_do_the_same(
    case: Case, theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog
) -> None:
    ids = cases.set_up(their_mock)
    their_result = cases.official(theirs, case, ids)
    assert list(peers.unparsed(their_result))[-1:] == UNPARSED.get(case.operation.id, [])

    exchange = exchange_of(case, ids)
    for ours in (ours_in_sync, ours_in_async):
        assert cases.set_up(our_mock) == ids
        our_result = ours(our_mock, exchange)
        assert means(our_mock.calls[-1], ids) == means(their_mock.calls[-1], ids)
        assert len(our_mock.calls) == len(their_mock.calls)
        assert instants(our_result) == instants(shown(their_result))

    call = their_mock.calls[-1]
    sent = json.loads(call.body) if call.body else None
    assert (call.operation, call.path) == (case.operation.id, exchange.path)
    assert sorted(parse_qsl(call.query)) == sorted(exchange.query)
    assert instants(sent) == instants(exchange.body)
    assert call.status in case.operation.success


def test_every_operation_is_called() -> None:
    assert len({case.operation.id for case in ALL}) == len(INCIDENTS) == 92
