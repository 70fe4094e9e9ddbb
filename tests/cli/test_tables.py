"""How incidents look on a terminal: what fits, and text of others that must not drive it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.cli.table import Column, Table
from datadog_incidents.mock import MockDatadog

from .conftest import Run

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x1b[31mred\r\n\u009b1m\u202etxt.exe\x00"


def table(width: int | None) -> Table:
    return Table(
        [Column("ID", 4), Column("STATE", 6, rank=1), Column("WHO", 8, rank=2), Column("TITLE", 9)], width
    )


CELLS = {"ID": "12345", "STATE": "resolved", "WHO": "Ana", "TITLE": "A title that is longer than most"}


@pytest.mark.parametrize(
    ("width", "heading", "row"),
    [
        (
            None,
            "ID    STATE   WHO       TITLE",
            "12345  resolved  Ana       A title that is longer than most",
        ),
        (
            60,
            "ID    STATE   WHO       TITLE",
            "12345  resol…  Ana       A title that is longer than most",
        ),
        (50, "ID    STATE   WHO       TITLE", "12345  resol…  Ana       A title that is longer th…"),
        (40, "ID    STATE   TITLE", "12345  resol…  A title that is longer th…"),
        (30, "ID    TITLE", "12345  A title that is longer …"),
        (10, "ID    TITLE", "12345  A title that is lon…"),
    ],
)
def test_columns_give_way_by_rank_and_the_last_takes_what_is_left(
    width: int | None, heading: str, row: str
) -> None:
    made = table(width)
    assert (made.heading, made.row(CELLS)) == (heading, row)


def test_wide_characters_count_twice() -> None:
    made = Table([Column("A", 4, rank=1), Column("B", 1)], 26)
    assert made.row({"A": "日本", "B": "x"}) == "日本  x"
    assert made.row({"A": "日本語", "B": "x"}) == "日…   x"
    assert made.row({"A": "e\u0301e\u0301e\u0301e\u0301", "B": "x"}) == "e\u0301e\u0301e\u0301e\u0301  x"
    assert made.row({"A": "a", "B": "日" * 30}) == "a     " + "日" * 9 + "…"


@pytest.mark.parametrize("columns", [1, 40, 60, 79, 80, 100, 120, 150, 200])
def test_a_table_fits_the_terminal(
    served: Run, dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    made = dd.incidents.create(title="A rather long title " * 20)
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = served("list").out.splitlines()
    assert max(map(len, lines)) <= max(columns, 58)  # an id and the start of a title are always shown
    assert lines[1].startswith(made.id) and "A rather long" in lines[1]


def test_nothing_is_cut_for_a_pipe(served: Run, dd: IncidentsClient) -> None:
    dd.incidents.create(title="A rather long title" * 20)
    assert served("list").out.splitlines()[1].endswith("  " + "A rather long title" * 20)


def hostile() -> dict[str, Any]:
    """An incident with every text as bad as can be."""
    user = {"type": "users", "id": HOSTILE, "attributes": {"name": HOSTILE, "handle": HOSTILE}}
    return {
        "type": "incidents",
        "id": HOSTILE,
        "attributes": {
            "title": HOSTILE,
            "public_id": 1,
            "severity": HOSTILE,
            "state": HOSTILE,
            "visibility": HOSTILE,
            "customer_impacted": True,
            "customer_impact_scope": HOSTILE,
            "commander": {"data": user},
            "created_by": {"data": user},
            "fields": {HOSTILE: {"type": HOSTILE, "value": HOSTILE}, "l": {"type": "x", "value": [HOSTILE]}},
        },
        "relationships": {},
    }


@pytest.mark.parametrize("option", [[], ["--json"]], ids=["people", "json"])
@pytest.mark.parametrize("command", ["show", "list"])
def test_no_text_of_the_server_drives_the_terminal(
    served: Run, datadog_mock: MockDatadog, command: str, option: list[str]
) -> None:
    data = hostile()
    datadog_mock.fail_next(200, body=json.dumps({"data": data if command == "show" else [data]}))
    done = served(command, *(["x"] if command == "show" else []), *option)
    assert (done.status, done.err) == (0, "")
    assert all(line.isprintable() for line in done.out.split("\n"))
    assert done.objects == [data] if option else "owned" in done.out


def test_no_text_of_the_server_drives_the_terminal_from_an_error(
    served: Run, datadog_mock: MockDatadog
) -> None:
    datadog_mock.fail_next(400, body=json.dumps({"errors": [HOSTILE]}))
    done = served("show", "x")
    assert done.status == 1 and done.err.count("\n") == 1 and done.err.rstrip("\n").isprintable()
    assert "owned" in done.err


def test_no_name_of_the_server_drives_the_terminal_from_what_cannot_be_read(
    served: Run, datadog_mock: MockDatadog
) -> None:
    broken = {"type": "incidents", "id": "x", "attributes": {"title": "t", "fields": {HOSTILE: 7}}}
    datadog_mock.fail_next(200, body=json.dumps({"data": [broken]}))
    done = served("list")
    assert done.status == 1 and done.err.count("\n") == 1 and done.err.rstrip("\n").isprintable()
    assert "owned" in done.err


@pytest.mark.parametrize(
    "data",
    [
        {"type": "incidents", "id": "x"},
        {"type": "incidents", "id": "x", "attributes": {"title": None, "fields": None, "commander": None}},
        {
            "type": "incidents",
            "id": "x",
            "attributes": {"title": "t", "fields": {"a": None, "b": {"value": 7}}},
        },
        {"type": "incidents", "id": "x", "attributes": {"title": "t"}, "relationships": None},
    ],
    ids=["bare", "nulls", "odd fields", "null relationships"],
)
@pytest.mark.parametrize("command", ["show", "list"])
def test_what_the_server_leaves_out_is_left_out(
    served: Run, datadog_mock: MockDatadog, command: str, data: dict[str, Any]
) -> None:
    datadog_mock.fail_next(200, body=json.dumps({"data": data if command == "show" else [data]}))
    done = served(command, *(["x"] if command == "show" else []))
    assert (done.status, done.err) == (0, "")
    assert "x" in done.out.split() and "None" not in done.out


def test_an_incident_that_is_null_is_a_row_of_nothing(served: Run, datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(200, body='{"data": [null]}', times=2)
    assert set(served("list").out.splitlines()[1].split()) == {"-"}
    assert served("list", "--json").out == "null\n"
