"""Listings of several pages: their limits, their progress line, and unreadable items."""

from __future__ import annotations

import io
import json
import sys
from urllib.parse import parse_qs

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.mock import MockDatadog

from ..incident_json import incident_json
from .conftest import Run

PAGE, MANY = 10, 25
INCIDENT = incident_json("5a921187-0000-4000-8000-000000000000", title="good")


class Terminal(io.StringIO):
    """Text stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def many(dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """IDs of incidents that fill more than two pages, whose size is reduced for the test."""
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
def test_listing_requests_only_the_pages_it_prints(
    run_on_mock: Run,
    many: list[str],
    datadog_mock: MockDatadog,
    command: list[str],
    options: list[str],
    first: int,
    last: int,
    pages: int | None,
) -> None:
    before = len(datadog_mock.calls)
    result = run_on_mock(*command, "--json", *options)
    assert (result.status, result.err) == (0, "")
    assert [incident["id"] for incident in result.objects] == many[first:last]
    calls = datadog_mock.calls[before:]
    assert pages is None or len(calls) == pages
    sizes = {parse_qs(call.query)["page[size]"][0] for call in calls}
    assert sizes == {str(min(last - first, PAGE)) if "--limit" in options else str(PAGE)}
    table = run_on_mock(*command, *options).out.splitlines()
    assert [row.split()[0] for row in table[1:]] == many[first:last]
    assert [row for row in table if row.startswith("ID ")] == table[:1]  # a single heading, not one per page


def test_progress_is_shown_on_a_terminal_and_cleared(
    run_on_mock: Run, many: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert len(run_on_mock("list", "--json").objects) == len(many)
    assert terminal.getvalue() == "\r10 incidents\r20 incidents\r25 incidents\r            \r"


def test_progress_is_cleared_before_an_error(
    run_on_mock: Run, many: list[str], monkeypatch: pytest.MonkeyPatch, datadog_mock: MockDatadog
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    datadog_mock.fail_next(headers={"x-first": "page"})  # the first page succeeds
    datadog_mock.fail_next(400)
    result = run_on_mock("list", "--json")
    assert result.status == 1 and len(result.objects) == PAGE
    assert terminal.getvalue().startswith("\r10 incidents\r            \rdatadog-incidents list: ")


def test_progress_is_cleared_before_the_error_for_an_unreadable_item(
    run_on_mock: Run, monkeypatch: pytest.MonkeyPatch, datadog_mock: MockDatadog
) -> None:
    monkeypatch.setattr("datadog_incidents.cli.incidents.PAGE", 1)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    broken = {"type": "incidents", "id": "x", "attributes": 7}
    for page in ([INCIDENT], [broken], []):
        datadog_mock.fail_next(200, body=json.dumps({"data": page}))
    assert run_on_mock("list", "--json").status == 1
    assert terminal.getvalue().startswith("\r1 incidents\r           \rdatadog-incidents list: ")


@pytest.mark.parametrize("terminals", ["none", "stdout and stderr"])
def test_progress_is_not_shown_in_a_pipe_or_between_rows(
    run_on_mock: Run, many: list[str], monkeypatch: pytest.MonkeyPatch, terminals: str
) -> None:
    err = io.StringIO() if terminals == "none" else Terminal()
    monkeypatch.setattr(sys, "stderr", err)
    if terminals != "none":
        monkeypatch.setattr(sys, "stdout", Terminal())
    assert run_on_mock("list", "--json").status == 0
    assert err.getvalue() == ""


def test_short_listing_shows_no_progress(
    run_on_mock: Run, dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    dd.incidents.create(title="t")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert len(run_on_mock("list", "--json").objects) == 1
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("json_lines", [True, False])
def test_unreadable_item_is_reported_and_the_others_are_printed(
    run_on_mock: Run, datadog_mock: MockDatadog, json_lines: bool
) -> None:
    page = {"data": [INCIDENT, {"type": "incidents", "id": "x", "attributes": 7}, INCIDENT]}
    datadog_mock.fail_next(200, body=json.dumps(page))
    result = run_on_mock("list", *(["--json"] if json_lines else []))
    assert result.status == 1
    assert result.err.startswith("datadog-incidents list: list_incidents: response at data[1]")
    assert result.err.count("\n") == 1
    if json_lines:
        assert result.objects == [INCIDENT, INCIDENT]
    else:
        assert [line.split()[-1] for line in result.out.splitlines()] == ["TITLE", "good", "good"]


def test_items_before_a_failed_page_are_printed(
    run_on_mock: Run, many: list[str], datadog_mock: MockDatadog
) -> None:
    datadog_mock.fail_next(headers={"x-first": "page"})
    datadog_mock.fail_next(404)
    result = run_on_mock("list", "--json")
    assert result.status == 4 and [incident["id"] for incident in result.objects] == many[:PAGE]
