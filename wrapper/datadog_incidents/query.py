"""Query builder for incident searches, which adds quotes and parentheses as needed.

Query.state("active") & Query.severity("SEV-1", "SEV-2") & ~Query.text("drill")
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Never, NoReturn

from datadog_incidents_api.errors import InvalidRequestError

if TYPE_CHECKING:
    import datetime

    from datadog_incidents_api.models import IncidentSeverity

    from ._arguments.time_conditions import Condition

__all__ = ["Query"]

# Regular expressions, which `re` compiles on first use.
_FIELD = r"(?!(?:AND|OR|NOT)\Z)[\w@][\w.@-]*"
# Anything that the server could parse as more than a single word is quoted; superfluous quotes are harmless.
_WORD = r"(?ai)(?!(?:and|or|not)\Z)[a-z0-9_][a-z0-9_.-]*"
_PATTERN = r"[\w.@*][\w.@*-]*"

# Operator precedence, lowest first.
_OR, _AND, _TERM = range(3)


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Query:
    """Immutable query for an incident search; `str()` returns the text that is sent.

    Queries are created by the methods below and combined with `&`, `|` and `~`, with Python's precedence.
    Values are matched literally: any value that has a meaning in the query syntax is quoted.

        urgent = Query.state("active") & Query.severity("SEV-1", "SEV-2")
        client.incidents.search(urgent & ~Query.field("teams", "web"))

    Conditions on times, from `created`, `resolved` and `modified`, are evaluated by the client, as the server
    has no documented syntax for them. They combine with each other in any way, but with other conditions only
    by `&`. Such a query has no complete text, so that `str()` raises; pass the query itself to `search`.

    Raises:
        InvalidRequestError: a field name or a value is invalid, or a condition on a time is combined with
            another one by `|`, or negated with it; the path names the value.
        TypeError: the query is combined with `and`, `or` or `not`, or with an object that is not a query.
    """

    _text: str
    _precedence: int
    _negates: Query | None
    _condition: Condition | None

    def __init__(self, *_: Never) -> None:
        raise TypeError(
            "create queries with Query.field, state, severity, text, wildcard, created, resolved or modified;"
            " pass query text to search as a string"
        )

    @staticmethod
    def field(name: str, *values: str | int) -> Query:
        """Match incidents with one of these values in a field or facet.

        Args:
            name: name of the field or facet, such as `teams`, `commander` or `customer_impacted`.
            values: at least one complete value; True and False are sent as `true` and `false`.
        """
        return _in_field(name, (_quoted(_formatted(value, path)) for path, value in _checked(name, values)))

    @staticmethod
    def state(*states: str) -> Query:
        """Match incidents in one of these states, such as `active`, `stable` and `resolved`."""
        return Query.field("state", *states)

    @staticmethod
    def severity(*severities: IncidentSeverity | str) -> Query:
        """Match incidents of one of these severities, such as `SEV-1`."""
        return Query.field("severity", *severities)

    @staticmethod
    def text(text: str) -> Query:
        """Match incidents that contain this phrase in any text attribute."""
        return _new(_quoted(_string(text, "query.text")), _TERM)

    @staticmethod
    def wildcard(name: str, *patterns: str) -> Query:
        """Match incidents with a field or facet that matches one of these patterns.

        Args:
            name: name of the field or facet, such as `title`.
            patterns: at least one pattern, in which `*` matches zero or more characters. A pattern of `*`
                alone matches every value, so that `~Query.wildcard("commander", "*")` finds incidents
                without a commander.
        """
        return _in_field(name, (_pattern(value, path) for path, value in _checked(name, patterns)))

    @staticmethod
    def created(*, after: datetime.datetime | None = None, before: datetime.datetime | None = None) -> Query:
        """Match incidents that were created in a period.

        A search with the default order ends at the first incident that is older. Incidents created within a
        second of a limit cost a `get` each, because searches return times in whole seconds.

        Args:
            after: start of the period, inclusive; with a time zone.
            before: end of the period, exclusive; with a time zone.
        """
        return _in_period("created", after, before)

    @staticmethod
    def resolved(*, after: datetime.datetime | None = None, before: datetime.datetime | None = None) -> Query:
        """Match incidents that were resolved in a period; those that are not resolved are not matched.

        A search reads all incidents that the rest of the query matches. Limits are as in `created`.

        Args:
            after: start of the period, inclusive; with a time zone.
            before: end of the period, exclusive; with a time zone.
        """
        return _in_period("resolved", after, before)

    @staticmethod
    def modified(*, after: datetime.datetime | None = None, before: datetime.datetime | None = None) -> Query:
        """Match incidents whose last modification was in a period.

        A search reads all incidents that the rest of the query matches. Limits are as in `created`.

        Args:
            after: start of the period, inclusive; with a time zone.
            before: end of the period, exclusive; with a time zone.
        """
        return _in_period("modified", after, before)

    def __and__(self, other: Query) -> Query:
        if not _is_query(other):
            return NotImplemented
        condition = self._condition or other._condition
        if self._condition is not None and other._condition is not None:
            from ._arguments.time_conditions import Both

            condition = Both(self._condition, other._condition)
        if not (self._text and other._text):
            queried = self if self._text else other
            return _new(queried._text, queried._precedence, condition=condition)
        return self._joined("AND", other, _AND, condition)

    def __or__(self, other: Query) -> Query:
        if not _is_query(other):
            return NotImplemented
        if self._condition is None and other._condition is None:
            return self._joined("OR", other, _OR)
        if self._text or other._text or self._condition is None or other._condition is None:
            raise InvalidRequestError(
                "a condition on a time cannot be combined with one on a field by |, because the client"
                " evaluates it; search for each of them",
                path="query",
            )
        from ._arguments.time_conditions import Either

        return _new("", _TERM, condition=Either(self._condition, other._condition))

    def __invert__(self) -> Query:
        if self._negates is not None:
            return self._negates
        if self._condition is not None:
            if self._text:
                raise InvalidRequestError(
                    "a condition on a time cannot be negated together with one on a field, because the client"
                    " evaluates it; negate each of them",
                    path="query",
                )
            from ._arguments.time_conditions import Neither

            return _new("", _TERM, self, Neither(self._condition))
        # Datadog's published docs describe negation with a dash only, not with NOT.
        return _new(f"-{self._parenthesized(_TERM)}", _TERM, self)

    def __bool__(self) -> NoReturn:
        raise TypeError("combine queries with &, | and ~, not with and, or and not")

    def __str__(self) -> str:
        if self._condition is not None:
            raise InvalidRequestError(
                "the text would lack the condition on a time, which the client evaluates; pass the query"
                " itself to incidents.search",
                path="query",
            )
        return self._text

    def __repr__(self) -> str:
        return f"<Query {shown(self)}>"

    def _joined(
        self, operator: str, other: Query, precedence: int, condition: Condition | None = None
    ) -> Query:
        return _new(
            f"{self._parenthesized(precedence)} {operator} {other._parenthesized(precedence)}",
            precedence,
            condition=condition,
        )

    def _parenthesized(self, precedence: int) -> str:
        """The text as an operand of an operator, in parentheses if it binds less tightly."""
        return self._text if self._precedence >= precedence else f"({self._text})"


def text_and_condition(query: Query | str) -> tuple[str, Condition | None]:
    """Return the text to send, which is empty if the query has only conditions on times, and those."""
    if isinstance(query, str):
        return query, None
    return query._text, query._condition  # pyright: ignore[reportPrivateUsage]


def shown(query: Query) -> str:
    """Return the text and the conditions of a query, for a `repr`."""
    text, condition = text_and_condition(query)
    return " and ".join([repr(text)] * bool(text) + [str(condition)] * bool(condition))


def _new(
    text: str, precedence: int, negates: Query | None = None, condition: Condition | None = None
) -> Query:
    query = object.__new__(Query)
    for name, value in zip(Query.__slots__, (text, precedence, negates, condition), strict=True):
        object.__setattr__(query, name, value)
    return query


def _in_period(attribute: str, after: datetime.datetime | None, before: datetime.datetime | None) -> Query:
    path = f"query.{attribute}"
    if after is None and before is None:
        raise InvalidRequestError("requires after or before", path=path)
    from ._arguments.time_conditions import between  # most queries have no condition on a time

    condition = between(attribute, after, before, (f"{path}.after", f"{path}.before"))
    return _new("", _TERM, condition=condition)


def _is_query(value: object) -> bool:
    return isinstance(value, Query)


def _in_field(name: str, values: Iterable[str]) -> Query:
    first, *more = values
    value = f"({' OR '.join([first, *more])})" if more else first
    return _new(f"{name}:{value}", _TERM)


def _checked(name: object, values: Sequence[object]) -> Iterator[tuple[str, object]]:
    """Check the name and the number of values, and yield each value with its path."""
    if not isinstance(name, str):
        raise InvalidRequestError(f"a field name must be a string, not {type(name).__name__}", path="query")
    if not re.fullmatch(_FIELD, name):
        raise InvalidRequestError(
            f"{name!r} is not a valid field name: use letters, digits and any of _ . @ -", path="query"
        )
    if not values:
        raise InvalidRequestError("requires at least one value", path=f"query.{name}")
    for index, value in enumerate(values):
        path = f"query.{name}[{index}]"
        if isinstance(value, list | tuple | set | frozenset):
            raise InvalidRequestError("must be a single value, not a collection; use *values", path=path)
        yield path, value


def _formatted(value: object, path: str) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value)) if isinstance(value, int) else _string(value, path)


def _string(value: object, path: str) -> str:
    if not isinstance(value, str):
        raise InvalidRequestError(f"must be a string, not {type(value).__name__}", path=path)
    if not value.strip():
        raise InvalidRequestError("must not be blank", path=path)
    return str.__str__(value)  # the value of a member of a str enum, not its name


def _quoted(text: str) -> str:
    if re.fullmatch(_WORD, text):
        return text
    return '"' + re.sub(r'["\\]', r"\\\g<0>", text) + '"'


def _pattern(value: object, path: str) -> str:
    text = _string(value, path)
    if "*" not in text:
        raise InvalidRequestError("contains no *; use Query.field for an exact value", path=path)
    if not re.fullmatch(_PATTERN, text):
        raise InvalidRequestError(
            f"{text!r} is not a valid pattern: besides *, use letters, digits and any of _ . @ -;"
            " replace any other character with *",
            path=path,
        )
    return text
