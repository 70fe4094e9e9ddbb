"""Every kind of change is reported by kind and name, and equal facts have no differences."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from upstreaming.compare import Difference, compare
from upstreaming.facts import Tree, child

from .conftest import SMALL

# Each change of `SMALL`: path, new value (None removes the node), kind of difference, text before and after.
FIELD = {"type": "string", "nullable": "yes"}
OPERATION = {"call": "GET /two", "response": "One", "parameters": {"id": {"in": "path", "type": "string"}}}
CHANGES: list[tuple[tuple[str, ...], Any, str, str, str]] = [
    (("operations", "two"), OPERATION, "operation", "nothing", "GET /two, response One"),
    (
        ("operations", "get_one"),
        None,
        "operation",
        "GET /one/{id}, content application/json, response One",
        "nothing",
    ),
    (("operations", "get_one", "call"), "GET /two", "method or path", "GET /one/{id}", "GET /two"),
    (("operations", "get_one", "deprecated"), "yes", "deprecation", "nothing", "yes"),
    (("operations", "get_one", "unstable"), "yes", "beta", "nothing", "yes"),
    (("operations", "get_one", "response"), "Two", "response", "One", "Two"),
    (("operations", "get_one", "content"), "text/csv", "content type", "application/json", "text/csv"),
    (
        ("operations", "get_one", "security", "AuthZ"),
        {},
        "credentials of operation",
        "nothing",
        "present",
    ),
    (
        ("operations", "get_one", "parameters", "filter"),
        {"in": "query", "type": "string"},
        "parameter",
        "nothing",
        "string, in query",
    ),
    (
        ("operations", "get_one", "parameters", "include"),
        None,
        "parameter",
        "list of Related, format csv, in query",
        "nothing",
    ),
    (("operations", "get_one", "parameters", "include", "required"), "yes", "required", "nothing", "yes"),
    (("operations", "get_one", "parameters", "include", "format"), "multi", "format", "csv", "multi"),
    (("operations", "get_one", "parameters", "id", "type"), "integer", "type", "string", "integer"),
    (("operations", "get_one", "parameters", "id", "in"), "query", "location", "path", "query"),
    (("operations", "create_one", "parameters", "body", "type"), "Two", "type", "One", "Two"),
    (("schemas", "Two"), {"type": "object", "fields": {"a": FIELD}}, "schema", "nothing", "object"),
    (("schemas", "Related"), None, "schema", "string", "nothing"),
    (
        ("schemas", "Value", "type"),
        "string or integer or boolean",
        "type",
        "string or integer",
        "string or integer or boolean",
    ),
    (("schemas", "Related", "values", "teams"), {}, "enum value", "nothing", "present"),
    (("schemas", "Related", "values", "a/b"), None, "enum value", "present", "nothing"),
    (("schemas", "One", "fields", "note"), FIELD, "field", "nothing", "string, nullable"),
    (("schemas", "One", "fields", "fields"), None, "field", "map of Value, nullable", "nothing"),
    (("schemas", "One", "fields", "fields", "type"), "object", "type", "map of Value", "object"),
    (("schemas", "One", "fields", "title", "required"), None, "required", "yes", "nothing"),
    (("schemas", "One", "fields", "title", "nullable"), "yes", "nullability", "nothing", "yes"),
    (("schemas", "One", "fields", "fields", "nullable"), None, "nullability", "yes", "nothing"),
    (("schemas", "One", "fields", "title", "readOnly"), "yes", "read-only", "nothing", "yes"),
    (("schemas", "One", "fields", "title", "deprecated"), "yes", "deprecation", "nothing", "yes"),
    (("schemas", "One", "fields", "title", "maxLength"), "5", "maxLength", "nothing", "5"),
    (("server", "site"), "example.net", "server", "example.com", "example.net"),
    (("sites", "example.net"), {}, "site", "nothing", "present"),
    (("credentials", "apiKeyAuth", "type"), "header K", "type", "header KEY", "header K"),
]


def changed(facts: Tree, place: tuple[str, ...], value: Any) -> Tree:
    copy = deepcopy(facts)
    node = copy
    for key in place[:-1]:
        node = child(node, key)
    if value is None:
        del node[place[-1]]
    else:
        node[place[-1]] = value
    return copy


@pytest.mark.parametrize(
    ("place", "value", "kind", "before", "after"),
    [pytest.param(*change, id=f"{change[2]}-{'.'.join(change[0])}") for change in CHANGES],
)
def test_a_change_is_the_only_difference_and_has_its_kind_and_both_values(
    place: tuple[str, ...], value: Any, kind: str, before: str, after: str, small: Tree
) -> None:
    (difference,) = compare(changed(small, place, value), small)
    assert (difference.place, difference.kind) == (place, kind)
    assert (difference.theirs, difference.ours) == (after, before)
    assert (difference.new, difference.gone) == (before == "nothing", after == "nothing")


def test_changes_together_are_all_reported_in_order(small: Tree) -> None:
    additions = [
        (place, value) for place, value, _, before, _ in CHANGES if before == "nothing" and value is not None
    ]
    facts = small
    for place, value in additions:
        facts = changed(facts, place, value)
    assert [found.place for found in compare(facts, small)] == sorted(place for place, _ in additions)


def test_a_new_node_is_one_difference_with_its_members_as_details(small: Tree) -> None:
    node = {"type": "object", "fields": {"b": FIELD, "a": {"type": "One"}}, "values": {"x": {}}}
    (difference,) = compare(changed(small, ("schemas", "Two"), node), small)
    assert difference.details == ("field a: One", "field b: string, nullable", "enum value x")


def test_a_changed_property_has_no_details(small: Tree) -> None:
    (difference,) = compare(changed(small, ("schemas", "One", "type"), "list of One"), small)
    assert difference.details == ()


def test_a_difference_names_the_operations_that_it_concerns(small: Tree) -> None:
    def concerned(*place: str, value: Any) -> tuple[str, ...]:
        (difference,) = compare(changed(small, place, value), small)
        return difference.used_by

    assert concerned("schemas", "Value", "type", value="string") == ("create_one", "get_one")
    assert concerned("schemas", "Related", "values", "teams", value={}) == ("get_one",)
    assert concerned("operations", "create_one", "deprecated", value="yes") == ("create_one",)
    assert concerned("schemas", "Unused", value={"type": "object"}) == ()
    assert concerned("sites", "example.net", value={}) == ()


names = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=5)
trees = st.recursive(
    st.dictionaries(names, names, max_size=3), lambda inner: st.dictionaries(names, inner | names, max_size=3)
)


@given(trees)
def test_facts_do_not_differ_from_themselves(facts: Tree) -> None:
    assert compare(facts, deepcopy(facts)) == []


@given(trees, trees)
def test_differences_are_the_same_from_both_sides(one: Tree, other: Tree) -> None:
    def swapped(difference: Difference) -> tuple[object, ...]:
        return (difference.place, difference.ours, difference.theirs)

    there = [(found.place, found.theirs, found.ours) for found in compare(one, other)]
    assert there == [swapped(found) for found in compare(other, one)]
    assert bool(there) == (one != other)


def test_locked_version_does_not_differ_from_itself(locked: Tree, spec: Tree) -> None:
    locked.pop("version")
    assert compare(locked, deepcopy(locked)) == []
    assert compare(spec, deepcopy(spec)) == []


def test_small_facts_are_as_the_readers_write_them(locked: Tree, spec: Tree) -> None:
    assert SMALL.keys() == spec.keys() == locked.keys() - {"version"}
