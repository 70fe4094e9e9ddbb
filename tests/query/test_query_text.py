"""Text of queries, and rejection of invalid names and values."""

from __future__ import annotations

import copy
import enum
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from datadog_incidents import Query
from datadog_incidents.errors import InvalidRequestError

A, B, C, D = (Query.field(name, "x") for name in "abcd")
Untyped: Any = Query


class Severity(enum.Enum):
    WORST = "SEV-0"


class Level(str, enum.Enum):  # noqa: UP042  # tests a str enum that is not a StrEnum
    WORST = "SEV-0"


class Number(enum.IntEnum):
    SEVEN = 7


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Query.state("active"), "state:active"),
        (Query.severity("SEV-1", "SEV-2"), "severity:(SEV-1 OR SEV-2)"),
        (Query.field("teams", "web"), "teams:web"),
        (Query.field("@custom.field-1", "x"), "@custom.field-1:x"),
        (Query.field("customer_impacted", True), "customer_impacted:true"),
        (Query.field("is_test", False), "is_test:false"),
        (Query.field("public_id", 7), "public_id:7"),
        (Query.field("public_id", Number.SEVEN), "public_id:7"),
        (Query.field("offset", -7), 'offset:"-7"'),
        (Query.severity(Level.WORST), "severity:SEV-0"),
        (Query.field("commander", "ana@example.com"), 'commander:"ana@example.com"'),
        (Query.text("drill"), "drill"),
        (Query.wildcard("title", "Outage*"), "title:Outage*"),
        (Query.wildcard("title", "a*", "*b"), "title:(a* OR *b)"),
        (~Query.wildcard("commander", "*"), "-commander:*"),
        (
            Query.state("active") & Query.severity("SEV-1", "SEV-2") & ~Query.text("drill"),
            "state:active AND severity:(SEV-1 OR SEV-2) AND -drill",
        ),
    ],
    ids=str,
)
def test_query_text(query: Query, text: str) -> None:
    assert str(query) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("two words", '"two words"'),
        ('say "hi"', r'"say \"hi\""'),
        ("back\\slash", r'"back\\slash"'),
        ("ends\\", r'"ends\\"'),
        ("a:b", '"a:b"'),
        ("(group)", '"(group)"'),
        ("-dash", '"-dash"'),
        ("AND", '"AND"'),
        ("OR", '"OR"'),
        ("NOT", '"NOT"'),
        ("not", '"not"'),
        ("st*r", '"st*r"'),
        ("why?", '"why?"'),
        ("a\nb", '"a\nb"'),
        ("é", '"é"'),
        (" led", '" led"'),
        ("ORDER", "ORDER"),
        ("a-b.c_d", "a-b.c_d"),
    ],
)
def test_values_other_than_single_words_are_quoted(value: str, text: str) -> None:
    assert str(Query.text(value)) == text
    assert str(Query.field("f", value)) == f"f:{text}"


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (A & B & C, "a:x AND b:x AND c:x"),
        (A & (B & C), "a:x AND b:x AND c:x"),
        (A | B | C, "a:x OR b:x OR c:x"),
        (A | (B | C), "a:x OR b:x OR c:x"),
        (A & B | C & D, "a:x AND b:x OR c:x AND d:x"),
        ((A | B) & C, "(a:x OR b:x) AND c:x"),
        (A & (B | C), "a:x AND (b:x OR c:x)"),
        (~A, "-a:x"),
        (~A & B, "-a:x AND b:x"),
        (~(A & B), "-(a:x AND b:x)"),
        (~(A | B) | C, "-(a:x OR b:x) OR c:x"),
        (~(~A & B), "-(-a:x AND b:x)"),
        (~Query.field("a", "x", "y"), "-a:(x OR y)"),
        (~~A, "a:x"),
        (~~(A | B) & C, "(a:x OR b:x) AND c:x"),
    ],
    ids=str,
)
def test_operands_are_parenthesized_as_needed(query: Query, text: str) -> None:
    assert str(query) == text


def test_repr_contains_the_text() -> None:
    assert repr(A & ~B) == "<Query 'a:x AND -b:x'>"
    assert repr(Query.text("a\nb")) == r"""<Query '"a\nb"'>"""


def test_queries_with_equal_text_are_equal() -> None:
    assert {A & B, Query.field("a", "x") & Query.field("b", "x")} == {A & B}
    assert A | B != B | A
    assert ~~(A | B) == A | B


@pytest.mark.parametrize("query", [A, ~(A | B), ~A & B], ids=str)
@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda query: pickle.loads(pickle.dumps(query))]
)
def test_copies_are_equivalent(query: Query, copied: Callable[[Query], Query]) -> None:
    assert copied(query) == query
    assert str(~copied(query)) == str(~query)


@pytest.mark.parametrize("name", ["_text", "new"])
def test_queries_are_immutable(name: str) -> None:
    query = A & B
    with pytest.raises((AttributeError, TypeError)):
        setattr(query, name, "x")
    other = query
    other &= C
    assert str(query) == "a:x AND b:x"


@pytest.mark.parametrize(
    "misuse",
    [
        lambda query: query and B,
        lambda query: query or B,
        lambda query: not query,
        lambda query: bool(query),
        lambda query: 1 if query else 2,
    ],
)
def test_boolean_operators_are_rejected(misuse: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=r"combine queries with &, \| and ~, not with and, or and not"):
        misuse(A)


@pytest.mark.parametrize(
    "misuse",
    [
        lambda query: query & "drill",
        lambda query: "drill" & query,
        lambda query: query | None,
        lambda query: True | query,
    ],
)
def test_query_combines_only_with_queries(misuse: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match="unsupported operand"):
        misuse(A)


@pytest.mark.parametrize("values", [(), ("state:active",)])
def test_query_cannot_be_created_directly(values: tuple[str, ...]) -> None:
    with pytest.raises(
        TypeError, match=r"create queries with Query\.field, state, severity, text, wildcard, created"
    ):
        Untyped(*values)


@pytest.mark.parametrize(
    ("make", "path", "problem"),
    [
        (lambda: Query.text(""), "query.text", "must not be blank"),
        (lambda: Query.text(" \n"), "query.text", "must not be blank"),
        (lambda: Untyped.text(7), "query.text", "must be a string, not int"),
        (lambda: Untyped.text(["a"]), "query.text", "must be a string, not list"),
        (lambda: Query.state(), "query.state", "requires at least one value"),
        (lambda: Query.state("active", ""), "query.state[1]", "must not be blank"),
        (lambda: Untyped.state(None), "query.state[0]", "must be a string, not NoneType"),
        (
            lambda: Untyped.severity(["SEV-1"]),
            "query.severity[0]",
            "must be a single value, not a collection; use *values",
        ),
        (lambda: Untyped.severity(Severity.WORST), "query.severity[0]", "must be a string, not Severity"),
        (lambda: Untyped.field("teams", b"web"), "query.teams[0]", "must be a string, not bytes"),
        (lambda: Untyped.field("cost", 1.5), "query.cost[0]", "must be a string, not float"),
        (lambda: Untyped.field("teams", A), "query.teams[0]", "must be a string, not Query"),
        (lambda: Untyped.field(7, "x"), "query", "a field name must be a string, not int"),
        (lambda: Query.field("", "x"), "query", "'' is not a valid field name"),
        (lambda: Query.field("two words", "x"), "query", "'two words' is not a valid field name"),
        (lambda: Query.field("a:b", "x"), "query", "'a:b' is not a valid field name"),
        (lambda: Query.field("-a", "x"), "query", "'-a' is not a valid field name"),
        (lambda: Query.field("a\n", "x"), "query", r"'a\n' is not a valid field name"),
        (lambda: Query.field("NOT", "x"), "query", "'NOT' is not a valid field name"),
        (lambda: Query.wildcard("title"), "query.title", "requires at least one value"),
        (lambda: Query.wildcard("title", "Outage"), "query.title[0]", "contains no *; use Query.field"),
        (lambda: Query.wildcard("title", "a *"), "query.title[0]", "'a *' is not a valid pattern"),
        (lambda: Query.wildcard("title", '"*"'), "query.title[0]", "is not a valid pattern"),
        (lambda: Query.wildcard("title", "-*"), "query.title[0]", "'-*' is not a valid pattern"),
        (lambda: Query.wildcard("title", "a*)"), "query.title[0]", "'a*)' is not a valid pattern"),
        (lambda: Untyped.wildcard("public_id", 7), "query.public_id[0]", "must be a string, not int"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_invalid_names_and_values_are_rejected_with_their_path(
    make: Callable[[], Query], path: str, problem: str
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        make()
    assert caught.value.path == path
    assert problem in caught.value.problem
    assert str(caught.value).isprintable()


def test_importing_query_does_not_import_the_clients() -> None:
    code = "from datadog_incidents import Query; Query.state('a'); import sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "datadog_incidents.query" in run.stdout.split()
    assert not {"httpx", "asyncio", "lark"} & set(run.stdout.split())
