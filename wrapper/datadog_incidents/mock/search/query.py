"""The language of searches: `state:active AND NOT severity:(SEV-4 OR SEV-5)`.

A query becomes a predicate over the texts that a resource has by field. Terms side by side all have to
hold, as with `AND`, which binds tighter than `OR`; `NOT` and `-` negate; quotes keep words together, and
`*` stands for anything outside them. Case does not matter, except that of the operators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from functools import cache
from typing import Any, Protocol

from lark import Lark, ParseTree, Token, Transformer, Tree, UnexpectedInput, UnexpectedToken

Texts = Callable[[str | None], Iterable[str]]
"""Gives a resource's texts for a field in lower case, or all that a bare word is looked for in for None."""
Predicate = Callable[[Texts], bool]
Test = Callable[[Any], bool]
"""A predicate, or what tells of a field's texts whether a value is among them."""

GRAMMAR = r"""
start: [either]

?either: both ("OR" both)*               -> any_of
?both: negated ("AND"? negated)*         -> all_of
?negated: ("NOT" | "-") negated          -> none_of
        | term
?term: "(" either ")"
     | FIELD ":" value                   -> in_field
     | (WORD | QUOTED)                   -> anywhere

?value: (VALUE | QUOTED)                 -> text
      | "(" options ")"
?options: choices ("OR" choices)*        -> any_of
?choices: choice ("AND"? choice)*        -> all_of
?choice: ("NOT" | "-") choice            -> none_of
       | "(" options ")"
       | (WORD | QUOTED)                 -> text

FIELD.3: /[\w@][\w.@-]*(?=:)/
QUOTED.2: /"(\\.|[^"\\])*"/
VALUE: /[^\s()"][^\s()"]*/
WORD: /(?!(AND|OR|NOT)(?![^\s()":]))[^\s()":-][^\s()":]*/
%ignore /\s+/
"""

DEEPEST = 100
"""Levels of a query, of which parentheses take two."""


class QueryError(ValueError):
    """A query that does not parse; the message says where."""


def parse(query: str) -> Predicate:
    """Make a predicate of a query; an empty one holds for everything.

    Raises:
        QueryError: the query does not follow the grammar.
    """
    try:
        tree = _parser().parse(query)
    except UnexpectedInput as error:
        raise QueryError(_complaint(query, error)) from None
    _refuse_deep(tree)
    predicate: Predicate = _Meaning().transform(tree)
    return predicate


class _Parser(Protocol):
    """What is needed of `Lark`, which has no types for it."""

    def parse(self, text: str) -> ParseTree: ...


@cache
def _parser() -> _Parser:
    return Lark(GRAMMAR, parser="lalr", propagate_positions=True)


def _refuse_deep(tree: ParseTree) -> None:
    """Refuse what would take too many calls of calls to understand."""
    waiting = [(tree, 0)]
    while waiting:
        part, depth = waiting.pop()
        if depth > DEEPEST:
            raise QueryError(f"query is nested too deeply at position {part.meta.start_pos}")
        waiting += [(one, depth + 1) for one in part.children if isinstance(one, Tree)]


def _complaint(query: str, error: UnexpectedInput) -> str:
    match error:
        case UnexpectedToken(token=Token(type="$END")):
            return f"query ends too early, at position {len(query)}"
        case _:
            at = error.pos_in_stream or 0
            return f"query does not parse at position {at}: {query[at : at + 20]!r}"


class _Meaning(Transformer[Any, Any]):
    """What each part of a query means: of a value, whether a text matches; of the rest, a predicate."""

    def start(self, parts: list[Any]) -> Predicate:
        return parts[0] or (lambda texts: True)

    def any_of(self, parts: list[Test]) -> Test:
        return lambda subject: any(part(subject) for part in parts)

    def all_of(self, parts: list[Test]) -> Test:
        return lambda subject: all(part(subject) for part in parts)

    def none_of(self, parts: list[Test]) -> Test:
        return lambda subject: not parts[0](subject)

    def text(self, parts: list[Any]) -> Callable[[Iterable[str]], bool]:
        pattern = _pattern(parts[0])
        return lambda found: any(fnmatchcase(one, pattern) for one in found)

    def in_field(self, parts: list[Any]) -> Predicate:
        field, value = str(parts[0]).lower(), parts[1]
        return lambda texts: value(list(texts(field)))

    def anywhere(self, parts: list[Any]) -> Predicate:
        pattern = f"*{_pattern(parts[0])}*"
        return lambda texts: any(fnmatchcase(one, pattern) for one in texts(None))


def _pattern(token: Any) -> str:
    """What texts have to match, in lower case: only the star is special, and within quotes nothing is."""
    text, literal = str(token), "[?"
    if token.type == "QUOTED":
        text, literal = re.sub(r'\\(["\\])', r"\1", text[1:-1]), "[?*"
    return re.sub(f"[{re.escape(literal)}]", r"[\g<0>]", text.lower())
