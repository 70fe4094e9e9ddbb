"""Lists that another client changes while they are read: what is wrong every time counts, nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

import pytest

from datadog_incidents._http.library import httpx
from datadog_incidents.fuzz.exchanges import Request
from datadog_incidents.fuzz.model.history import History
from datadog_incidents.fuzz.model.listing import FEW, LARGE_PAGE, items_of_pages, list_all, read_list
from datadog_incidents.fuzz.model.other_clients import REPETITIONS
from datadog_incidents.fuzz.model.resources import resources
from datadog_incidents.fuzz.model.scenarios.lists.pages import check_page, ids_of
from datadog_incidents.fuzz.model.server_model import Draw, ServerModel
from datadog_incidents.mock import MockDatadog
from tests.fuzz.right_servers.neighbor import Neighbor
from tests.mutants.mutant import load

from .sessions import run_scenario, session_of


def wrong(*readings: str, expected: Sequence[str] = (), **attributes: Any) -> tuple[set[str], int]:
    """Read a list that has these IDs, the last ones for ever; return the wrong IDs, and the readings.

    The IDs of a reading are in pages, with a bar between two.
    """
    numbers, pages = count(), iter("")

    def answer(request: httpx.Request) -> httpx.Response:
        nonlocal pages
        if request.url.params.get("page[offset]", "0") == "0":
            pages = iter(readings[min(next(numbers), len(readings) - 1)].split("|"))
        data = [{"type": "incidents", "id": one} for one in next(pages, "")]
        return httpx.Response(200, json={"data": data}, headers={"content-type": "application/json"})

    session = session_of(MockDatadog(), transport=httpx.MockTransport(answer))
    session.mock = attributes.get("mock")
    model = ServerModel(session, History(), Draw(lambda _: None))
    _, ids = read_list(model, attributes.get("operation", "list_incidents"), {}, {}, expected)
    return ids, next(numbers)


@pytest.mark.parametrize(
    ("readings", "expected", "ids", "number"),
    [
        (["ab|c"], "a", set[str](), 1),
        (["ab|ca"], "", {"a"}, REPETITIONS + 1),
        (["ab|ca", "ab|c"], "a", set[str](), 2),
        (["ab|ca", "ab|cb"], "", set[str](), 2),
        (["ab|cab", "ab|cbc"], "", {"b"}, REPETITIONS + 1),
        (["ab|c"], "d", {"d"}, REPETITIONS + 1),
        (["ab|c", "ab|cd"], "d", set[str](), 2),
        # Nothing moves within a page, and to it only if an item of it is deleted.
        (["abca", "abc"], "a", {"a"}, 2),
        (["abc", "abcd"], "d", {"d"}, 2),
        (["", "d"], "d", {"d"}, 2),
        (["abc", "bcd"], "d", set[str](), 2),
        (["abc", "bce", "bce"], "d", {"d"}, 3),
    ],
)
def test_an_id_is_wrong_if_no_other_client_can_have_moved_it(
    readings: list[str], expected: str, ids: set[str], number: int
) -> None:
    assert wrong(*readings, expected=expected) == (ids, number)


def test_a_list_without_pages_is_not_read_again() -> None:
    assert wrong("abca", "abc", operation="list_incident_types") == ({"a"}, 1)


def test_a_mock_of_the_run_has_no_other_client() -> None:
    assert wrong("abca", "abc", mock=MockDatadog()) == ({"a"}, 1)


@pytest.mark.parametrize("is_wrong", [False, True])
def test_a_page_is_wrong_if_it_is_so_again(is_wrong: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another client creates an incident before the page is read, and deletes it before the list is read."""
    mock = MockDatadog()
    neighbor, state = Neighbor(mock._server), mock._server.state
    for _ in range(4):
        neighbor.create("incidents")
    session = session_of(mock, "incidents")
    session.mock = None
    model = ServerModel(session, History(), Draw(lambda _: None))
    incidents = resources()["incidents"]
    whole = ids_of(list_all(model, incidents, None))
    others: list[str] = []

    def act(request: Request) -> None:
        is_page = "=2" in request.query
        if is_page and (is_wrong or not others):
            others.append(neighbor.create("incidents"))
            # First of the list, so that it moves all others.
            state.incidents = dict(sorted(state.incidents.items(), key=lambda one: one[0] != others[-1]))
        elif not is_page and others and others[-1] in state.incidents:
            neighbor.delete(others[-1])

    session.connection.guards.append(act)

    def read_all() -> list[str]:
        return ids_of(list_all(model, incidents, None))

    assert check_page(model, "list_incidents", {}, whole, 2, 2, changed=read_all)
    assert [one.check for one in session.failures] == (["pages_partition"] if is_wrong else [])


@pytest.mark.parametrize(("number", "is_wrong"), [(1, False), (FEW, True)])
def test_items_that_another_client_moves_to_the_next_page_are_no_repeated_page(
    number: int, is_wrong: bool
) -> None:
    """The last page has a number of items, which are those of the next page as well, and of no other."""
    ids = [str(one) for one in range(LARGE_PAGE + number)]

    def answer(request: httpx.Request) -> httpx.Response:
        position = int(request.url.params["page[offset]"])
        shown = ids[LARGE_PAGE:] if position == len(ids) else ids[position : position + LARGE_PAGE]
        data = [{"type": "incidents", "id": one} for one in shown]
        return httpx.Response(200, json={"data": data}, headers={"content-type": "application/json"})

    session = session_of(MockDatadog(), transport=httpx.MockTransport(answer))
    session.mock = None
    model = ServerModel(session, History(), Draw(lambda _: None))
    found = [one["id"] for one in items_of_pages(model, "list_incidents", {}, {})]
    assert found == [*ids, *ids[LARGE_PAGE:]]
    assert ("pages_partition" in [one.check for one in session.failures]) is is_wrong


def test_page_that_depends_on_the_page_before_is_wrong_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    load()["page_size_of_incidents_stays_for_the_next_list"].patch(monkeypatch)
    session = session_of(MockDatadog())
    session.mock = None
    assert ("pages_partition", "list_incidents", "default page again") in run_scenario(
        session, "pages_partition", "incidents"
    )
