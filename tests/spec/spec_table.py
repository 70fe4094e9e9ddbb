"""Flat table of the spec, from location to text, in the format that published_table.py uses for the facts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.bundle import resolve

Node = dict[str, Any]
Table = dict[str, str]
NOTHING = "nothing"

# Keywords of a schema that the table expresses in its own format, and keywords that it ignores (the last is a
# hint for the generator; marks of read-only members are not in the published facts).
TABULATED = {"type", "format", "const", "enum", "items", "properties", "required", "oneOf", "anyOf", "$ref"}
IGNORED = {"description", "discriminator", "example", "examples", "readOnly", "x-often-absent"}


def spec_table(document: Node) -> Table:
    """Return the table of the spec, without the operations on users, which the facts do not contain."""
    (server,) = document["servers"]
    table = {"sites": joined(server["variables"]["site"]["enum"]), "server": server["url"]}
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
            table[f"{where}/security"] = joined(name for one in operation["security"] for name in one)
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


def joined(values: Any) -> str:
    """Join values as text, sorted and without duplicates."""
    return ", ".join(sorted(set(map(str, values))))


def _followed(document: Node, node: Node) -> Node:
    return resolve(document, node["$ref"]) if "$ref" in node else node


def _parameter(parameter: Node) -> str:
    style = "csv" if parameter.get("style") == "form" and parameter.get("explode") is False else ""
    required = "required" if parameter.get("required") else ""
    return " ".join(filter(None, [parameter["in"], required, style, _type(parameter["schema"])]))


def _item(schema: Node) -> Node:
    """Return the schema of a parameter's items, or of the parameter if it is not an array."""
    item: Node = schema.get("items", schema)
    return item


def _values(where: str, schema: Node) -> Table:
    values = [schema["const"]] if "const" in schema else schema.get("enum", [])
    return {f"{where}/values": joined(values)} if values else {}


def _content(where: str, holder: Node, names: set[str]) -> Table:
    """Return the lines for the schema and the content type of a body; add the schema to `names`."""
    content = holder.get("content")
    if not content:
        return {where: NOTHING}
    found = [_type(media["schema"]) for media in content.values()]
    names.update(found)
    return {where: joined(found), f"{where}/type": joined(content)}


def _reachable(document: Node, names: set[str]) -> Iterator[tuple[str, Node]]:
    """Yield the schemas with these names, and all schemas that they refer to."""
    seen: set[str] = set()
    while unseen := sorted(names - seen):
        for name in unseen:
            seen.add(name)
            schema = document["components"]["schemas"][name]
            names |= set(re.findall(r"#/components/schemas/(\w+)", json.dumps(schema)))
            yield name, schema


def _type(schema: Node) -> str:
    """Format a type; `?` stands for null, and `oneOf` is not distinguished from `anyOf`."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    variants = schema.get("oneOf") or schema.get("anyOf")
    if variants:
        names = [_type(variant) for variant in variants if variant != {"type": "null"}]
        return " or ".join(names) + ("?" if len(names) < len(variants) else "")
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    name = " or ".join(kind for kind in kinds if kind != "null")
    if name == "array":
        name = f"list of {_type(schema['items'])}"
    if name == "object" and isinstance(schema.get("additionalProperties"), dict):
        name = f"map of {_type(schema['additionalProperties'])}"
    return name + (f" {schema['format']}" if "format" in schema else "") + ("?" if "null" in kinds else "")


def _component(where: str, schema: Node) -> Table:
    # The `additionalProperties` of an object with properties have their own line.
    table = {where: _type({"type": schema["type"]} if "properties" in schema else schema)}
    for name, member in schema.get("properties", {}).items():
        required = "required " if name in schema.get("required", []) else ""
        table[f"{where}/{name}"] = required + _type(member)
        table |= dict(_others(f"{where}/{name}", member))
    return table | _values(where, schema) | dict(_others(where, schema))


def _others(where: str, schema: Node) -> Iterator[tuple[str, str]]:
    """Yield the lines for the other keywords of a schema."""
    for key in schema.keys() - TABULATED - IGNORED:
        if key != "additionalProperties" or schema[key] is False:
            yield f"{where}/{key}", str(schema[key])
    for key in ("items", "oneOf", "anyOf"):
        inner = schema.get(key, [])
        for one in inner if isinstance(inner, list) else [inner]:
            yield from _others(f"{where}/{key}", one)
