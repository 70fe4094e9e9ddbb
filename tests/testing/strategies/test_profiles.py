"""Profiles `valid` and `evolved`, JSON and views, determinism, and arguments."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from client_fuzzing.checks import _differences as differences
from hypothesis import strategies as st

import datadog_incidents_api.models as models
from datadog_incidents.testing.generation.source import RandomSource
from datadog_incidents.testing.strategies import Profile, incidents, pages_of, schema, todos
from datadog_incidents.testing.strategies.profiles import values
from datadog_incidents.types import Incident, IncidentTodoView
from datadog_incidents_api._model import Model

from ...amounts import amount
from .examples import examples
from .spec import SCHEMAS, violations

ANSWERED: tuple[Profile, ...] = ("realistic", "valid", "evolved")


def some_schemas(profile: Profile, *, as_json: bool) -> st.SearchStrategy[tuple[str, Any]]:
    """Return a strategy for the names of schemas, each with a value."""
    names = st.sampled_from(sorted(SCHEMAS))
    return names.flatmap(lambda name: st.tuples(st.just(name), schema(name, profile, as_json=as_json)))


@pytest.mark.parametrize("profile", ["realistic", "valid"])
def test_values_of_every_schema_are_what_the_spec_allows(profile: Profile) -> None:
    found = [
        (name, text)
        for name in SCHEMAS
        for seed in range(3)
        for text in violations(
            name, values(profile, RandomSource(seed)).value({"$ref": f"#/components/schemas/{name}"})
        )
    ]
    assert found == []


@pytest.mark.parametrize("profile", ["realistic", "valid"])
def test_drawn_values_are_what_the_spec_allows(profile: Profile) -> None:
    made = examples(some_schemas(profile, as_json=True), 300)
    assert len({name for name, _ in made}) > 50
    assert [(name, text) for name, value in made for text in violations(name, value)] == []


def test_evolved_values_have_changes_of_every_kind() -> None:
    made = examples(incidents("evolved", as_json=True), 150)
    found = [violations("IncidentResponseData", one) for one in made]
    assert sum(map(bool, found)) > 50
    text = str(found)
    assert "None is not of type" in text and "is not a 'date-time'" in text
    assert "'incidents' was expected" in text and "is not valid under any of the given schemas" in text
    known = {*SCHEMAS["IncidentResponseAttributes"]["properties"]}
    assert any({*(one.get("attributes") or {})} - known for one in made)


@pytest.mark.parametrize("profile", ANSWERED)
@pytest.mark.parametrize("make", [incidents, todos])
def test_views_have_the_same_json(make: Any, profile: Profile) -> None:
    views, resources = examples(make(profile)), examples(make(profile, as_json=True))
    assert {type(view) for view in views} == {Incident if make is incidents else IncidentTodoView}
    assert json.dumps([view.to_dict() for view in views]) == json.dumps(resources)


@pytest.mark.parametrize("profile", ANSWERED)
@pytest.mark.parametrize("make", [incidents, todos])
def test_pages_of_views_have_the_same_json(make: Any, profile: Profile) -> None:
    pages, bodies = examples(pages_of(make(profile))), examples(pages_of(make(profile, as_json=True)))
    assert json.dumps([json.loads(page.response.content) for page in pages]) == json.dumps(bodies)
    name = "IncidentsResponse" if make is incidents else "IncidentTodoListResponse"
    if profile != "evolved":
        assert [text for body in bodies for text in violations(name, body)] == []
    for page, body in zip(pages, bodies, strict=True):
        assert not page.errors
        assert [dict(view.raw) for view in page] == body["data"]


@pytest.mark.parametrize("profile", ANSWERED)
def test_models_are_encoded_unchanged(profile: Profile) -> None:
    made = examples(some_schemas(profile, as_json=False), amount(150, 1000))
    decoded = [(name, one) for name, one in made if isinstance(one, Model)]
    assert len(decoded) > 50
    for name, one in decoded:
        assert type(one) is getattr(models, name)
        assert [*differences(one.to_dict(), one._source)] == []


@pytest.mark.parametrize("profile", ANSWERED)
def test_the_same_seed_gives_the_same_examples(profile: Profile) -> None:
    strategies: list[st.SearchStrategy[Any]] = [
        incidents(profile, as_json=True),
        todos(profile, as_json=True),
        pages_of(incidents(profile, as_json=True)),
    ]
    for strategy in strategies:
        first = json.dumps(examples(strategy, 10))
        assert json.dumps(examples(strategy, 10)) == first
        assert json.dumps(examples(strategy, 10, seeded=2)) != first


def test_todos_and_mapped_strategies_have_pages() -> None:
    open_ones = todos().filter(lambda todo: todo.attributes.completed is None)
    for page in examples(pages_of(open_ones, max_size=2)):
        assert len(page) <= 2
        assert all(isinstance(one, IncidentTodoView) for one in page)


def test_realistic_examples_start_fast() -> None:
    """Texts of Hypothesis need tables of Unicode, which take seconds to compute where they are not cached."""
    program = (
        "from tests.testing.strategies.examples import examples\n"
        "from datadog_incidents.testing.strategies import incidents, responses, todos\n"
        "from hypothesis.internal import charmap\n"
        "for one in (incidents(), todos(), responses('list_incidents'), responses('search_incidents')):\n"
        "    examples(one, 20)\n"
        "print(charmap._charmap)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "None\n"


def test_schemas_without_a_model_are_json() -> None:
    assert {*examples(schema("IncidentSeverity"))} <= {*SCHEMAS["IncidentSeverity"]["enum"]}
    assert isinstance(examples(schema("IncidentTodoAttributes"))[0], models.IncidentTodoAttributes)


PLAUSIBLE: Any = "plausible"
WRONG: Any = {"function": incidents, "string": "5", "one": 1, "fraction": 1.5, "none": None, "list": []}
"""Values of types that no argument has; a type checker would report them."""


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: schema("IncidentTodoAttribute"), "did you mean 'IncidentTodoAttributes'"),
        (lambda: schema("x/y"), "the spec has no schema 'x/y'"),
        (
            lambda: incidents(PLAUSIBLE),
            "must be one of realistic, valid, evolved, hostile, not 'plausible'",
        ),
        (lambda: todos("hostile"), r"responses\(operation_id, 'hostile'\)"),
        (lambda: pages_of(incidents(), max_size=-1), "max_size must be a whole number of at least 0, not -1"),
        (
            lambda: pages_of(incidents(), max_size=WRONG["string"]),
            "max_size must be a whole number of at least 0, not '5'",
        ),
        (lambda: pages_of(incidents(), max_size=WRONG["none"]), "max_size must be .*, not None"),
        (lambda: pages_of(incidents(), max_size=True), "max_size must be .*, not True"),
        (lambda: pages_of(incidents(), max_size=WRONG["fraction"]), "max_size must be .*, not 1.5"),
        (lambda: pages_of(WRONG["function"]), "items must be a strategy, such as incidents.., not <function"),
        (lambda: pages_of(WRONG["string"]), "items must be a strategy, such as incidents.., not '5'"),
        (lambda: schema(WRONG["none"]), "name must be the name of a schema, .*, not None"),
        (lambda: schema(WRONG["list"]), "name must be the name of a schema, .*, not "),
        (lambda: incidents(as_json=WRONG["string"]), "as_json must be True or False, not '5'"),
        (lambda: todos(as_json=WRONG["one"]), "as_json must be True or False, not 1"),
        (
            lambda: schema("IncidentTodoAttributes", as_json=WRONG["none"]),
            "as_json must be True or False, not None",
        ),
    ],
)
def test_wrong_arguments_are_refused(make: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        make()


def test_pages_of_something_else_are_refused() -> None:
    numbers: Any = st.integers()
    with pytest.raises(TypeError, match="must be incidents or todos, not int"):
        examples(pages_of(numbers))
