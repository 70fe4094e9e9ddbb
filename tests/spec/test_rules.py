"""Tests of the lint rules: each rule reports its violations, and no other rule reports them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.lint import findings
from generator.rules import RULES, components

from .violations import REMOVED, VIOLATIONS, Node

CASES = [
    pytest.param(rule, *case, id=f"{rule}-{number}")
    for rule, cases in VIOLATIONS.items()
    for number, case in enumerate(cases, start=1)
]


def put(document: Node, pointer: str, value: Any) -> None:
    """Set or remove a member; `-` appends to a list."""
    node: Any = document
    *parents, last = (part.replace("~1", "/") for part in pointer.removeprefix("#/").split("/"))
    for part in parents:
        node = node[int(part)] if isinstance(node, list) else node.setdefault(part, {})
    if value is REMOVED:
        del node[last]
    elif isinstance(node, list):
        index = len(node) if last == "-" else int(last)
        node[index : index + 1] = [value]
    else:
        node[last] = value


def test_every_rule_is_tested() -> None:
    assert VIOLATIONS.keys() == RULES.keys()
    assert all(VIOLATIONS.values())


def test_the_small_document_violates_no_rule(small: Node) -> None:
    assert findings(small) == []


def test_the_spec_violates_no_rule(document: Node) -> None:
    assert findings(document) == []


def test_intentional_duplicates_are_duplicates(document: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    duplicates = [f"#/components/schemas/{name}" for name in components.INTENTIONAL_DUPLICATES]
    monkeypatch.setattr(components, "INTENTIONAL_DUPLICATES", {})
    assert [where for where, _ in RULES["same-component"](document)] == duplicates


@pytest.mark.parametrize(("rule", "changes", "where"), CASES)
def test_a_violation_is_reported_with_its_pointer(small: Node, rule: str, changes: Node, where: str) -> None:
    for pointer, value in changes.items():
        put(small, pointer, value)
    found = findings(small)
    assert {finding.rule for finding in found} == {rule}, [str(one) for one in found]
    assert where in {finding.where for finding in found}
    assert all(finding.problem for finding in found)
