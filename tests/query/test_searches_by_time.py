"""Searches with conditions on times, and `created_between`: exact, early to end, sync and async."""

from __future__ import annotations

import asyncio
import datetime
import json
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import Query, RetryPolicy
from datadog_incidents.errors import (
    BadRequestError,
    DatadogError,
    DecodingError,
    InvalidRequestError,
    ServerError,
    TransportError,
    UnstableOperationError,
)
from datadog_incidents.mock import MockDatadog

UTC = datetime.UTC
Listing = Callable[[Any], Any]
"""Function that returns the list of a search, given the incidents of a client."""
Between = Callable[..., list[str]]


def ids_sync(mock: MockDatadog, listing: Listing, **options: Any) -> list[str]:
    """IDs of the incidents in a list."""
    with mock.client(**options) as client:
        return [incident.id for incident in listing(client.incidents)]


def ids_async(mock: MockDatadog, listing: Listing, **options: Any) -> list[str]:
    async def main() -> list[str]:
        async with mock.async_client(**options) as client:
            return [incident.id async for incident in listing(client.incidents)]

    return asyncio.run(main())


both = pytest.mark.parametrize("ids", [ids_sync, ids_async], ids=["sync", "async"])


def incidents_in(mock: MockDatadog, count: int) -> list[tuple[str, datetime.datetime]]:
    """Create incidents, several in each second, and return their IDs and exact times, newest first."""
    found: list[tuple[str, datetime.datetime]] = []
    with mock.client() as client:
        for number in range(count):
            incident = client.incidents.create(title=f"drill {number}")
            assert isinstance(incident.attributes.created, datetime.datetime)
            found.insert(0, (incident.id, incident.attributes.created))
    return found


def operations(mock: MockDatadog) -> list[str | None]:
    return [call.operation for call in mock.calls if call.operation != "create_incident"]


@both
@pytest.mark.parametrize("page_size", [1, 3, 100])
def test_created_between_is_exact_and_half_open(ids: Any, page_size: int) -> None:
    mock = MockDatadog()
    known = incidents_in(mock, 12)
    for first, last in ((0, 11), (3, 4), (2, 9)):
        end, start = known[first][1], known[last][1]
        found = ids(mock, lambda dd, period=(start, end): dd.created_between(*period, page_size=page_size))
        assert found == [id_ for id_, time in known if start <= time < end]
    start = known[5][1] + datetime.timedelta(microseconds=1)
    assert ids(mock, lambda dd: dd.created_between(start)) == [id_ for id_, time in known if time >= start]


@both
def test_pages_of_older_incidents_are_not_fetched(ids: Any) -> None:
    mock = MockDatadog()
    known = incidents_in(mock, 40)
    whole = known[6][1].replace(microsecond=0)
    assert ids(mock, lambda dd: dd.created_between(whole, page_size=5)) == [
        id_ for id_, time in known if time >= whole
    ]
    assert operations(mock).count("search_incidents") <= 4
    oldest = Query.created(before=known[-3][1])
    assert ids(mock, lambda dd: dd.search(oldest, sort="created", page_size=5)) == [
        known[-1][0],
        known[-2][0],
    ]


@both
def test_periods_extend_to_the_earliest_and_the_latest_time(ids: Any) -> None:
    mock = MockDatadog()
    known = [id_ for id_, _ in incidents_in(mock, 3)]
    start, end = (time.replace(tzinfo=UTC) for time in (datetime.datetime.min, datetime.datetime.max))
    assert ids(mock, lambda dd: dd.created_between(start, end, page_size=2)) == known
    ascending = ids(mock, lambda dd: dd.search(Query.created(before=end), sort="created", page_size=2))
    assert ascending == known[::-1]


@both
@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("new", [1, 2, 5])
def test_incidents_created_meanwhile_do_not_affect_the_result(ids: Any, size: int, new: int) -> None:
    """Also if as many are created as a page has, so that the next page repeats the last one, or more."""
    mock = MockDatadog()
    known = incidents_in(mock, 8)
    left = [new] * 2

    def between(dd: Any) -> Any:
        return dd.created_between(known[-1][1], page_size=size)

    def hook(attempt: Any) -> None:
        if attempt.operation == "search_incidents" and "page%5Boffset%5D" in attempt.url and left:
            incidents_in(mock, left.pop())

    assert ids(mock, between, hooks=[hook]) == [id_ for id_, _ in known]
    assert len(left) < 2


@both
def test_an_incident_deleted_before_its_exact_time_is_known_is_left_out(ids: Any) -> None:
    mock = MockDatadog()
    ((newest, time), (_, before)) = incidents_in(mock, 2)
    mock.fail_next(404, operation="get_incident")
    assert ids(mock, lambda dd: dd.created_between(before)) != []
    mock.fail_next(404, operation="get_incident", times=2)
    assert ids(mock, lambda dd: dd.created_between(before)) == []
    assert ids(mock, lambda dd: dd.created_between(time)) == [newest]


@both
def test_times_far_from_the_limits_need_no_other_operation(ids: Any) -> None:
    mock = MockDatadog()
    known = incidents_in(mock, 3)
    start, end = (known[0][1] + datetime.timedelta(hours=hours) for hours in (-1, 1))
    enabled = {"unstable_operations": ["search_incidents"]}
    found = ids(mock, lambda dd: dd.created_between(start, end), **enabled)
    assert found == [id_ for id_, _ in known]
    with pytest.raises(UnstableOperationError, match="get_incident is beta"):
        ids(mock, lambda dd: dd.created_between(known[0][1]), **enabled)


@both
def test_conditions_of_queries_are_combined_with_the_text(ids: Any) -> None:
    mock = MockDatadog()
    known = incidents_in(mock, 6)
    with mock.client() as client:
        for id_, _ in known[1:4]:
            client.incidents.resolve(id_)
        resolved = {id_: client.incidents.get(id_).attributes for id_, _ in known}
    limit: Any = resolved[known[2][0]].resolved
    after = Query.resolved(after=limit)
    for query, expected in (
        (after, [2, 3]),
        (~after, [0, 1, 4, 5]),
        (~after & Query.state("resolved"), [1]),
        (after & Query.text("drill 3"), [2]),
        (after | Query.created(after=known[0][1]), [0, 2, 3]),
        (Query.modified(after=limit) & Query.state("active"), []),
        (Query.modified(before=limit), [0, 1, 4, 5]),
        (Query.state("active") & Query.created(before=known[4][1]), [5]),
    ):
        assert ids(mock, lambda dd, query=query: dd.search(query)) == [known[index][0] for index in expected]


def test_pages_have_the_matching_items_and_the_offsets_of_the_search() -> None:
    mock = MockDatadog()
    known = incidents_in(mock, 5)
    with mock.client() as client:
        listing = client.incidents.created_between(known[3][1], known[0][1], page_size=2)
        pages = list(listing.pages())
        assert [[one.id for one in page] for page in pages] == [
            [known[1][0]],
            [known[2][0]],
            [known[3][0]],
            [],
            [],
        ]
        assert [(page.offset, page.received, page.next_offset) for page in pages] == [
            (0, 2, 2),
            (1, 2, 3),
            (2, 2, 4),
            (3, 2, 5),
            (4, 1, 5),
        ]
        assert repr(pages[0]) == "<Page with 1 of 2 from 0>"
        assert repr(listing).startswith("<search for incidents created from 2026-01-05T09:00:0")
        first = listing.first()
        assert first is not None and first.id == known[1][0]
        assert [one.id for one in listing.take(2)] == [known[1][0], known[2][0]]


DAY = datetime.datetime(2026, 1, 5, tzinfo=UTC)


@both
@pytest.mark.parametrize(
    ("arguments", "options", "path"),
    [
        ((None,), {}, "start"),
        (("2026-01-05T00:00:00Z",), {}, "start"),
        ((DAY.replace(tzinfo=None),), {}, "start"),
        ((DAY, DAY.date()), {}, "end"),
        ((DAY, DAY.replace(tzinfo=None)), {}, "end"),
        ((DAY, DAY), {}, "end"),
        ((DAY,), {"errors": "ignore"}, "errors"),
        ((DAY,), {"page_size": 101}, "page_size"),
        ((DAY,), {"include": "users"}, "include"),
    ],
    ids=str,
)
def test_invalid_arguments_are_named(ids: Any, arguments: Any, options: Any, path: str) -> None:
    mock = MockDatadog()
    with pytest.raises(InvalidRequestError) as caught:
        ids(mock, lambda dd: dd.created_between(*arguments, **options))
    assert caught.value.path == path
    assert not mock.calls


@both
@pytest.mark.parametrize("operation", ["search_incidents", "get_incident"])
@pytest.mark.parametrize(
    ("fault", "error", "requests"),
    [
        ({"status": 503}, ServerError, 3),
        ({"status": 400}, BadRequestError, 1),
        ({"drop": True}, TransportError, 3),
        ({"body": "<html>"}, DecodingError, 1),
    ],
    ids=str,
)
def test_failures_of_either_operation_are_those_of_its_own_call(
    ids: Any, operation: str, fault: dict[str, Any], error: type[DatadogError], requests: int
) -> None:
    mock = MockDatadog()
    ((_, time),) = incidents_in(mock, 1)
    mock.fail_next(**fault, times=9, operation=operation)
    with pytest.raises(error, match=f"^{operation}: "):
        ids(mock, lambda dd: dd.created_between(time), retry=RetryPolicy(backoff=0))
    assert operations(mock).count(operation) == requests


@both
def test_an_incident_that_cannot_be_decoded_is_raised_or_collected(ids: Any) -> None:
    mock = MockDatadog()
    known = incidents_in(mock, 2)
    start = known[-1][1] - datetime.timedelta(hours=1)
    with mock.client() as client:
        (page,) = client.incidents.search("drill").pages()
    body = json.loads(page.response.content)
    del body["data"]["attributes"]["incidents"][0]["data"]["id"]
    for errors in ("raise", "collect"):
        mock.fail_next(body=json.dumps(body))
        if errors == "collect":
            found = ids(mock, lambda dd: dd.created_between(start, errors="collect"))
            assert found == [known[1][0]]
        else:
            with pytest.raises(DecodingError, match=r"data\.id"):
                ids(mock, lambda dd: dd.created_between(start))


TIMES = {
    "created": (Query.created(after=DAY), "2026-01-05 at nine"),
    "null": (Query.created(after=DAY), None),
    "modified": (Query.modified(after=DAY), 5),
    "resolved": (~Query.resolved(after=DAY), "never"),
}


@both
@pytest.mark.parametrize("case", TIMES)
def test_an_incident_whose_time_is_not_a_timestamp_is_raised_or_collected(ids: Any, case: str) -> None:
    query, value = TIMES[case]
    name = "created" if case == "null" else case
    mock = MockDatadog()
    known = [id_ for id_, _ in incidents_in(mock, 3)]
    with mock.client() as client:
        (page,) = client.incidents.search("drill").pages()
    body = json.loads(page.response.content)
    incidents = body["data"]["attributes"]["incidents"]
    incidents[1]["data"]["attributes"][name] = value
    incidents.insert(0, {"data": {"attributes": {}}})
    listings: list[Any] = [
        lambda dd, **options: dd.search(query, **options),
        lambda dd, **options: dd.created_between(DAY, **options),
    ]
    for listing in listings[: 1 + (name == "created")]:
        mock.fail_next(body=json.dumps(body))
        assert ids(mock, lambda dd: listing(dd, errors="collect")) == [known[0], known[2]]  # noqa: B023
        del incidents[0]
        mock.fail_next(body=json.dumps(body))
        with pytest.raises(DecodingError) as caught:
            ids(mock, listing)
        error = caught.value
        assert error.path == f"data.attributes.incidents[1].data.attributes.{name}" and error.index == 1
        assert known[1] in str(error) and str(error).startswith("search_incidents: response at data.attr")
        assert (error.operation, error.method, error.status, error.attempts) == (
            "search_incidents",
            "GET",
            200,
            1,
        )
        assert "/search?" in error.url and "returned 200" in str(error)
        assert error.raw == {"data": incidents[1]["data"]}
        incidents.insert(0, {"data": {"attributes": {}}})


def test_errors_of_a_page_are_in_its_order() -> None:
    mock = MockDatadog()
    incidents_in(mock, 4)
    with mock.client() as client:
        (page,) = client.incidents.search("drill").pages()
        body = json.loads(page.response.content)
        incidents = body["data"]["attributes"]["incidents"]
        incidents[1]["data"]["attributes"]["created"] = "?"
        del incidents[2]["data"]["id"]
        incidents[3]["data"] = None
        mock.fail_next(body=json.dumps(body))
        (page,) = client.incidents.created_between(DAY, errors="collect").pages()
        assert [error.index for error in page.errors] == [1, 2, 3]
        assert (len(page), page.received, page.next_offset) == (1, 4, 4)
        mock.fail_next(body=json.dumps(body))
        found = client.incidents.created_between(DAY)
        with pytest.raises(DecodingError, match=r"incidents\[1\]\.data\.attributes\.created: expected a tim"):
            list(found)


@both
def test_an_exact_time_that_is_not_a_timestamp_is_an_error(ids: Any) -> None:
    mock = MockDatadog()
    ((id_, time),) = incidents_in(mock, 1)
    with mock.client() as client:
        body = json.loads(client.incidents.get(id_).response.content)
    body["data"]["attributes"]["created"] = "secret-value"
    for errors in ("collect", "raise"):
        mock.fail_next(body=json.dumps(body), operation="get_incident")
        if errors == "collect":
            assert ids(mock, lambda dd: dd.created_between(time, errors="collect")) == []
        else:
            with pytest.raises(DecodingError, match=r"^get_incident: .*data\.attributes\.created") as caught:
                ids(mock, lambda dd: dd.created_between(time))
            assert id_ in str(caught.value) and "secret-value" not in str(caught.value)


def test_the_repr_shows_the_query() -> None:
    with MockDatadog().client() as client:
        found = client.incidents.search(Query.state("active") & Query.created(after=DAY))
        assert repr(found) == (
            "<search for incidents 'state:active' and created from 2026-01-05T00:00:00+00:00, not fetched>"
        )
