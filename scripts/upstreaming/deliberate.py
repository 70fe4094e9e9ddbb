"""Deliberate differences between the official client and the spec, listed with reasons in a YAML file."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .compare import Difference, compare
from .facts import Tree, child, with_types


class DifferencesError(Exception):
    """The file of deliberate differences is malformed; the message has location and reason."""


@dataclass(frozen=True)
class Entry:
    """Line of the file: a place, in which `*` matches any one part, with both values."""

    place: str
    theirs: str
    ours: str
    why: str

    def covers(self, difference: Difference) -> bool:
        if (self.theirs, self.ours) != (difference.theirs, difference.ours):
            return False
        pattern = re.escape(self.place).replace(r"\*", "[^/]*")
        return re.fullmatch(pattern, difference.path) is not None


@dataclass(frozen=True)
class Deliberate:
    """Deliberate differences: names of schemas, ours by theirs, and entries."""

    names: dict[str, str]
    entries: list[Entry]

    @classmethod
    def read(cls, path: Path) -> Deliberate:
        """Read a file: a list of objects with `why`, and `places` or `names` or both.

        Raises:
            DifferencesError: the file cannot be read or has another form.
        """
        try:
            reasons = YAML(typ="safe", pure=True).load(path)
        except (OSError, YAMLError) as error:
            raise DifferencesError(f"{path}: {error}") from None
        names: dict[str, str] = {}
        entries: list[Entry] = []
        for number, reason in enumerate(reasons if isinstance(reasons, list) else [reasons], 1):
            try:
                _add(reason, names, entries)
            except ValueError as error:
                raise DifferencesError(f"{path}: reason {number}: {error}") from None
        return cls(names, entries)


def _add(reason: Any, names: dict[str, str], entries: list[Entry]) -> None:
    if not isinstance(reason, dict) or not reason.get("why"):
        raise ValueError("expected an object with `why`")
    if reason.keys() - {"why", "names", "places"} or len(reason) == 1:
        raise ValueError(
            f"expected `names` or `places`, found {', '.join(sorted(reason.keys() - {'why'})) or 'neither'}"
        )
    for place, pair in reason.get("places", {}).items():
        if not (isinstance(pair, list) and len(pair) == 2 and all(isinstance(value, str) for value in pair)):
            raise ValueError(f"{place}: expected two texts, found {pair!r}")
        entries.append(Entry(place, pair[0], pair[1], reason["why"]))
    for theirs, ours in reason.get("names", {}).items():
        if theirs in names:
            raise ValueError(f"the name {theirs} is listed twice")
        names[theirs] = ours


@dataclass(frozen=True)
class Comparison:
    """Result of a comparison with the official client of one version."""

    version: str
    unexplained: list[Difference]
    explained: list[tuple[Difference, str]]
    """Deliberate differences with their reasons."""
    stale: list[str]
    """Errors of the list of deliberate differences, one line each."""

    @property
    def clean(self) -> bool:
        return not self.unexplained and not self.stale


def explain(theirs: Tree, ours: Tree, deliberate: Deliberate) -> Comparison:
    """Compare the official client with the spec, and separate the deliberate differences.

    Args:
        theirs: facts of the official client, with a `version`.
        ours: facts of the spec.
        deliberate: known differences; all that do not exist are reported.
    """
    theirs = dict(theirs)
    version = str(theirs.pop("version"))
    names = deliberate.names
    found = compare(
        with_types(theirs, lambda name: names.get(name, name)), _at_published_names(theirs, ours, names)
    )
    unexplained = []
    explained = []
    used: Counter[Entry] = Counter()
    stale = _stale_names(child(theirs, "schemas"), child(ours, "schemas"), names)
    for difference in found:
        covering = [entry for entry in deliberate.entries if entry.covers(difference)]
        used.update(covering)
        if covering:
            explained.append((difference, covering[0].why))
        else:
            unexplained.append(difference)
        if len(covering) > 1:
            stale.append(
                f"listed twice: {difference.path}, by {', '.join(entry.place for entry in covering)}"
            )
    stale += [
        f"no difference: {entry.place}: [{entry.theirs}, {entry.ours}]"
        for entry in deliberate.entries
        if not used[entry]
    ]
    return Comparison(version, unexplained, explained, stale)


def _at_published_names(theirs: Tree, ours: Tree, names: dict[str, str]) -> Tree:
    """Return our facts with the published names of schemas.

    A schema that replaces several published ones is repeated for each of them. Its own name is kept only if
    it replaces none, or is published too.
    """
    schemas = {
        name: node
        for name, node in child(ours, "schemas").items()
        if name not in names.values() or name in child(theirs, "schemas")
    }
    for published, name in names.items():
        if name in child(ours, "schemas"):
            schemas[published] = child(ours, "schemas")[name]
    return {**ours, "schemas": schemas}


def _stale_names(theirs: Tree, ours: Tree, names: dict[str, str]) -> list[str]:
    problems = []
    for published, name in names.items():
        if published not in theirs:
            problems.append(f"no schema of the official client: {published}, listed as {name}")
        if published in ours:
            problems.append(f"a schema of the spec: {published}, listed as {name}")
        if name not in ours:
            problems.append(f"no schema of the spec: {name}, listed for {published}")
    return problems
