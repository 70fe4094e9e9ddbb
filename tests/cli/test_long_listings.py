"""Listings of several pages: how far they go, what they tell meanwhile, and items that cannot be read."""

from __future__ import annotations

import io
import json
import sys
from urllib.parse import parse_qs

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.mock import MockDatadog

from .conftest import Run

PAGE, MANY = 10, 25
INCIDENT = {
    "type": "incidents",
    "id": "5a921187-0000-4000-8000-000000000000",
    "attributes": {"title": "good"},
}


class Terminal(io.StringIO):
    """What takes text and says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def many(dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of more incidents than fit on two pages, these being smaller than usual."""
    monkeypatch.setattr("datadog_incidents.cli.incidents.PAGE", PAGE)
    return [dd.incidents.create(title=f"Incident {number}").id for number in range(MANY)]


@pytest.mark.parametrize("command", [["list"], ["search", "state:active", "--oldest-first"]])
@pytest.mark.parametrize(
    ("options", "first", "last", "pages"),
    [
        ([], 0, MANY, None),
        (["--limit", "7"], 0, 7, 1),
        (["--limit", "10"], 0, 10, 1),
        (["--limit", "11"], 0, 11, 2),
        (["--offset", "3", "--limit", "2"], 3, 5, 1),
        (["--offset", "12"], 12, MANY, None),
        (["--offset", "1000"], 0, 0, 1),
    ],
)
def test_a_listing_goes_as_far_as_it_is_told_and_asks_for_no_more(
    served: Run,
    many: list[str],
    datadog_mock: MockDatadog,
    command: list[str],
    options: list[str],
    first: int,
    last: int,
    pages: int | None,
) -> None:
    before = len(datadog_mock.calls)
    done = served(*command, "--json", *options)
    assert (done.status, done.err) == (0, "")
    assert [one["id"] for one in done.objects] == many[first:last]
    calls = datadog_mock.calls[before:]
    assert pages is None or len(calls) == pages
    sizes = {parse_qs(call.query)["page[size]"][0] for call in calls}
    assert sizes == {str(min(last - first, PAGE)) if "--limit" in options else str(PAGE)}
    table = served(*command, *options).out.splitlines()
    assert [row.split()[0] for row in table[1:]] == many[first:last]
    assert [row for row in table if row.startswith("ID ")] == table[:1]  # one heading, not one a page


def test_progress_is_told_on_a_terminal_and_wiped_away(
    served: Run, many: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert len(served("list", "--json").objects) == len(many)
    told = terminal.getvalue()
    assert told == "\r10 incidents\r20 incidents\r25 incidents\r            \r"


def test_progress_is_wiped_away_before_an_error(
    served: Run, many: list[str], monkeypatch: pytest.MonkeyPatch, datadog_mock: MockDatadog
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    datadog_mock.fail_next(headers={"x-first": "page"})  # spoils nothing
    datadog_mock.fail_next(400)
    done = served("list", "--json")
    assert done.status == 1 and len(done.objects) == PAGE
    assert terminal.getvalue().startswith("\r10 incidents\r            \rdatadog-incidents list: ")


def test_progress_is_wiped_away_before_an_item_that_cannot_be_read(
    served: Run, monkeypatch: pytest.MonkeyPatch, datadog_mock: MockDatadog
) -> None:
    monkeypatch.setattr("datadog_incidents.cli.incidents.PAGE", 1)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    broken = {"type": "incidents", "id": "x", "attributes": 7}
    for page in ([INCIDENT], [broken], []):
        datadog_mock.fail_next(200, body=json.dumps({"data": page}))
    assert served("list", "--json").status == 1
    assert terminal.getvalue().startswith("\r1 incidents\r           \rdatadog-incidents list: ")


@pytest.mark.parametrize("where", ["pipe", "both"])
def test_progress_is_not_told_to_a_pipe_nor_between_rows(
    served: Run, many: list[str], monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    err = Terminal() if where == "both" else io.StringIO()
    monkeypatch.setattr(sys, "stderr", err)
    if where == "both":
        monkeypatch.setattr(sys, "stdout", Terminal())
    assert served("list", "--json").status == 0
    assert err.getvalue() == ""


def test_a_short_listing_has_no_progress(
    served: Run, dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    dd.incidents.create(title="t")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert len(served("list", "--json").objects) == 1
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("json_lines", [True, False])
def test_an_item_that_cannot_be_read_is_told_and_the_rest_is_printed(
    served: Run, datadog_mock: MockDatadog, json_lines: bool
) -> None:
    page = {"data": [INCIDENT, {"type": "incidents", "id": "x", "attributes": 7}, INCIDENT]}
    datadog_mock.fail_next(200, body=json.dumps(page))
    done = served("list", *(["--json"] if json_lines else []))
    assert done.status == 1
    assert done.err.startswith("datadog-incidents list: list_incidents: reply at data[1]")
    assert done.err.count("\n") == 1
    if json_lines:
        assert done.objects == [INCIDENT, INCIDENT]
    else:
        assert [line.split()[-1] for line in done.out.splitlines()] == ["TITLE", "good", "good"]


def test_a_page_that_fails_leaves_what_came_before(
    served: Run, many: list[str], datadog_mock: MockDatadog
) -> None:
    datadog_mock.fail_next(headers={"x-first": "page"})
    datadog_mock.fail_next(404)
    done = served("list", "--json")
    assert done.status == 4 and [one["id"] for one in done.objects] == many[:PAGE]
