"""Queries for searches, put together from parts that are quoted and bracketed as they need to be.

Query.state("active") & Query.severity("SEV-1", "SEV-2") & ~Query.text("drill")
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Never, NoReturn

from datadog_incidents_api.errors import InvalidRequestError

if TYPE_CHECKING:
    from datadog_incidents_api.models import IncidentSeverity

_FIELD = re.compile(r"(?!(?:AND|OR|NOT)\Z)[\w@][\w.@-]*")
# Whatever might be more than a word somewhere is quoted; quotes never hurt.
_WORD = re.compile(r"(?!(?:and|or|not)\Z)[a-z0-9_][a-z0-9_.-]*", re.ASCII | re.IGNORECASE)
_PATTERN = re.compile(r"[\w.@*][\w.@*-]*")

# How tightly the parts of a query hold together.
_OR, _AND, _TERM = range(3)


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Query:
    """What to search incidents for; immutable, and `str()` of it is the text that is sent.

    Made by the methods below and combined with `&`, `|` and `~`, which hold together as Python has it.
    Values are taken as they are: whatever the server could take for something else is quoted.

        urgent = Query.state("active") & Query.severity("SEV-1", "SEV-2")
        client.incidents.search(urgent & ~Query.field("teams", "web"))

    Raises:
        InvalidRequestError: a name or a value cannot stand in a query; the path says which.
        TypeError: combined with `and`, `or` or `not`, or with something that is no query.
    """

    _text: str
    _binding: int
    _negates: Query | None

    def __init__(self, *_: Never) -> None:
        raise TypeError(
            "Query.field, state, severity, text and wildcard make queries; text of your own goes to search"
            " as it is"
        )

    @staticmethod
    def field(name: str, *values: str | int) -> Query:
        """Incidents of which a field or facet has one of these values.

        Args:
            name: such as `teams`, `commander` or `customer_impacted`.
            values: the whole value, one at least; True and False are spelt as the server does.
        """
        return _in_field(name, (_quoted(_spelt(one, path)) for path, one in _each(name, values)))

    @staticmethod
    def state(*states: str) -> Query:
        """Incidents in one of these states, such as `active`, `stable` and `resolved`."""
        return Query.field("state", *states)

    @staticmethod
    def severity(*severities: IncidentSeverity | str) -> Query:
        """Incidents of one of these severities, such as `SEV-1`."""
        return Query.field("severity", *severities)

    @staticmethod
    def text(text: str) -> Query:
        """Incidents that have these words, in this order, in any of their texts."""
        return _made(_quoted(_string(text, "query.text")), _TERM)

    @staticmethod
    def wildcard(name: str, *patterns: str) -> Query:
        """Incidents of which a field or facet matches one of these patterns.

        Args:
            name: such as `title`.
            patterns: values in which `*` stands for any characters or none. On its own it matches every
                value, so that `~Query.wildcard("commander", "*")` finds incidents without a commander.
        """
        return _in_field(name, (_pattern(one, path) for path, one in _each(name, patterns)))

    def __and__(self, other: Query) -> Query:
        return self._joined("AND", other, _AND) if _is_query(other) else NotImplemented

    def __or__(self, other: Query) -> Query:
        return self._joined("OR", other, _OR) if _is_query(other) else NotImplemented

    def __invert__(self) -> Query:
        if self._negates is not None:
            return self._negates
        # Of the two spellings, the server's manual has the dash only.
        return _made(f"-{self._bracketed(_TERM)}", _TERM, self)

    def __bool__(self) -> NoReturn:
        raise TypeError("queries are combined with &, | and ~, not with and, or and not")

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"<Query {self._text!r}>"

    def _joined(self, operator: str, other: Query, binding: int) -> Query:
        return _made(f"{self._bracketed(binding)} {operator} {other._bracketed(binding)}", binding)

    def _bracketed(self, binding: int) -> str:
        """The text, fit to stand among parts that are bound so tightly."""
        return self._text if self._binding >= binding else f"({self._text})"


def _made(text: str, binding: int, negates: Query | None = None) -> Query:
    query = object.__new__(Query)
    for name, value in (("_text", text), ("_binding", binding), ("_negates", negates)):
        object.__setattr__(query, name, value)
    return query


def _is_query(value: object) -> bool:
    return isinstance(value, Query)


def _in_field(name: str, values: Iterable[str]) -> Query:
    first, *more = values
    value = f"({' OR '.join([first, *more])})" if more else first
    return _made(f"{name}:{value}", _TERM)


def _each(name: object, values: Sequence[object]) -> Iterator[tuple[str, object]]:
    """The values for a field, each with its path."""
    if not isinstance(name, str):
        raise InvalidRequestError(f"a field's name must be a string, not {type(name).__name__}", path="query")
    if not _FIELD.fullmatch(name):
        raise InvalidRequestError(
            f"{name!r} cannot be a field's name: it takes letters, digits and any of _ . @ -", path="query"
        )
    if not values:
        raise InvalidRequestError("takes at least one value", path=f"query.{name}")
    for index, value in enumerate(values):
        path = f"query.{name}[{index}]"
        if isinstance(value, list | tuple | set | frozenset):
            raise InvalidRequestError("takes values one by one, not a collection: *values", path=path)
        yield path, value


def _spelt(value: object, path: str) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if isinstance(value, int) else _string(value, path)


def _string(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise InvalidRequestError(f"must be a string, not {type(value).__name__}", path=path)
    if not value.strip():
        raise InvalidRequestError("is blank, and nothing can be searched for", path=path)
    return str.__str__(value)  # of an enum's member, its value


def _quoted(text: str) -> str:
    if _WORD.fullmatch(text):
        return text
    return '"' + re.sub(r'["\\]', r"\\\g<0>", text) + '"'


def _pattern(value: object, path: str) -> str:
    text = _string(value, path)
    if "*" not in text:
        raise InvalidRequestError("has no *; Query.field takes a value as it is", path=path)
    if not _PATTERN.fullmatch(text):
        raise InvalidRequestError(
            f"{text!r} cannot be a pattern: beside * it takes letters, digits and any of _ . @ -;"
            " let * stand for the rest",
            path=path,
        )
    return text
