"""The document as a flat table, from place to plain words; published.py has the facts in the same words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.bundle import resolve

Node = dict[str, Any]
Table = dict[str, str]
NOTHING = "nothing"

# Keywords of a schema that the table puts into words of its own, or leaves out (the last is advice to
# the generator); any other is a line of its own.
WORDED = {"type", "format", "const", "enum", "items", "properties", "required", "oneOf", "anyOf", "$ref"}
LEFT_OUT = {"description", "example", "examples", "x-often-absent"}


def documented(document: Node) -> Table:
    """The document as a table, users' operations apart: the facts do not have them."""
    (server,) = document["servers"]
    table = {"sites": listed(server["variables"]["site"]["enum"]), "server": server["url"]}
    table |= {f"server/{name}": variable["default"] for name, variable in server["variables"].items()}
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
            table[f"{where}/security"] = listed(name for one in operation["security"] for name in one)
            for written in [*item.get("parameters", []), *operation.get("parameters", [])]:
                parameter = _followed(document, written)
                place = f"{where}/parameters/{parameter['name']}"
                table |= {place: _parameter(parameter)} | dict(_others(place, parameter["schema"]))
                table |= _values(place, _followed(document, _item(parameter["schema"])))
            body = operation.get("requestBody", {})
            table |= _content(f"{where}/body", body, names)
            table[f"{where}/body"] += ", required" if body.get("required") else ""
            for status, reply in operation["responses"].items():
                table |= _content(f"{where}/responses/{status}", _followed(document, reply), names)
    for name, schema in _reachable(document, names):
        table |= _component(f"schemas/{name}", schema)
    return table


def listed(words: Any) -> str:
    """Words in an order of their own, none of them twice."""
    return ", ".join(sorted(set(map(str, words))))


def _followed(document: Node, node: Node) -> Node:
    return resolve(document, node["$ref"]) if "$ref" in node else node


def _parameter(parameter: Node) -> str:
    style = "csv" if parameter.get("style") == "form" and parameter.get("explode") is False else ""
    required = "required" if parameter.get("required") else ""
    return " ".join(filter(None, [parameter["in"], required, style, _type(parameter["schema"])]))


def _item(schema: Node) -> Node:
    """The schema of each value that a parameter holds."""
    item: Node = schema.get("items", schema)
    return item


def _values(where: str, schema: Node) -> Table:
    values = [schema["const"]] if "const" in schema else schema.get("enum", [])
    return {f"{where}/values": listed(values)} if values else {}


def _content(where: str, holder: Node, names: set[str]) -> Table:
    """A body's schema, and its content type beneath; the schema's name is noted."""
    content = holder.get("content")
    if not content:
        return {where: NOTHING}
    words = [_type(media["schema"]) for media in content.values()]
    names.update(words)
    return {where: listed(words), f"{where}/type": listed(content)}


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
    """A schema in passing, in words; `?` for null. How a union is spelt does not matter."""
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
    # What an object with members takes beside them has a line of its own.
    table = {where: _type({"type": schema["type"]} if "properties" in schema else schema)}
    for name, member in schema.get("properties", {}).items():
        required = "required " if name in schema.get("required", []) else ""
        table[f"{where}/{name}"] = required + _type(member)
        table |= dict(_others(f"{where}/{name}", member))
    return table | _values(where, schema) | dict(_others(where, schema))


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
