"""What a change requires: an entry in the changelog and a step of the version.

The released version is the highest tag `vX.Y.Z` at the compared commit or before it. Without one, nothing has
been released, and any version is free.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .change import Change

Version = tuple[int, int, int]


def missing(
    changes: Iterable[Change],
    changelogs: tuple[str, str],
    version: str,
    released: Iterable[str],
) -> Iterator[str]:
    """What is missing for changes to be released, as sentences; nothing for cosmetic changes.

    Args:
        changes: changes since the compared commit.
        changelogs: text of the changelog at the compared commit, and now.
        version: version of the package now.
        released: released versions up to the compared commit; others than `X.Y.Z` are ignored.
    """
    kinds = {change.kind for change in changes} - {"cosmetic"}
    if not kinds:
        return
    heading, entries = _top(changelogs[1])
    if not entries - _entries(changelogs[0]):
        yield f"CHANGELOG.md: the section {heading!r} has no entry for these changes; add one"
    if version not in re.findall(r"[\w.+-]+", heading):
        yield f"CHANGELOG.md: the topmost section, {heading!r}, must be that of version {version}"
    versions = [parsed for text in released if (parsed := parse(text))]
    if not versions:
        return
    step = next_version(max(versions), breaking="breaking" in kinds)
    current = parse(version)
    if current is None or current < step:
        text = ".".join(map(str, step))
        worst = "breaking" if "breaking" in kinds else "additive"
        last = ".".join(map(str, max(versions)))
        yield (
            f"wrapper/datadog_incidents/version.py: {version} must be at least {text}, since there are "
            f"{worst} changes after the release of {last}"
        )


def parse(text: str) -> Version | None:
    """Numbers of a version `X.Y.Z`; None if it has another form."""
    found = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)", text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def next_version(released: Version, *, breaking: bool) -> Version:
    """Lowest version that may follow a release: before 1.0, a minor version may be incompatible."""
    major, minor, patch = released
    if major == 0:
        return (0, minor + 1, 0) if breaking else (0, minor, patch + 1)
    return (major + 1, 0, 0) if breaking else (major, minor + 1, 0)


def _top(changelog: str) -> tuple[str, set[str]]:
    """Heading and entries of the topmost section."""
    sections = re.split(r"^## ", changelog, flags=re.M)[1:]
    if not sections:
        return "", set()
    heading, _, body = sections[0].partition("\n")
    return heading.strip(), _entries(body)


def _entries(text: str) -> set[str]:
    """List items, without differences of layout."""
    items = re.findall(r"^[-*] (.*(?:\n(?![-*#\n]).+)*)", text, re.M)
    return {" ".join(item.split()) for item in items}
