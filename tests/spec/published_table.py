"""Flat table of the facts about the published API, from location to text, in the format of spec_table.py."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from .spec_table import NOTHING, Node, Table, joined

# The published content type of every response with a body.
RESPONSE_TYPE = "application/json"


def published_table(facts: Node) -> Table:
    """Return the table of the facts: all operations, and the schemas that they refer to."""
    server = facts["servers"][0]
    table = {"sites": joined(facts["sites"]), "server": server["url"]}
    table |= {f"server/{name}": one["default_value"] for name, one in server["variables"].items()}
    for name, scheme in facts["auth_schemes"].items():
        table[f"security/{name}"] = "" if "prefix" in scheme else f"{scheme['in']} {scheme['name']}"
    names: set[str] = set()
    for operation in facts["operations"]:
        where = f"operations/{operation['operation_id']}"
        table[where] = f"{operation['method']} {operation['path']}"
        table[f"{where}/unstable"] = str(operation["unstable"])
        table[f"{where}/deprecated"] = str(operation["deprecated"])
        table[f"{where}/security"] = joined(operation["auth"])
        for parameter in operation["parameters"]:
            parts = [
                parameter["in"],
                "required" if parameter["required"] else "",
                parameter.get("collection_format", ""),
                _type(parameter),
            ]
            place = f"{where}/parameters/{parameter['name']}"
            table |= {place: " ".join(filter(None, parts))} | dict(_limits(place, parameter))
            table |= _values(place, parameter)
        body = operation["request_body"]
        table[f"{where}/body"] = NOTHING if body is None else f"{body}, required"
        if body is not None:
            assert operation["request_body_required"]
            table[f"{where}/body/type"] = joined(operation["request_content_type"])
        for status, schema in operation["responses"].items():
            table[f"{where}/responses/{status}"] = schema or NOTHING
            if schema:
                table[f"{where}/responses/{status}/type"] = RESPONSE_TYPE
        names |= {name for name in [body, *operation["responses"].values()] if name}
    seen: set[str] = set()
    while unseen := names - seen:
        for name in unseen:
            seen.add(name)
            names |= set(re.findall(r'"ref": "(\w+)"', json.dumps(facts["schemas"][name])))
            table |= _component(f"schemas/{name}", facts["schemas"][name])
    return table


def _type(fact: Node) -> str:
    """Format a type; `?` stands for null. A map of any values is an object."""
    kind = fact["type"]
    name = str(fact["ref"] if kind == "ref" else kind)
    if kind == "array":
        name = f"list of {_type(fact['items'])}"
    if kind == "object" and fact["additional_properties"]["type"] != "any":
        name = f"map of {_type(fact['additional_properties'])}"
    form = fact.get("format") or fact.get("format_ts")
    return name + (f" {form}" if form else "") + ("?" if fact.get("nullable") else "")


def _component(where: str, fact: Node) -> Table:
    if fact["kind"] == "oneOf":
        return {where: " or ".join(map(_type, fact["variants"]))}
    if fact["kind"] in ("enum", "array"):
        default = {f"{where}/default": fact["default"]} if "default" in fact else {}
        return {where: _type(fact)} | _values(where, fact) | default
    table = {where: "object"}
    if fact["additional_properties"] is False:
        table[f"{where}/additionalProperties"] = "False"
    for name, member in fact["properties"].items():
        place = f"{where}/{name}"
        table[place] = ("required " if member["required"] else "") + _type(member)
        table |= dict(_limits(place, member))
        if "conditionally_required_if" in member:
            table[f"{place}/required if"] = member["conditionally_required_if"]
    return table


def _values(where: str, fact: Node) -> Table:
    return {f"{where}/values": joined(fact["enum"])} if "enum" in fact else {}


def _limits(where: str, fact: Node) -> Iterator[tuple[str, str]]:
    """Yield the lines for limits, including those that are published only as text."""
    for key in ("minimum", "maximum"):
        if f"documented_{key}" in fact:
            yield f"{where}/{key}", str(fact[f"documented_{key}"])
    for key, limit in fact.get("constraints", {}).items():
        yield f"{where}/{key}", str(limit)
