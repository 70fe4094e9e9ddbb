"""Query language of searches, e.g. `state:active AND NOT severity:(SEV-4 OR SEV-5)`.

A query is compiled to a predicate over the text values of a resource by field. Adjacent terms are combined
with `AND`, which takes precedence over `OR`; `NOT` and `-` negate a term. Quotes enclose a phrase; outside of
quotes, `*` matches any text. Matching ignores case, except that operators are upper case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from fnmatch import translate
from functools import cache
from typing import Any, Protocol

from lark import Lark, ParseTree, Token, Transformer, Tree, UnexpectedInput, UnexpectedToken

from .query_error import QueryError
from .texts import SEPARATOR, Texts

Predicate = Callable[[Texts], bool]
Test = Callable[[Any], bool]
"""Predicate over a resource, or over the values of one field."""

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

_COMPARISON = re.compile(r"[<>]|[\[{].*(?<![\]}])\Z")
"""Comparisons such as `>5`, and beginnings of ranges such as `[1 TO 5]`; no docs have them for incidents."""

_SPECIAL = re.compile(r"[*?\[]")
"""Character with a meaning in patterns; one without is plain text, which is compared several times faster."""

MAX_DEPTH = 100
"""Maximum depth of the syntax tree; each pair of parentheses adds two levels."""


def parse(query: str, check_field: Callable[[str], str | None] = lambda name: None) -> Predicate:
    """Compile a query to a predicate; an empty query matches everything.

    Args:
        query: text of the query.
        check_field: function that returns why a field, named in lower case, cannot be searched; None if it
            can.

    Raises:
        QueryError: the query has a syntax error, is nested too deeply, has a comparison or range, or names a
            field that cannot be searched.
    """
    try:
        tree = _parser().parse(query)
    except UnexpectedInput as error:
        raise QueryError(_message(query, error)) from None
    _check_depth(tree)
    _check_fields(tree, check_field)
    predicate: Predicate = _Compiler().transform(tree)
    return predicate


class _Parser(Protocol):
    """Typed interface of `Lark`, whose own types are incomplete."""

    def parse(self, text: str) -> ParseTree: ...


@cache
def _parser() -> _Parser:
    return Lark(GRAMMAR, parser="lalr", propagate_positions=True)


def _check_depth(tree: ParseTree) -> None:
    """Reject a tree so deep that compiling it could exceed the recursion limit."""
    pending = [(tree, 0)]
    while pending:
        node, depth = pending.pop()
        if depth > MAX_DEPTH:
            raise QueryError(f"query is nested too deeply at position {node.meta.start_pos}")
        pending += [(child, depth + 1) for child in node.children if isinstance(child, Tree)]


def _check_fields(tree: ParseTree, check_field: Callable[[str], str | None]) -> None:
    """Reject fields and values that would match nothing only because their meaning is unknown."""
    for term in tree.find_data("in_field"):
        name: Any = term.children[0]
        values: Any = term.children[1]
        for token in values.scan_values(_is_unquoted):
            if _COMPARISON.match(token):
                place = f"position {token.start_pos}: {str(token)!r}"
                raise QueryError(f"query has a comparison or range, which is not supported, at {place}")
        if problem := check_field(str(name).lower()):
            raise QueryError(f"query has {problem} at position {name.start_pos}: {str(name)!r}")


def _is_unquoted(token: Any) -> bool:
    return bool(token.type != "QUOTED")


def _message(query: str, error: UnexpectedInput) -> str:
    match error:
        case UnexpectedToken(token=Token(type="$END")):
            return f"query ends unexpectedly at position {len(query)}"
        case _:
            position = error.pos_in_stream or 0
            return f"query has a syntax error at position {position}: {query[position : position + 20]!r}"


class _Compiler(Transformer[Any, Any]):
    """Compiler of syntax trees: values become predicates over texts, everything else over a resource."""

    def start(self, parts: list[Any]) -> Predicate:
        return parts[0] or (lambda texts: True)

    def any_of(self, parts: list[Test]) -> Test:
        return parts[0] if len(parts) == 1 else lambda subject: any(part(subject) for part in parts)

    def all_of(self, parts: list[Test]) -> Test:
        return parts[0] if len(parts) == 1 else lambda subject: all(part(subject) for part in parts)

    def none_of(self, parts: list[Test]) -> Test:
        return lambda subject: not parts[0](subject)

    def text(self, parts: list[Any]) -> Callable[[Collection[str]], bool]:
        pattern = _pattern(parts[0])
        if not _SPECIAL.search(pattern):
            return lambda found: pattern in found
        matches = re.compile(translate(pattern)).match
        return lambda found: any(map(matches, found))

    def in_field(self, parts: list[Any]) -> Predicate:
        field, value = str(parts[0]).lower(), parts[1]
        return lambda texts: value(texts.of(field))

    def anywhere(self, parts: list[Any]) -> Predicate:
        pattern = _pattern(parts[0]).replace(SEPARATOR, " ")
        if not _SPECIAL.search(pattern):
            return lambda texts: pattern in texts.all()
        matches = re.compile(translate(f"*{pattern}*")).match
        return lambda texts: any(map(matches, texts.all().split(SEPARATOR)))


def _pattern(token: Any) -> str:
    """Return the pattern of a token for `fnmatch`, in lower case.

    Only `*` is a wildcard, and in quotes not even that.
    """
    text, literal = str(token), "[?"
    if token.type == "QUOTED":
        text, literal = re.sub(r'\\(["\\])', r"\1", text[1:-1]), "[?*"
    return re.sub(f"[{re.escape(literal)}]", r"[\g<0>]", text.lower())
