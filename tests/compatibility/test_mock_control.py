"""Seeded changes of control endpoints, each reported with its kind, location and message."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from compatibility.mock_control import compare_controls
from compatibility.probing import probe

from .seeded import Expected, found

ROOT = Path(__file__).parents[2]
FAIL = "/__mock__/fail_next"
CALLS = "/__mock__/calls"
CLOCK = "/__mock__/clock"
DESCRIBED: dict[str, Any] = {
    CALLS: {"methods": ["GET"], "response": {"calls[].path": "str", "calls[].status": "int"}},
    FAIL: {"methods": ["POST"], "request": {"status": ["integer"], "delay": ["integer", "number"]}},
}

SEEDED: dict[str, tuple[Callable[[dict[str, Any]], object], Expected]] = {
    "endpoint removed": (lambda d: d.pop(CALLS), {("breaking", CALLS, "endpoint removed")}),
    "endpoint added": (
        lambda d: d.update({"/__mock__/time": {"methods": ["GET"]}}),
        {("additive", "/__mock__/time", "endpoint added")},
    ),
    "method replaced": (
        lambda d: d[CALLS].update(methods=["POST"]),
        {("breaking", CALLS, "method GET removed"), ("additive", CALLS, "method POST added")},
    ),
    "request member removed": (
        lambda d: d[FAIL]["request"].pop("delay"),
        {("breaking", f"{FAIL}, request body, delay", "member removed")},
    ),
    "request member added": (
        lambda d: d[FAIL]["request"].update(times=["integer"]),
        {("additive", f"{FAIL}, request body, times", "member added")},
    ),
    "type removed": (
        lambda d: d[FAIL]["request"]["delay"].remove("number"),
        {("breaking", f"{FAIL}, request body, delay", "type number removed")},
    ),
    "type added": (
        lambda d: d[FAIL]["request"]["status"].append("string"),
        {("additive", f"{FAIL}, request body, status", "type string added")},
    ),
    "response member removed": (
        lambda d: d[CALLS]["response"].pop("calls[].path"),
        {("breaking", f"{CALLS}, response body, calls[].path", "member removed")},
    ),
    "response member added": (
        lambda d: d[CALLS]["response"].update({"calls[].body": "str"}),
        {("additive", f"{CALLS}, response body, calls[].body", "member added")},
    ),
    "type of a response member": (
        lambda d: d[CALLS]["response"].update({"calls[].status": "str"}),
        {("breaking", f"{CALLS}, response body, calls[].status", "type changed from int to str")},
    ),
}


@pytest.mark.parametrize("name", SEEDED)
def test_a_seeded_change_is_reported_with_its_kind(name: str) -> None:
    seed, expected = SEEDED[name]
    changed = copy.deepcopy(DESCRIBED)
    seed(changed)
    assert found(compare_controls(DESCRIBED, changed)) == expected


def test_the_control_endpoints_of_this_tree_are_described() -> None:
    described = probe("mock_control", ROOT)
    assert {path: found["methods"] for path, found in described.items()} == {
        CALLS: ["GET"],
        "/__mock__/clear_calls": ["POST"],
        "/__mock__/clear_faults": ["POST"],
        "/__mock__/clear_notifications": ["POST"],
        CLOCK: ["GET", "POST"],
        "/__mock__/events": ["GET"],
        FAIL: ["POST"],
        "/__mock__/faults": ["GET"],
        "/__mock__/notifications": ["GET"],
        "/__mock__/overview": ["GET"],
        "/__mock__/reset": ["POST"],
        "/__mock__/restore": ["POST"],
        "/__mock__/snapshot": ["POST"],
    }
    arguments = {"status", "times", "after", "probability", "operation", "path", "headers", "body"}
    arguments |= {"drop", "truncate", "delay", "latency", "evolve"}
    assert described[FAIL]["request"].keys() == arguments
    assert described[FAIL]["request"]["delay"] == ["integer", "number", "null"]
    assert described[CLOCK]["response"] == {"now": "str", "frozen": "bool"}
    assert described[CLOCK]["request"] == {
        "advance": ["integer", "number"],
        "freeze": ["string", "boolean"],
        "resume": ["boolean"],
    }
    assert "calls[].operation" in described[CALLS]["response"]
    notifications = described["/__mock__/notifications"]["response"]
    assert (notifications["notifications[].rule_id"], notifications["notifications[].attempts"]) == (
        "str",
        "int",
    )
    assert list(compare_controls(described, described)) == []
