"""The document says what is published of each operation, but for the differences that are listed.

Both the document and the facts of the published API become a flat table from place to plain words; the
tables have to be equal but for the places that differences.yaml explains. Not compared: descriptions,
and `readOnly`, since requests that hold such members are taken, and they are passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator.bundle import resolve

Node = dict[str, Any]
Table = dict[str, str]

SHARED = Path(__file__).parents[2].parent / "shared"
FACTS = SHARED / "facts" / "incidents-facts.json"
DOCUMENTS = SHARED / "documents"
REASONS: list[Node] = YAML(typ="safe", pure=True).load(Path(__file__).with_name("differences.yaml"))
LISTED = {place: tuple(pair) for one in REASONS for place, pair in one["places"].items()}
NOTHING = "nothing"

# Keywords of a schema that the tables put into words of their own, or leave out (the last is advice to
# the generator); any other is a line of its own.
WORDED = {"type", "format", "const", "enum", "items", "properties", "required", "oneOf", "anyOf", "$ref"}
LEFT_OUT = {"description", "x-often-absent"}


@pytest.fixture(scope="module")
def facts() -> Node:
    if not FACTS.exists():
        pytest.skip("no facts: ../shared/facts is not there")
    loaded: Node = json.loads(FACTS.read_text("utf-8"))
    return loaded


def published_texts() -> list[Any]:
    found = sorted(DOCUMENTS.glob("*.txt"))
    absent = pytest.mark.skip(reason="no published documents: ../shared/documents is not there")
    return [pytest.param(path, id=path.stem) for path in found] or [
        pytest.param(None, marks=absent, id="none")
    ]


def documented(document: Node) -> Table:
    """The document as a table, users' operations apart: the facts do not have them."""
    table = {"sites": _listed(document["servers"][0]["variables"]["site"]["enum"])}
    for name, scheme in document["components"]["securitySchemes"].items():
        table[f"security/{name}"] = " ".join(scheme.get(key, "") for key in ("in", "name")).strip()
    names: set[str] = set()
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method == "parameters" or operation["tags"] == ["users"]:
                continue
            where = f"operations/{operation['operationId']}"
            table[where] = f"{method.upper()} {path}"
            table[f"{where}/unstable"] = str(operation.get("x-unstable", False))
            table[f"{where}/deprecated"] = str(operation.get("deprecated", False))
            table[f"{where}/security"] = _listed(name for one in operation["security"] for name in one)
            for written in [*item.get("parameters", []), *operation.get("parameters", [])]:
                parameter = _followed(document, written)
                place = f"{where}/parameters/{parameter['name']}"
                table |= {place: _parameter(parameter)} | dict(_others(place, parameter["schema"]))
            body = operation.get("requestBody", {})
            table[f"{where}/body"] = _content(body, names) + (", required" if body.get("required") else "")
            for status, reply in operation["responses"].items():
                table[f"{where}/responses/{status}"] = _content(_followed(document, reply), names)
    for name, schema in _reachable(document, names):
        table.update(_component(f"schemas/{name}", schema))
    return table


def _followed(document: Node, node: Node) -> Node:
    return resolve(document, node["$ref"]) if "$ref" in node else node


def _listed(words: Any) -> str:
    return ", ".join(sorted(set(map(str, words))))


def _parameter(parameter: Node) -> str:
    style = "csv" if parameter.get("style") == "form" and parameter.get("explode") is False else ""
    required = "required" if parameter.get("required") else ""
    return " ".join(filter(None, [parameter["in"], required, style, _type(parameter["schema"])]))


def _content(holder: Node, names: set[str]) -> str:
    found = []
    for kind, media in holder.get("content", {}).items():
        names.add(media["schema"]["$ref"].rpartition("/")[2])
        found.append(f"{kind} {_type(media['schema'])}")
    return _listed(found) or NOTHING


def _reachable(document: Node, names: set[str]) -> Iterator[tuple[str, Node]]:
    """The schemas of these names, and those that they use."""
    seen: set[str] = set()
    while unseen := sorted(names - seen):
        for name in unseen:
            seen.add(name)
            schema = document["components"]["schemas"][name]
            names |= set(re.findall(r"#/components/schemas/(\w+)", json.dumps(schema)))
            yield name, schema


def _type(schema: Node) -> str:
    """A schema in passing, in words; `?` for null."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    variants = schema.get("oneOf") or schema.get("anyOf")
    if variants:
        words = [_type(variant) for variant in variants if variant != {"type": "null"}]
        return " or ".join(words) + ("?" if len(words) < len(variants) else "")
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    word = " or ".join(kind for kind in kinds if kind != "null")
    if word == "array":
        word = f"list of {_type(schema['items'])}"
    if word == "object" and isinstance(schema.get("additionalProperties"), dict):
        word = f"map of {_type(schema['additionalProperties'])}"
    return word + (f" {schema['format']}" if "format" in schema else "") + ("?" if "null" in kinds else "")


def _component(where: str, schema: Node) -> Table:
    table = {where: "object" if "properties" in schema else _type(schema)}
    for name, member in schema.get("properties", {}).items():
        required = "required " if name in schema.get("required", []) else ""
        table[f"{where}/{name}"] = required + _type(member)
        table.update(_others(f"{where}/{name}", member))
    values = [schema["const"]] if "const" in schema else schema.get("enum", [])
    if values:
        table[f"{where}/values"] = _listed(values)
    return table | dict(_others(where, schema))


def _others(where: str, schema: Node) -> Iterator[tuple[str, str]]:
    """Every keyword that the words for a schema do not tell of."""
    for key in schema.keys() - WORDED - LEFT_OUT:
        told = key == "additionalProperties" and schema[key] is not False
        if not told:
            yield f"{where}/{key}", str(schema[key])
    for key in ("items", "oneOf", "anyOf"):
        inner = schema.get(key, [])
        for one in inner if isinstance(inner, list) else [inner]:
            yield from _others(f"{where}/{key}", one)


def published(facts: Node, operations: set[str]) -> Table:
    """The facts as a table, as far as they are about these operations."""
    table = {"sites": _listed(facts["sites"])}
    for name, scheme in facts["auth_schemes"].items():
        table[f"security/{name}"] = "" if "prefix" in scheme else f"{scheme['in']} {scheme['name']}"
    names: set[str] = set()
    for operation in facts["operations"]:
        where = f"operations/{operation['operation_id']}"
        if operation["operation_id"] not in operations:
            continue
        table[where] = f"{operation['method']} {operation['path']}"
        table[f"{where}/unstable"] = str(operation["unstable"])
        table[f"{where}/deprecated"] = str(operation["deprecated"])
        table[f"{where}/security"] = _listed(operation["auth"])
        for parameter in operation["parameters"]:
            words = [
                parameter["in"],
                "required" if parameter["required"] else "",
                parameter.get("collection_format", ""),
                _fact(parameter),
            ]
            table[f"{where}/parameters/{parameter['name']}"] = " ".join(filter(None, words))
        body = operation["request_body"]
        kinds = operation.get("request_content_type", [])
        table[f"{where}/body"] = (
            NOTHING if body is None else f"{_listed(f'{kind} {body}' for kind in kinds)}, required"
        )
        assert body is None or operation["request_body_required"]
        for status, schema in operation["responses"].items():
            table[f"{where}/responses/{status}"] = f"application/json {schema}" if schema else NOTHING
        names |= {name for name in [body, *operation["responses"].values()] if name}
    seen: set[str] = set()
    while unseen := names - seen:
        for name in unseen:
            seen.add(name)
            names |= set(re.findall(r'"ref": "(\w+)"', json.dumps(facts["schemas"][name])))
            table.update(_fact_component(f"schemas/{name}", facts["schemas"][name]))
    return table


def _fact(fact: Node) -> str:
    kind = fact["type"]
    word = str(fact["ref"] if kind == "ref" else kind)
    if kind == "array":
        word = f"list of {_fact(fact['items'])}"
    if kind == "object":
        word = f"map of {_fact(fact['additional_properties'])}"
    form = fact.get("format") or fact.get("format_ts")
    return word + (f" {form}" if form else "") + ("?" if fact.get("nullable") else "")


def _fact_component(where: str, fact: Node) -> Table:
    if fact["kind"] == "oneOf":
        return {where: " or ".join(map(_fact, fact["variants"]))}
    if fact["kind"] in ("enum", "array"):
        values = {f"{where}/values": _listed(fact["enum"])} if "enum" in fact else {}
        default = {f"{where}/default": fact["default"]} if "default" in fact else {}
        return {where: _fact(fact)} | values | default
    table = {where: "object"}
    for name, member in fact["properties"].items():
        table[f"{where}/{name}"] = ("required " if member["required"] else "") + _fact(member)
        if "conditionally_required_if" in member:
            table[f"{where}/{name}/required if"] = member["conditionally_required_if"]
    return table


def test_the_document_differs_from_what_is_published_only_as_listed(document: Node, facts: Node) -> None:
    ours = documented(document)
    theirs = published(facts, {place.split("/")[1] for place in ours if place.startswith("operations/")})
    assert len(theirs) > 200
    differing = {
        place: (theirs.get(place, NOTHING), ours.get(place, NOTHING))
        for place in sorted(ours.keys() | theirs.keys())
        if ours.get(place) != theirs.get(place)
    }
    assert differing == LISTED


def test_every_difference_has_a_reason_and_stands_once() -> None:
    places = [place for one in REASONS for place in one["places"]]
    assert all(one["why"] and one["places"] for one in REASONS)
    assert len(places) == len(set(places))


@pytest.mark.parametrize("path", published_texts())
def test_every_published_endpoint_is_there_with_its_sites_and_scope(path: Path, document: Node) -> None:
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
