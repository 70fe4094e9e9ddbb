"""The spec agrees with the locked official client, except for the deliberate differences."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from ruamel.yaml import YAML
from upstreaming import document
from upstreaming.__main__ import DIFFERENCES, ROOT
from upstreaming.deliberate import Comparison, Deliberate, explain
from upstreaming.facts import Tree, child

from datadog_incidents_api.operations import OPERATIONS


@pytest.fixture
def comparison(locked: Tree, spec: Tree) -> Comparison:
    return explain(locked, spec, Deliberate.read(DIFFERENCES))


def test_every_difference_is_deliberate(comparison: Comparison) -> None:
    assert [(found.path, found.theirs, found.ours) for found in comparison.unexplained] == []


def test_every_deliberate_difference_exists_once(comparison: Comparison) -> None:
    assert comparison.stale == []


def test_every_reason_is_given_once() -> None:
    reasons = [reason["why"] for reason in YAML(typ="safe", pure=True).load(DIFFERENCES)]
    assert len(set(reasons)) == len(reasons)


def test_the_locked_version_is_read(locked: Tree) -> None:
    lock = (ROOT / "requirements" / "dev.lock").read_text("utf-8")
    assert f"datadog-api-client=={locked['version']} " in lock


def test_all_operations_of_the_client_are_compared(locked: Tree, spec: Tree) -> None:
    assert child(spec, "operations").keys() == child(locked, "operations").keys() == set(OPERATIONS)
    assert len(child(spec, "schemas")) > 300


Node = dict[str, Any]


def attributes(spec: Node) -> Node:
    found: Node = spec["components"]["schemas"]["IncidentResponseAttributes"]
    return found


def incidents(spec: Node) -> Node:
    found: Node = spec["paths"]["/api/v2/incidents"]
    return found


# Changes of the spec, with what the comparison then reports: path, kind, and upstream's and our text.
SEEDED: list[tuple[Callable[[Node], object], tuple[str, str, str, str]]] = [
    (
        lambda spec: incidents(spec).pop("post"),
        (
            "operations/create_incident",
            "operation",
            "POST /api/v2/incidents, content application/json, response IncidentResponse, unstable",
            "nothing",
        ),
    ),
    (
        lambda spec: incidents(spec)["get"].update(operationId="list_all"),
        (
            "operations/list_all",
            "operation",
            "nothing",
            "GET /api/v2/incidents, content application/json, response IncidentsResponse, unstable",
        ),
    ),
    (
        lambda spec: incidents(spec)["get"]["parameters"].pop(0),
        (
            "operations/list_incidents/parameters/include",
            "parameter",
            "list of IncidentRelatedObject, format csv, in query",
            "nothing",
        ),
    ),
    (
        lambda spec: incidents(spec)["get"].update(deprecated=True),
        ("operations/list_incidents/deprecated", "deprecation", "nothing", "yes"),
    ),
    (
        lambda spec: incidents(spec)["post"].pop("x-unstable"),
        ("operations/create_incident/unstable", "beta", "yes", "nothing"),
    ),
    (
        lambda spec: incidents(spec)["post"]["requestBody"].pop("required"),
        ("operations/create_incident/parameters/body/required", "required", "yes", "nothing"),
    ),
    (
        lambda spec: attributes(spec)["properties"].pop("is_test"),
        ("schemas/IncidentResponseAttributes/fields/is_test", "field", "boolean", "nothing"),
    ),
    (
        lambda spec: attributes(spec)["required"].remove("title"),
        ("schemas/IncidentResponseAttributes/fields/title/required", "required", "yes", "nothing"),
    ),
    (
        lambda spec: attributes(spec)["properties"]["title"].update(type=["string", "null"]),
        ("schemas/IncidentResponseAttributes/fields/title/nullable", "nullability", "nothing", "yes"),
    ),
    (
        lambda spec: attributes(spec)["properties"]["title"].update(type="integer"),
        ("schemas/IncidentResponseAttributes/fields/title/type", "type", "string", "integer"),
    ),
    (
        lambda spec: attributes(spec)["properties"]["title"].update(readOnly=True),
        ("schemas/IncidentResponseAttributes/fields/title/readOnly", "read-only", "nothing", "yes"),
    ),
    (
        lambda spec: attributes(spec)["properties"]["title"].update(deprecated=True),
        ("schemas/IncidentResponseAttributes/fields/title/deprecated", "deprecation", "nothing", "yes"),
    ),
    (
        lambda spec: spec["components"]["schemas"]["IncidentSeverity"]["enum"].remove("SEV-1"),
        ("schemas/IncidentSeverity/values/SEV-1", "enum value", "present", "nothing"),
    ),
    (
        lambda spec: spec["components"]["schemas"]["IncidentSeverity"]["enum"].append("SEV-9"),
        ("schemas/IncidentSeverity/values/SEV-9", "enum value", "nothing", "present"),
    ),
    (
        lambda spec: spec["servers"][0]["variables"]["site"]["enum"].remove("datadoghq.eu"),
        ("sites/datadoghq.eu", "site", "present", "nothing"),
    ),
]


@pytest.mark.parametrize(("seed", "expected"), [pytest.param(*one, id=one[1][0]) for one in SEEDED])
def test_a_change_of_the_spec_is_reported_by_name(
    seed: Callable[[Node], object],
    expected: tuple[str, str, str, str],
    bundled: Node,
    locked: Tree,
    comparison: Comparison,
) -> None:
    changed = deepcopy(bundled)
    seed(changed)
    found = explain(locked, document.facts(changed), Deliberate.read(DIFFERENCES))
    before = {difference.place for difference in comparison.unexplained}
    assert expected in [
        (difference.path, difference.kind, difference.theirs, difference.ours)
        for difference in found.unexplained
        if difference.place not in before
    ]
    assert not found.clean
