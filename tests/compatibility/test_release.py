"""The changelog entry and the version step that changes require."""

from __future__ import annotations

import pytest
from compatibility.change import Change, Kind
from compatibility.release import missing, next_version, parse

OLD = """\
# Changelog

## Unreleased: {version}

### Added

- Soup, which
  is hot.

## 0.0.1

- Bread.
"""
ENTRY = OLD.replace("### Added\n\n", "### Added\n\n- Salad.\n")
REWRAPPED = OLD.replace("which\n  is hot", "which is\n  hot")


def lacking(kinds: list[Kind], new: str, version: str = "0.1.0", released: tuple[str, ...] = ()) -> list[str]:
    changes = [Change(kind, "spec", "place", "changed") for kind in kinds]
    texts = (OLD.format(version="0.1.0"), new.format(version=version))
    return list(missing(changes, texts, version, released))


@pytest.mark.parametrize("kinds", [[], ["cosmetic"]])
def test_cosmetic_changes_require_nothing(kinds: list[Kind]) -> None:
    assert lacking(kinds, OLD, released=("0.1.0",)) == []


@pytest.mark.parametrize("kind", ["breaking", "additive"])
def test_before_the_first_release_an_entry_suffices(kind: Kind) -> None:
    assert lacking([kind], ENTRY) == []
    (message,) = lacking([kind], OLD)
    assert message == "CHANGELOG.md: the section 'Unreleased: 0.1.0' has no entry for these changes; add one"


@pytest.mark.parametrize("new", [REWRAPPED, OLD.replace("- Soup, which\n  is hot.\n", "")])
def test_layout_and_removals_are_no_entry(new: str) -> None:
    assert len(lacking(["additive"], new)) == 1


def test_a_reworded_entry_is_an_entry() -> None:
    assert lacking(["additive"], OLD.replace("hot", "cold")) == []


def test_an_entry_in_an_older_section_does_not_count() -> None:
    assert len(lacking(["additive"], OLD + "- Cake.\n")) == 1


def test_the_topmost_section_must_be_that_of_the_version() -> None:
    (message,) = lacking(["additive"], ENTRY.replace("{version}", "0.1.0"), "0.2.0")
    assert "topmost section, 'Unreleased: 0.1.0', must be that of version 0.2.0" in message


def test_a_changelog_without_sections_lacks_an_entry_and_the_version() -> None:
    assert len(lacking(["additive"], "# Changelog\n")) == 2


@pytest.mark.parametrize(
    ("kind", "released", "sufficient", "insufficient"),
    [
        ("additive", "0.1.0", "0.1.1", "0.1.0"),
        ("breaking", "0.1.0", "0.2.0", "0.1.1"),
        ("additive", "1.2.3", "1.3.0", "1.2.4"),
        ("breaking", "1.2.3", "2.0.0", "1.3.0"),
    ],
)
def test_after_a_release_the_version_needs_a_step(
    kind: Kind, released: str, sufficient: str, insufficient: str
) -> None:
    tags = ("0.0.9", released, "1.0.0rc1")
    assert lacking([kind, "cosmetic"], ENTRY, sufficient, tags) == []
    (message,) = lacking([kind], ENTRY, insufficient, tags)
    assert message == (
        f"wrapper/datadog_incidents/version.py: {insufficient} must be at least {sufficient}, "
        f"since there are {kind} changes after the release of {released}"
    )


def test_a_larger_step_is_permitted() -> None:
    assert lacking(["additive"], ENTRY, "0.10.0", ("0.9.0",)) == []
    assert lacking(["additive"], ENTRY, "1.0.0", ("0.9.0",)) == []


def test_versions_are_compared_by_number() -> None:
    assert parse("0.10.0") == (0, 10, 0)
    assert parse("1.0.0rc1") is None
    assert next_version((0, 9, 1), breaking=True) == (0, 10, 0)
