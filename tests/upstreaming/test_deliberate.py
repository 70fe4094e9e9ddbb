"""Deliberate differences: what they cover, and errors in the list."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from upstreaming.deliberate import Comparison, Deliberate, DifferencesError, Entry, explain
from upstreaming.facts import Tree

from .test_compare import changed

TITLE = ("schemas", "One", "fields", "title")


def comparison(theirs: Tree, ours: Tree, *entries: tuple[str, str, str], **names: str) -> Comparison:
    listed = [Entry(*entry, why=f"reason {number}") for number, entry in enumerate(entries, 1)]
    return explain({"version": "1.0", **theirs}, ours, Deliberate(names, listed))


def test_equal_facts_are_clean(small: Tree) -> None:
    found = comparison(small, small)
    assert (found.clean, found.version, found.explained) == (True, "1.0", [])


def test_unlisted_difference_is_unexplained(small: Tree) -> None:
    found = comparison(changed(small, (*TITLE, "nullable"), "yes"), small)
    assert [difference.path for difference in found.unexplained] == ["schemas/One/fields/title/nullable"]
    assert not found.clean


@pytest.mark.parametrize(
    "place",
    ["schemas/One/fields/title/nullable", "schemas/*/fields/*/nullable", "schemas/O*/*/title/nullable"],
)
def test_listed_difference_has_its_reason(place: str, small: Tree) -> None:
    found = comparison(changed(small, (*TITLE, "nullable"), "yes"), small, (place, "yes", "nothing"))
    assert [(difference.path, why) for difference, why in found.explained] == [
        ("schemas/One/fields/title/nullable", "reason 1")
    ]
    assert found.clean


@pytest.mark.parametrize(
    "entry",
    [
        ("schemas/One/fields/title/nullable", "nothing", "yes"),
        ("schemas/One/fields/title", "yes", "nothing"),
        ("schemas/*/nullable", "yes", "nothing"),
        ("schemas/One/fields/titles/nullable", "yes", "nothing"),
    ],
)
def test_entry_that_covers_nothing_is_an_error(entry: tuple[str, str, str], small: Tree) -> None:
    found = comparison(changed(small, (*TITLE, "nullable"), "yes"), small, entry)
    assert [difference.path for difference in found.unexplained] == ["schemas/One/fields/title/nullable"]
    assert found.stale == [f"no difference: {entry[0]}: [{entry[1]}, {entry[2]}]"]


def test_difference_that_is_listed_twice_is_an_error(small: Tree) -> None:
    entries = [("schemas/*/fields/title/nullable", "yes", "nothing")]
    entries += [("schemas/One/fields/*/nullable", "yes", "nothing")]
    found = comparison(changed(small, (*TITLE, "nullable"), "yes"), small, *entries)
    (problem,) = found.stale
    assert problem.startswith("listed twice: schemas/One/fields/title/nullable, by schemas/*/fields/title")


def test_our_schema_is_compared_under_each_name_that_it_replaces(small: Tree) -> None:
    value = {"type": "string or integer"}
    theirs = changed(changed(small, ("schemas", "Count"), value), ("schemas", "Size"), {"type": "integer"})
    theirs = changed(theirs, (*TITLE, "type"), "list of Count?")
    ours = changed(small, (*TITLE, "type"), "list of Value?")
    assert comparison(theirs, ours, Count="Value").unexplained[0].path == "schemas/Size"
    found = comparison(theirs, ours, Count="Value", Size="Value")
    assert [(change.path, change.theirs, change.ours) for change in found.unexplained] == [
        ("schemas/Size/type", "integer", "string or integer")
    ]


def test_replacement_is_compared_under_its_own_name_only_if_that_is_published(small: Tree) -> None:
    ours = changed(
        changed(small, ("schemas", "Value"), None), ("schemas", "Any"), {"type": "string or integer"}
    )
    ours = changed(ours, ("schemas", "One", "fields", "fields", "type"), "map of Any")
    assert comparison(small, ours, Value="Any").clean


def test_names_that_do_not_exist_are_errors(small: Tree) -> None:
    assert comparison(small, small, Absent="Value").stale == [
        "no schema of the official client: Absent, listed as Value"
    ]
    assert comparison(small, small, Value="Absent").stale == [
        "a schema of the spec: Value, listed as Absent",
        "no schema of the spec: Absent, listed for Value",
    ]


def test_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "differences.yaml"
    path.write_text("- why: because\n  places: {sites/a: [nothing, present]}\n  names: {A: B}\n", "utf-8")
    expected = Deliberate({"A": "B"}, [Entry("sites/a", "nothing", "present", "because")])
    assert Deliberate.read(path) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- places: {a: [b, c]}", "reason 1: expected an object with `why`"),
        ("why: b", "reason 1: expected `names` or `places`, found neither"),
        (
            "- why: b\n  places: {a: [b, c]}\n- why: b",
            "reason 2: expected `names` or `places`, found neither",
        ),
        ("- why: b\n  place: {a: [b, c]}", "reason 1: expected `names` or `places`, found place"),
        ("- why: b\n  places: {a: [b]}", "reason 1: a: expected two texts, found ['b']"),
        ("- why: b\n  places: {a: [b, 1]}", "reason 1: a: expected two texts, found ['b', 1]"),
        ("- {why: b, names: {A: B}}\n- {why: c, names: {A: C}}", "reason 2: the name A is listed twice"),
        ("- why: [", "expected the node content"),
        ("- why: b\n  places: {a: [b, c], a: [d, e]}", 'found duplicate key "a"'),
    ],
)
def test_malformed_file_is_refused_by_name(text: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "differences.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(DifferencesError, match=re.escape(problem)) as refused:
        Deliberate.read(path)
    assert str(refused.value).startswith(f"{path}: ")


def test_absent_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(DifferencesError, match=r"absent\.yaml"):
        Deliberate.read(tmp_path / "absent.yaml")
