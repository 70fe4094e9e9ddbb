"""Every rule of the lint finds what it is for, where it is, and nothing else is found there."""

from __future__ import annotations

from typing import Any

import pytest

from generator.lint import findings
from generator.rules import RULES, components

from .breaches import BROKEN, REMOVED, Node

EACH = [
    pytest.param(rule, *case, id=f"{rule}-{number}")
    for rule, cases in BROKEN.items()
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
    assert BROKEN.keys() == RULES.keys()
    assert all(BROKEN.values())


def test_the_small_document_breaks_no_rule(small: Node) -> None:
    assert findings(small) == []


def test_our_document_breaks_no_rule(document: Node) -> None:
    assert findings(document) == []


def test_what_is_kept_apart_would_be_found_otherwise(document: Node, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = [f"#/components/schemas/{name}" for name in components.KEPT_APART]
    monkeypatch.setattr(components, "KEPT_APART", {})
    assert [finding.where for finding in findings(document)] == kept


@pytest.mark.parametrize(("rule", "changes", "where"), EACH)
def test_a_rule_finds_what_it_is_for(small: Node, rule: str, changes: Node, where: str) -> None:
    for pointer, value in changes.items():
        put(small, pointer, value)
    found = findings(small)
    assert {finding.rule for finding in found} == {rule}, [str(one) for one in found]
    assert where in {finding.where for finding in found}
    assert all(finding.problem for finding in found)
