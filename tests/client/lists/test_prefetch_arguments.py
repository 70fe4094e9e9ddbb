"""Every list that takes `prefetch` refuses what is no number of pages, before anything is sent."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import IntEnum
from typing import Any

import pytest

from datadog_incidents import AsyncIncidentsClient, IncidentsClient, Query
from datadog_incidents._http.library import httpx
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.api.incidents import list_incidents
from datadog_incidents_api.api.todos import list_incident_todos

from .changing_server import OPTIONS, START

ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "search": ("state:active",),
    "created_between": (START,),
    "listing": (list_incidents.prepare(), lambda _: []),
}
"""Positional arguments of the methods that require some."""


def entry_points(client: Any) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Methods of a client and of its resources that have an argument `prefetch`, with their names."""
    yield "client.listing", client.listing
    for resource in [name for name in dir(client) if not name.startswith("_")]:
        for name, method in inspect.getmembers(getattr(client, resource), inspect.ismethod):
            if not name.startswith("_") and "prefetch" in inspect.signature(method).parameters:
                yield f"{resource}.{name}", method


def unreachable(_: httpx.Request) -> httpx.Response:
    raise AssertionError("a request was sent")


@pytest.fixture(params=["sync", "async"])
def methods(request: pytest.FixtureRequest) -> dict[str, Callable[..., Any]]:
    kind: Any = IncidentsClient if request.param == "sync" else AsyncIncidentsClient
    return dict(entry_points(kind(transport=httpx.MockTransport(unreachable), **OPTIONS)))


def test_the_entry_points_are_those_with_pages(methods: dict[str, Callable[..., Any]]) -> None:
    assert set(methods) == {
        "client.listing",
        "incidents.list",
        "incidents.search",
        "incidents.created_between",
        "org_settings.list",
        "user_defined_fields.list",
        "users.list",
    }


NOT_INTEGERS = [True, False, 1.0, 1.5, float("nan"), "8", b"8", None, [8], Decimal(8), 8j]


@pytest.mark.parametrize("prefetch", NOT_INTEGERS, ids=repr)
def test_what_is_no_integer_is_refused(prefetch: Any, methods: dict[str, Callable[..., Any]]) -> None:
    for name, method in methods.items():
        with pytest.raises(ConfigurationError) as failure:
            method(*ARGUMENTS.get(name.partition(".")[2], ()), prefetch=prefetch)
        assert str(failure.value) == f"prefetch must be an integer, not {type(prefetch).__name__}", name


@pytest.mark.parametrize("prefetch", [0, -1, 33, 10_000, 10**30, -(10**30)])
def test_a_number_out_of_range_is_refused(prefetch: int, methods: dict[str, Callable[..., Any]]) -> None:
    message = "prefetch must be from 1 to 32, which is the number of connections of a client, not "
    for name, method in methods.items():
        with pytest.raises(ConfigurationError) as failure:
            method(*ARGUMENTS.get(name.partition(".")[2], ()), prefetch=prefetch)
        assert str(failure.value) == f"{message}{prefetch}", name


def test_searches_by_time_and_lists_without_pages_check_it_too() -> None:
    with IncidentsClient(transport=httpx.MockTransport(unreachable), **OPTIONS) as dd:
        call = list_incident_todos.prepare("i")
        items: Callable[[Any], list[Any]] = lambda _: []  # noqa: E731
        for prefetch in (0, 33):
            with pytest.raises(ConfigurationError, match="prefetch must be from 1 to 32"):
                dd.incidents.search(Query.created(after=START), prefetch=prefetch)
            with pytest.raises(ConfigurationError, match="prefetch must be from 1 to 32"):
                dd.listing(call, items, prefetch=prefetch)


class Pages(IntEnum):
    FEW = 2


@pytest.mark.parametrize("prefetch", [1, Pages.FEW, 32])
def test_every_number_in_range_lists_the_same(prefetch: int) -> None:
    mock = MockDatadog()
    with mock.client() as dd:
        for number in range(25):
            dd.incidents.create(title=f"Drill {number}")
            dd.users.create(email=f"{number}@example.com")

    async def in_tasks() -> dict[str, list[Any]]:
        async with mock.async_client() as dd:
            found: dict[str, list[Any]] = {}
            for name, method in entry_points(dd):
                if name != "client.listing":
                    listing = method(*ARGUMENTS.get(name.partition(".")[2], ()), prefetch=prefetch)
                    pages = [page async for page in listing.pages()]
                    found[name] = [item.to_dict() for page in pages for item in page]
                    assert found[name] == [item.to_dict() async for item in listing]
        return found

    found = asyncio.run(in_tasks())
    with mock.client() as dd:
        for name, method in entry_points(dd):
            if name != "client.listing":
                arguments = ARGUMENTS.get(name.partition(".")[2], ())
                without = [item.to_dict() for item in method(*arguments)]
                for listing in (method(*arguments, prefetch=prefetch), method(*arguments, prefetch=prefetch)):
                    assert [item.to_dict() for page in listing.pages() for item in page] == without
                assert found[name] == without, name
    assert len(found["users.list"]) > 20
