"""Each recorded difference cites its evidence, by a section that exists."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from datadog_incidents.fuzz.model import differences

EVIDENCE = Path(__file__).parents[3] / "spec" / "EVIDENCE.md"
SOURCE = inspect.getsource(differences)
HEADINGS = re.findall(r"^#+ (.+)$", EVIDENCE.read_text("utf-8"), re.MULTILINE)
ANCHORS = {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in HEADINGS}


def entries() -> Iterator[tuple[str, str]]:
    """Name and source of each entry of a mapping, with the comment above it, and of each set."""
    lines, body = SOURCE.splitlines(), ast.parse(SOURCE).body
    for one, following in pairwise(body):
        if not isinstance(one, ast.Assign | ast.AnnAssign):
            continue
        name = ast.unparse(one.targets[0] if isinstance(one, ast.Assign) else one.target)
        if not isinstance(one.value, ast.Dict):
            yield name, "\n".join(lines[one.lineno - 1 : following.end_lineno])
            continue
        begin = one.lineno
        for key, value in zip(one.value.keys, one.value.values, strict=True):
            assert key is not None
            yield f"{name}[{ast.unparse(key)}]", "\n".join(lines[begin : value.end_lineno])
            begin = value.end_lineno or begin


@pytest.mark.parametrize(("name", "source"), [pytest.param(*one, id=one[0]) for one in entries()])
def test_an_entry_cites_its_evidence(name: str, source: str) -> None:
    cited = re.findall(r"EVIDENCE\.md#([\w-]+)", source)
    assert cited, f"{name} cites nothing"
    assert {*cited} <= ANCHORS
