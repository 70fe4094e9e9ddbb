"""README.md is a short front door, and README.md and docs/ cover everything that is public."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import datadog_incidents
from datadog_incidents import errors
from datadog_incidents_api.operations import OPERATIONS

from .pages import PAGES, README, ROOT
from .snippet_runner import PROJECT

ALL_PAGES = "\n".join(page.read_text("utf-8") for page in PAGES)
LONGEST = 200
TOP = r"(?:\.ci|\.github|docs|generated|requirements|scripts|spec|tests|wrapper)"


def test_readme_has_at_most_200_lines() -> None:
    assert len(README.read_text("utf-8").splitlines()) <= LONGEST


def test_readme_links_to_every_page() -> None:
    linked = set(re.findall(r"\]\((docs/[\w-]+\.md)", README.read_text("utf-8")))
    assert linked == {page.relative_to(ROOT).as_posix() for page in PAGES if page != README}


def test_every_public_name_is_documented() -> None:
    names = {*datadog_incidents.__all__, *errors.__all__}
    assert sorted(name for name in names if not re.search(rf"\b{name}\b", ALL_PAGES)) == []


def test_every_error_has_a_row() -> None:
    rows = re.findall(r"^\| `(\w+Error)` \|", ALL_PAGES, re.M)
    others = {"DatadogError", "ErrorDetail", "SharedLimitsWarning"}
    assert sorted(rows) == sorted(set(errors.__all__) - others)


def test_the_table_of_operations_matches_the_registry() -> None:
    rows = re.findall(r"^\| `dd\.(\w+)` \| ([\w`, ]+) \|$", ALL_PAGES, re.M)
    listed = {(tag, name) for tag, cell in rows for name in re.findall(r"`(\w+)`", cell)}
    assert listed == {(operation.tag, operation.name) for operation in OPERATIONS.values()}


def test_every_extra_is_documented() -> None:
    listed = set(re.findall(r"^\| `datadog-incidents\[(\w+)\]`", README.read_text("utf-8"), re.M))
    assert listed == set(PROJECT["optional-dependencies"]) - {"dev"}


def test_every_script_is_documented() -> None:
    scripts = {one.name for one in (ROOT / "scripts").iterdir() if one.is_file() and not one.suffix}
    assert scripts - {"_env"} <= set(re.findall(r"`scripts/([\w-]+)`", ALL_PAGES))


@pytest.mark.parametrize("page", [*PAGES, ROOT / "SECURITY.md"], ids=lambda page: page.stem)
def test_every_link_and_path_exists(page: Path) -> None:
    text = page.read_text("utf-8")
    missing = []
    for link in re.findall(r"\]\(([^)]+)\)", text):
        target, _, anchor = link.partition("#")
        if "//" in link:
            continue
        file = page.parent / target if target else page
        if not file.exists() or (anchor and anchor not in _anchors(file)):
            missing.append(link)
    missing += [path for path in re.findall(rf"`({TOP}/[^` *]*)`", text) if not (ROOT / path).exists()]
    assert missing == []


def _anchors(page: Path) -> set[str]:
    """Anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
