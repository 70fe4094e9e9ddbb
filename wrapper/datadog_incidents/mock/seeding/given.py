"""Values as the user wrote them: mappings with known members, whose types are checked as they are read."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from datadog_incidents._common.argument_checks import is_mapping, is_sequence

from ..resources.timestamps import parse
from .seed_error import Path, SeedError

MAX_DEPTH = 100
"""Maximum number of mappings and lists around a value; no request of the API needs as many."""
PLACE = 10
"""Number of names and indexes that are shown of the path to a value that is nested too deeply."""
SHORT = 50
"""Number of characters of a string that is shown in messages."""
TIME = "a time with a time zone, such as 2026-01-05T09:00:00Z"


class Given:
    """Mapping that describes something to be seeded. Members that are None count as not given.

    Args:
        value: the mapping.
        path: names and indexes that lead to it.
        known: names of the members that it can have.

    Raises:
        SeedError: it is no mapping, or has unknown members.
    """

    def __init__(self, value: Any, path: Path, known: Iterable[str]) -> None:
        if not is_mapping(value):
            raise SeedError(path, f"must be a mapping, not {kind_of(value)}")
        self.path = path
        names = [*known]
        for name in value:
            if name not in names:
                raise SeedError((*path, str(name)), f"is unknown{suggestion(name, names)}")
        self._members = {name: one for name, one in value.items() if one is not None}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def error(self, name: str, problem: str) -> SeedError:
        """Return an error of a member."""
        return SeedError((*self.path, name), problem)

    def json(self, *names: str) -> dict[str, Any]:
        """Return the named members that are given, as JSON; their types are not checked."""
        return {name: as_json(self._members[name], (*self.path, name)) for name in names if name in self}

    def text(self, name: str) -> str | None:
        """Return a string; None if it is not given."""
        value = self._members.get(name)
        if value is not None and not isinstance(value, str):
            raise self.error(name, f"must be a string, not {kind_of(value)}")
        if value is not None and _has_surrogate(value):
            raise self.error(name, "has a lone surrogate, which is no character and cannot be sent as JSON")
        return value

    def required(self, name: str) -> str:
        """Return a string that must be given and not be empty."""
        value = self.text(name)
        if not value:
            raise self.error(name, "is missing" if value is None else "must not be empty")
        return value

    def flag(self, name: str) -> bool | None:
        """Return a boolean; None if it is not given."""
        value = self._members.get(name)
        if value is not None and not isinstance(value, bool):
            raise self.error(name, f"must be true or false, not {kind_of(value)}")
        return value

    def time(self, name: str) -> datetime.datetime | None:
        """Return a time in UTC; None if it is not given."""
        value = self._members.get(name)
        if value is None:
            return None
        time = parse(value) if isinstance(value, str) else value
        if not isinstance(time, datetime.datetime) or time.utcoffset() is None:
            raise self.error(name, f"must be {TIME}, not {_shown(value)}")
        try:
            return time.astimezone(datetime.UTC)
        except OverflowError:
            raise self.error(name, f"must be {TIME}, not {value!r}") from None

    def items(self, name: str) -> Iterator[tuple[Path, Any]]:
        """Yield the items of a list with their paths; none if it is not given."""
        yield from items_of(self._members.get(name, ()), (*self.path, name))

    def members(self, name: str) -> Iterator[tuple[str, Any]]:
        """Yield the members of a mapping; none if it is not given."""
        value = self._members.get(name, {})
        if not is_mapping(value):
            raise self.error(name, f"must be a mapping, not {kind_of(value)}")
        for key, one in value.items():
            if not isinstance(key, str):
                raise self.error(name, f"must have strings as names, not {key!r}")
            yield key, one


def items_of(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield the items of a list with their paths."""
    if not is_sequence(value):
        raise SeedError(path, f"must be a list, not {kind_of(value)}")
    for index, one in enumerate(value):
        yield (*path, index), one


def as_json(value: Any, path: Path) -> Any:
    """Return a value as JSON, with times as text.

    Raises:
        SeedError: JSON has no such value, or it is nested too deeply, which one that contains itself is too.
    """
    if len(path) > MAX_DEPTH:
        raise SeedError(path[:PLACE], f"is nested more than {MAX_DEPTH} levels deep")
    if isinstance(value, datetime.datetime):
        if value.utcoffset() is None:
            raise SeedError(path, f"must be {TIME}, not {value!r}")
        return value.isoformat()
    if is_mapping(value):
        return {str(name): as_json(one, (*path, str(name))) for name, one in value.items()}
    if is_sequence(value):
        return [as_json(one, place) for place, one in items_of(value, path)]
    if value is None or isinstance(value, str | int | float):
        return value
    raise SeedError(path, f"must be a value that JSON has, not {kind_of(value)}")


def suggestion(name: object, known: Sequence[str]) -> str:
    """Return the end of a message about an unknown name: a similar one, or else the known ones."""
    near = difflib.get_close_matches(str(name)[:100], known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(sorted(known))}"


def _shown(value: object) -> str:
    """Return a value that is no time, for messages; one that may be long, by its type."""
    is_short = isinstance(value, datetime.date) or (isinstance(value, str) and len(value) <= SHORT)
    return repr(value) if is_short else kind_of(value)


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def kind_of(value: object) -> str:
    """Return the type of a value, for messages."""
    names: dict[type, str] = {dict: "a mapping", list: "a list", str: "a string", bool: "a boolean"}
    return names.get(type(value), type(value).__name__)
