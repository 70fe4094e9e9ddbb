"""Text output on a terminal: column widths, and escaping of control characters from the server."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents import IncidentsClient
from datadog_incidents.cli.table import Column, Table
from datadog_incidents.mock import MockDatadog

from ..incident_json import incident_json, required_attributes, required_relationships
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
def test_columns_are_removed_by_rank_and_the_last_takes_the_remaining_width(
    width: int | None, heading: str, row: str
) -> None:
    formatter = table(width)
    assert (formatter.heading, formatter.row(CELLS)) == (heading, row)


def test_wide_characters_count_twice() -> None:
    formatter = Table([Column("A", 4, rank=1), Column("B", 1)], 26)
    assert formatter.row({"A": "日本", "B": "x"}) == "日本  x"
    assert formatter.row({"A": "日本語", "B": "x"}) == "日…   x"
    assert formatter.row({"A": "e\u0301" * 4, "B": "x"}) == "e\u0301" * 4 + "  x"
    assert formatter.row({"A": "a", "B": "日" * 30}) == "a     " + "日" * 9 + "…"


@pytest.mark.parametrize("columns", [1, 40, 60, 79, 80, 100, 120, 150, 200])
def test_table_fits_the_terminal(
    run_on_mock: Run, dd: IncidentsClient, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    incident = dd.incidents.create(title="A rather long title " * 20)
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = run_on_mock("list").out.splitlines()
    assert max(map(len, lines)) <= max(columns, 58)  # the ID and the start of the title are always shown
    assert lines[1].startswith(incident.id) and "A rather long" in lines[1]


def test_nothing_is_cut_in_a_pipe(run_on_mock: Run, dd: IncidentsClient) -> None:
    dd.incidents.create(title="A rather long title" * 20)
    assert run_on_mock("list").out.splitlines()[1].endswith("  " + "A rather long title" * 20)


def hostile() -> dict[str, Any]:
    """An incident with control characters in every string."""
    user = {"type": "users", "id": HOSTILE, "attributes": {"name": HOSTILE, "handle": HOSTILE}}
    return {
        "type": "incidents",
        "id": HOSTILE,
        "attributes": required_attributes()
        | {
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
        "relationships": required_relationships(),
    }


@pytest.mark.parametrize("option", [[], ["--json"]], ids=["text", "json"])
@pytest.mark.parametrize("command", ["show", "list"])
def test_control_characters_from_the_server_are_not_printed(
    run_on_mock: Run, datadog_mock: MockDatadog, command: str, option: list[str]
) -> None:
    data = hostile()
    datadog_mock.fail_next(200, body=json.dumps({"data": data if command == "show" else [data]}))
    result = run_on_mock(command, *(["x"] if command == "show" else []), *option)
    assert (result.status, result.err) == (0, "")
    assert all(line.isprintable() for line in result.out.split("\n"))
    assert result.objects == [data] if option else "owned" in result.out


def test_control_characters_in_an_error_response_are_not_printed(
    run_on_mock: Run, datadog_mock: MockDatadog
) -> None:
    datadog_mock.fail_next(400, body=json.dumps({"errors": [HOSTILE]}))
    result = run_on_mock("show", "x")
    assert result.status == 1 and result.err.count("\n") == 1 and result.err.rstrip("\n").isprintable()
    assert "owned" in result.err


def test_control_characters_in_the_path_of_a_decoding_error_are_not_printed(
    run_on_mock: Run, datadog_mock: MockDatadog
) -> None:
    broken = incident_json("x", fields={HOSTILE: 7})
    datadog_mock.fail_next(200, body=json.dumps({"data": [broken]}))
    result = run_on_mock("list")
    assert result.status == 1 and result.err.count("\n") == 1 and result.err.rstrip("\n").isprintable()
    assert "owned" in result.err


@pytest.mark.parametrize(
    "data",
    [
        incident_json("x"),
        {"type": "incidents", "id": "x", "attributes": None, "relationships": None},
        incident_json("x", **dict.fromkeys([*required_attributes(), "commander"])),
        incident_json("x", fields={"a": None, "b": {"value": 7}}),
        incident_json("x") | {"relationships": None},
    ],
    ids=["bare", "null attributes", "nulls", "odd fields", "null relationships"],
)
@pytest.mark.parametrize("command", ["show", "list"])
def test_attributes_missing_from_the_response_are_omitted(
    run_on_mock: Run, datadog_mock: MockDatadog, command: str, data: dict[str, Any]
) -> None:
    datadog_mock.fail_next(200, body=json.dumps({"data": data if command == "show" else [data]}))
    result = run_on_mock(command, *(["x"] if command == "show" else []))
    assert (result.status, result.err) == (0, "")
    assert "x" in result.out.split() and "None" not in result.out


def test_null_incident_is_an_empty_row(run_on_mock: Run, datadog_mock: MockDatadog) -> None:
    datadog_mock.fail_next(200, body='{"data": [null]}', times=2)
    assert set(run_on_mock("list").out.splitlines()[1].split()) == {"-"}
    assert run_on_mock("list", "--json").out == "null\n"
