"""Searches with built queries, sync and async."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datadog_incidents import Query
from datadog_incidents._async.resources.incidents import AsyncIncidents
from datadog_incidents._sync.resources.incidents import Incidents
from datadog_incidents.errors import InvalidRequestError
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.api.incidents import search_incidents

from .semantics import AWKWARD, QueryModel, query_models

Search = Callable[..., list[str]]

URGENT = Query.state("active") & Query.severity("SEV-1", "SEV-2") & ~Query.text("drill")


def search_sync(mock: MockDatadog, query: Any, **options: Any) -> list[str]:
    """Titles of the incidents that a search returns."""
    with mock.client() as client:
        return [incident.attributes.title for incident in client.incidents.search(query, **options)]


def search_async(mock: MockDatadog, query: Any, **options: Any) -> list[str]:
    async def main() -> list[str]:
        async with mock.async_client() as client:
            return [incident.attributes.title async for incident in client.incidents.search(query, **options)]

    return asyncio.run(main())


both = pytest.mark.parametrize("search", [search_sync, search_async], ids=["sync", "async"])


def mock_with(incidents: Sequence[Mapping[str, Any]]) -> MockDatadog:
    """Mock with incidents of these titles and fields."""
    mock = MockDatadog()
    with mock.client() as client:
        for incident in incidents:
            fields = {name: value for name, value in incident.items() if name != "title"}
            client.incidents.create(title=incident["title"], fields=fields)
    return mock


@pytest.fixture
def mock() -> MockDatadog:
    return mock_with(
        [
            {"title": "Cart (EU): 500s", "state": "active", "severity": "SEV-1"},
            {"title": "Fire drill", "state": "active", "severity": "SEV-1"},
            {"title": "Slow pages", "state": "active", "severity": "SEV-3"},
            {"title": "Lost mail", "state": "resolved", "severity": "SEV-2"},
            {"title": "Slow carts", "state": "active", "severity": "SEV-2"},
        ]
    )


@both
@pytest.mark.parametrize(
    ("query", "titles"),
    [
        (URGENT, ["Slow carts", "Cart (EU): 500s"]),
        (str(URGENT), ["Slow carts", "Cart (EU): 500s"]),
        (~URGENT & Query.state("active"), ["Slow pages", "Fire drill"]),
        (Query.field("title", "Cart (EU): 500s"), ["Cart (EU): 500s"]),
        (Query.text("(EU):"), ["Cart (EU): 500s"]),
        (Query.wildcard("title", "slow*"), ["Slow carts", "Slow pages"]),
        (Query.field("customer_impacted", True), []),
        (~Query.wildcard("commander", "*") & Query.text("mail"), ["Lost mail"]),
    ],
    ids=str,
)
def test_search_returns_the_matching_incidents(
    search: Search, mock: MockDatadog, query: Query | str, titles: list[str]
) -> None:
    assert search(mock, query) == titles


@both
def test_query_is_sent_with_every_page(search: Search, mock: MockDatadog) -> None:
    sent = {"sort": "created", "page_size": 1, "include": ["users"]}
    assert search(mock, URGENT, page_offset=0, errors="collect", **sent) == ["Cart (EU): 500s", "Slow carts"]
    calls = [call.query for call in mock.calls if call.path.endswith("/search")]
    assert len(calls) > 1
    for offset, query in enumerate(calls):
        parameters = dict(parse_qsl(query))
        assert parameters["query"] == str(URGENT)
        assert (parameters["sort"], parameters["page[size]"], parameters["include"]) == (
            "created",
            "1",
            "users",
        )
        assert parameters["page[offset]"] == str(offset)


@both
@pytest.mark.parametrize("query", [None, ["state:active"], 1.5, 5, True])
def test_invalid_query_is_not_sent(search: Search, mock: MockDatadog, query: object) -> None:
    before = len(mock.calls)
    with pytest.raises(InvalidRequestError) as caught:
        search(mock, query)
    assert caught.value.path == "query"
    assert len(mock.calls) == before


@pytest.mark.parametrize("ours", [Incidents, AsyncIncidents])
def test_search_forwards_every_argument_of_the_operation(
    ours: type[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted, expected = (
        {(one.name, one.default) for one in inspect.signature(method).parameters.values()}
        for method in (ours.search, search_incidents.prepare)
    )
    of_the_client = {("self", inspect.Parameter.empty), ("errors", "raise"), ("prefetch", 1)}
    assert accepted == expected | of_the_client
    options = {name: object() for name, _ in expected if name != "query"}
    forwarded: list[object] = []
    monkeypatch.setattr(search_incidents, "prepare", lambda query, **given: forwarded.extend((query, given)))
    executor = SimpleNamespace(listing=lambda call, items, *rest: forwarded.extend(rest))
    ours(executor).search(URGENT, errors="collect", prefetch=8, **options)
    assert forwarded == [str(URGENT), options, "collect", 8]


# Values that no incident has by default: those that all have, such as `organization`, match every incident.
values = st.sampled_from([value for value in AWKWARD if value not in ("AND", "OR", "NOT")])
incidents = st.lists(
    st.fixed_dictionaries(
        {"title": values, "state": st.sampled_from(["active", "resolved"])},
        optional={"root_cause": values, "services": st.lists(values, min_size=1, max_size=2)},
    ),
    max_size=4,
)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    model=query_models(("title", "state", "root_cause", "services"), values | st.just("active")),
    incidents=incidents,
)
def test_search_agrees_with_the_reference_semantics(
    model: QueryModel, incidents: list[dict[str, Any]]
) -> None:
    texts = [
        {name: [value] if isinstance(value, str) else value for name, value in incident.items()}
        for incident in incidents
    ]
    expected = [
        incident["title"] for incident, known in zip(incidents, texts, strict=True) if model.matches(known)
    ]
    assert search_sync(mock_with(incidents), model.query, sort="created", page_size=2) == expected, model
