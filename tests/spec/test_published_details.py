"""Comparison of the spec with published details that the official client for Python does not state.

tests/upstreaming/ compares everything else. The material is not part of the repository (tests/external.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from upstreaming.__main__ import DIFFERENCES
from upstreaming.deliberate import Deliberate, explain
from upstreaming.facts import Tree, with_types

from generator.bundle import resolve

from ..external import NOT_PUBLISHED, published_api

Node = dict[str, Any]
FOLDER = published_api()
NAMES = Deliberate.read(DIFFERENCES).names
STATUSES = Deliberate.read(Path(__file__).with_name("statuses.yaml"))


@pytest.fixture(scope="module")
def facts() -> Node:
    found = sorted(FOLDER.glob("*/incidents-*.json")) if FOLDER else []
    if not found:
        pytest.skip(NOT_PUBLISHED)
    loaded: Node = json.loads(found[0].read_text("utf-8"))
    return loaded


def published_texts() -> list[object]:
    found = sorted(FOLDER.glob("documents/*.txt")) if FOLDER else []
    absent = pytest.mark.skip(reason=NOT_PUBLISHED)
    return [pytest.param(path, id=path.stem) for path in found] or [
        pytest.param(None, marks=absent, id="none")
    ]


def operations(document: Node) -> dict[str, Node]:
    """The operations of the spec that the material describes, by ID."""
    every = (
        found for path in document["paths"].values() for key, found in path.items() if key != "parameters"
    )
    return {found["operationId"]: found for found in every if found["tags"] != ["users"]}


def published_statuses(facts: Node) -> Tree:
    return {
        operation["operation_id"]: {
            "responses": {
                status: {"type": schema} if schema else {}
                for status, schema in operation["responses"].items()
            }
        }
        for operation in facts["operations"]
    }


def our_statuses(document: Node) -> Tree:
    return {
        name: {
            "responses": {
                status: our_response(document, response)
                for status, response in operation["responses"].items()
            }
        }
        for name, operation in operations(document).items()
    }


def our_response(document: Node, response: Node) -> Tree:
    found = resolve(document, response["$ref"]) if "$ref" in response else response
    names = {media["schema"]["$ref"].rpartition("/")[2] for media in found.get("content", {}).values()}
    return {"type": " or ".join(sorted(names))} if names else {}


def test_statuses_and_their_schemas_are_as_published_except_for_the_listed_ones(
    facts: Node, document: Node
) -> None:
    theirs = with_types(published_statuses(facts), lambda name: NAMES.get(name, name))
    comparison = explain(
        {"version": "", "operations": theirs, "schemas": {}},
        {"operations": our_statuses(document), "schemas": {}},
        STATUSES,
    )
    assert [(found.path, found.theirs, found.ours) for found in comparison.unexplained] == []
    assert comparison.stale == []


def published_numbers(facts: Node) -> Iterator[tuple[str, str, str]]:
    """Yield schema, field and format of each number with a published format."""
    for name, schema in facts["schemas"].items():
        for field, member in schema.get("properties", {}).items():
            formats = [member.get("format_ts"), member.get("format")]
            for form in formats:
                if form in ("int32", "int64", "double", "float"):
                    yield name, field, form


def test_formats_of_numbers_are_as_published(facts: Node, document: Node) -> None:
    schemas = document["components"]["schemas"]
    published = list(published_numbers(facts))
    assert len(published) > 20
    for name, field, form in published:
        assert schemas[NAMES.get(name, name)]["properties"][field]["format"] == form, (name, field)


def test_limits_that_are_published_as_text_are_in_the_spec(facts: Node, document: Node) -> None:
    ours = operations(document)
    limits = [
        (operation["operation_id"], parameter["name"], key, parameter[f"documented_{key}"])
        for operation in facts["operations"]
        for parameter in operation["parameters"]
        for key in ("minimum", "maximum")
        if f"documented_{key}" in parameter
    ]
    assert limits
    for operation, name, key, limit in limits:
        written = ours[operation]["parameters"]
        followed = [resolve(document, one["$ref"]) if "$ref" in one else one for one in written]
        (schema,) = (parameter["schema"] for parameter in followed if parameter["name"] == name)
        assert schema[key] == limit, (operation, name)


def test_the_one_published_condition_is_in_the_spec(facts: Node, document: Node) -> None:
    conditions = {
        (name, field): member["conditionally_required_if"]
        for name, schema in facts["schemas"].items()
        for field, member in schema.get("properties", {}).items()
        if "conditionally_required_if" in member
    }
    place = ("IncidentCreateAttributes", "customer_impact_scope")
    assert conditions == {place: 'customer_impacted:"true"'}
    schema = document["components"]["schemas"][place[0]]
    assert schema["if"]["properties"] == {"customer_impacted": {"const": True}}
    assert schema["then"] == {"required": [place[1]]}


@pytest.mark.parametrize("path", published_texts())
def test_every_published_endpoint_is_in_the_spec_with_its_sites_and_scope(path: Path, document: Node) -> None:
    text = path.read_text("utf-8")
    server = document["servers"][0]["variables"]
    endpoints = re.findall(
        r"public beta\b.*?^(GET|POST|PATCH|DELETE)\s(https://.*?)$.*?^OAuth\sapps\srequire\sthe\s(\w+)\s",
        text,
        re.M | re.S,
    )
    assert len(endpoints) == len(re.findall(r"^Overview$", text, re.M)) > 0
    for method, urls, scope in endpoints:
        hosts = re.findall(r"https://([\w-]+)\.([\w.-]+?)(/.*?)(?=https://|$)", urls)
        (endpoint,) = {path for _, _, path in hosts}
        assert {subdomain for subdomain, _, _ in hosts} == {server["subdomain"]["default"]}
        assert len(hosts) >= 6
        assert {site for _, site, _ in hosts} <= set(server["site"]["enum"])
        operation = document["paths"][endpoint][method.lower()]
        assert operation["x-unstable"] is True
        assert {"AuthZ": [scope]} in operation["security"]
        assert {"apiKeyAuth": [], "appKeyAuth": []} in operation["security"]
