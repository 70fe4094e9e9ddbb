"""Our lists return the same items as the official client for any page size: each once, in order."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import islice
from typing import Any

import pytest
from datadog_api_client import ApiClient

from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS

from .peers import incidents_of, users_of

pytestmark = pytest.mark.filterwarnings("ignore:Using unstable operation:UserWarning")

QUERY = "state:active"
COUNT = 5
ENOUGH = 3 * COUNT
"""More items than exist; limits a list that never ends."""

# The official client paginates three of the lists; of the others, one page with all items is requested.
THEIRS: dict[str, Callable[[Any], Any]] = {
    "list_incidents": lambda api: api.list_incidents_with_pagination(page_size=2),
    "search_incidents": lambda api: (
        one.data for one in api.search_incidents_with_pagination(query=QUERY, page_size=2)
    ),
    "list_org_settings": lambda api: api.list_org_settings(page_size=100).data,
    "list_users": lambda api: users_of(api.api_client).list_users_with_pagination(page_size=2),
    "list_incident_user_defined_fields": lambda api: (
        api.list_incident_user_defined_fields(page_size=100).data
    ),
}


def fill(mock: MockDatadog) -> None:
    """Create several members of each resource whose lists are paginated."""
    mock.reset()
    with mock.client() as client:
        for number in range(COUNT):
            client.incidents.create(title=str(number))
            client.users.create(email=f"{number}@example.com")
            kind = client.types.create(name=str(number)).id
            client.user_defined_fields.create(name=f"field_{number}", type=3, incident_type=str(kind))


def listed(client: Any, operation: str, size: int) -> Any:
    listing = OPERATIONS[operation]
    method = getattr(getattr(client, listing.tag), listing.name)
    return method(QUERY, page_size=size) if operation == "search_incidents" else method(page_size=size)


@pytest.mark.parametrize("size", [1, 2, 5, 6, 100])
@pytest.mark.parametrize("operation", [one.id for one in OPERATIONS.values() if one.paging is not None])
def test_all_pages_together_have_each_item_once(
    operation: str, size: int, theirs: ApiClient, their_mock: MockDatadog, our_mock: MockDatadog
) -> None:
    for mock in (their_mock, our_mock):
        fill(mock)
    expected = [str(one.id) for one in THEIRS[operation](incidents_of(theirs))]
    assert len(expected) == len(set(expected)) >= COUNT

    with our_mock.client() as ours:
        assert [one.id for one in islice(listed(ours, operation, size), ENOUGH)] == expected

    async def in_async() -> list[Any]:
        async with our_mock.async_client() as client:
            found: list[Any] = []
            async for one in listed(client, operation, size):
                found.append(one.id)
                if len(found) == ENOUGH:
                    break
            return found

    assert asyncio.run(in_async()) == expected
