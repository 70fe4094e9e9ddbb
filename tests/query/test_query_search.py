"""Searches take what is built, in both colours."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Mapping, Sequence
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
from datadog_incidents_api.resources.incidents import AsyncIncidentsResource, IncidentsResource

from .meanings import AWKWARD, Meant, meant

Search = Callable[..., list[str]]

URGENT = Query.state("active") & Query.severity("SEV-1", "SEV-2") & ~Query.text("drill")


def search_sync(mock: MockDatadog, query: Any, **options: Any) -> list[str]:
    """Titles of what a client finds."""
    with mock.client() as client:
        return [one.attributes.title for one in client.incidents.search(query, **options)]


def search_async(mock: MockDatadog, query: Any, **options: Any) -> list[str]:
    async def main() -> list[str]:
        async with mock.async_client() as client:
            return [one.attributes.title async for one in client.incidents.search(query, **options)]

    return asyncio.run(main())


both = pytest.mark.parametrize("search", [search_sync, search_async], ids=["sync", "async"])


def mocked(incidents: Sequence[Mapping[str, Any]]) -> MockDatadog:
    """A mock with incidents of these titles and fields."""
    mock = MockDatadog()
    with mock.client() as client:
        for one in incidents:
            fields = {name: value for name, value in one.items() if name != "title"}
            client.incidents.create(title=one["title"], fields=fields)
    return mock


@pytest.fixture
def mock() -> MockDatadog:
    return mocked(
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
def test_a_search_finds_what_a_query_means(
    search: Search, mock: MockDatadog, query: Query | str, titles: list[str]
) -> None:
    assert search(mock, query) == titles


@both
def test_a_query_goes_along_from_page_to_page(search: Search, mock: MockDatadog) -> None:
    sent = {"sort": "created", "page_size": 1, "include": "users"}
    assert search(mock, URGENT, page_offset=0, errors="collect", **sent) == ["Cart (EU): 500s", "Slow carts"]
    calls = [call.query for call in mock.calls if call.path.endswith("/search")]
    assert len(calls) > 1
    for at, query in enumerate(calls):
        known = dict(parse_qsl(query))
        assert known["query"] == str(URGENT)
        assert (known["sort"], known["page[size]"], known["include"]) == ("created", "1", "users")
        assert known["page[offset]"] == str(at)


@both
@pytest.mark.parametrize("query", [None, ["state:active"], 1.5, 5, True])
def test_what_is_no_query_is_not_sent(search: Search, mock: MockDatadog, query: object) -> None:
    before = len(mock.calls)
    with pytest.raises(InvalidRequestError) as refused:
        search(mock, query)
    assert refused.value.path == "query"
    assert len(mock.calls) == before


@pytest.mark.parametrize(
    ("ours", "generated"), [(Incidents, IncidentsResource), (AsyncIncidents, AsyncIncidentsResource)]
)
def test_a_search_takes_and_hands_on_all_that_the_operation_takes(
    ours: type[Any], generated: type[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    taken, known = (inspect.signature(one.search).parameters.values() for one in (ours, generated))
    assert [(one.name, one.kind, one.default) for one in taken] == [
        (one.name, one.kind, one.default) for one in known
    ]
    options = {one.name: object() for one in known if one.kind is one.KEYWORD_ONLY}
    handed_on: list[object] = []
    monkeypatch.setattr(generated, "search", lambda self, query, **given: handed_on.extend((query, given)))
    ours(None).search(URGENT, **options)
    assert handed_on == [str(URGENT), options]


# Texts that every incident has, such as `organization`, are no use to tell incidents apart.
words = st.sampled_from([one for one in AWKWARD if one not in ("AND", "OR", "NOT")])
incidents = st.lists(
    st.fixed_dictionaries(
        {"title": words, "state": st.sampled_from(["active", "resolved"])},
        optional={"root_cause": words, "services": st.lists(words, min_size=1, max_size=2)},
    ),
    max_size=4,
)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    one=meant(("title", "state", "root_cause", "services"), words | st.just("active")), incidents=incidents
)
def test_a_search_finds_exactly_what_the_query_holds_for(one: Meant, incidents: list[dict[str, Any]]) -> None:
    texts = [
        {name: [value] if isinstance(value, str) else value for name, value in incident.items()}
        for incident in incidents
    ]
    meant = [incident["title"] for incident, known in zip(incidents, texts, strict=True) if one.holds(known)]
    assert search_sync(mocked(incidents), one.query, sort="created", page_size=2) == meant, one
