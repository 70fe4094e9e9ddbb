"""Reports as text, Markdown and JSON, and the merging of changes."""

from __future__ import annotations

import json

from compatibility.change import Change, Kind, merge
from compatibility.report import SHOWN_CHANGES, SHOWN_COSMETIC, as_json, as_markdown, as_text

CHANGES = [
    Change("breaking", "spec", "get_dish, response 200, a", "removed", "Dish", tuple("bcdef")),
    Change("additive", "cli", "dishes eat", "command\nadded"),
]
MISSING = ["CHANGELOG.md: add an entry"]


def test_text_lists_changes_and_what_is_missing() -> None:
    assert as_text("main", CHANGES, MISSING).splitlines() == [
        "Since main: 1 breaking, 1 additive, 0 cosmetic",
        "breaking spec: get_dish, response 200, a: removed (also b; c; d and 2 more)",
        "additive cli: dishes eat: command added",
        "missing: CHANGELOG.md: add an entry",
    ]
    assert as_text("main", [], []) == "Since main: no changes for users\n"


def test_markdown_has_a_section_for_each_kind() -> None:
    assert as_markdown("main", CHANGES, MISSING) == (
        "# Changes for users since main\n\n1 breaking, 1 additive, 0 cosmetic.\n\n"
        "## Breaking (1)\n\n- spec: `get_dish, response 200, a`: removed (also b; c; d and 2 more)\n\n"
        "## Additive (1)\n\n- cli: `dishes eat`: command added\n\n"
        "## Missing\n\n- CHANGELOG.md: add an entry\n"
    )
    assert as_markdown("main", [], []) == "# Changes for users since main\n\nno changes for users.\n"


def test_markdown_is_limited() -> None:
    limits: list[tuple[Kind, int]] = [("cosmetic", SHOWN_COSMETIC), ("breaking", SHOWN_CHANGES)]
    for kind, limit in limits:
        changes = [Change(kind, "spec", f"place {number}", "changed") for number in range(limit + 5)]
        lines = as_markdown("main", changes, []).splitlines()
        assert lines[-1] == "- and 5 more" and lines[-2].startswith(f"- spec: `place {limit - 1}`")
        assert len(as_text("main", changes, []).splitlines()) == limit + 6


def test_json_has_every_place() -> None:
    report = json.loads(as_json("main", CHANGES, MISSING))
    assert report == {
        "ref": "main",
        "changes": [
            {
                "kind": "breaking",
                "subject": "spec",
                "location": "get_dish, response 200, a",
                "message": "removed",
                "others": ["b", "c", "d", "e", "f"],
            },
            {
                "kind": "additive",
                "subject": "cli",
                "location": "dishes eat",
                "message": "command\nadded",
                "others": [],
            },
        ],
        "missing": MISSING,
    }


def test_equal_changes_of_one_definition_are_merged_and_sorted() -> None:
    changes = [
        Change("additive", "cli", "x", "added"),
        Change("breaking", "python", "b", "removed", "B"),
        Change("breaking", "python", "c", "removed", "B"),
        Change("breaking", "python", "c", "removed", "B"),
        Change("breaking", "python", "d", "removed", "D"),
        Change("breaking", "spec", "a", "removed", "B"),
    ]
    assert [(one.subject, one.location, one.others) for one in merge(changes)] == [
        ("spec", "a", ()),
        ("python", "b", ("c",)),
        ("python", "d", ()),
        ("cli", "x", ()),
    ]
