"""The facts of the published API as a flat table, from place to plain words, like documented.py's."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from .documented import NOTHING, Node, Table, listed

# Published for replies of every kind, with or without content.
REPLY_TYPE = "application/json"


def published(facts: Node) -> Table:
    """The facts as a table: every operation, and the schemas that they lead to."""
    server = facts["servers"][0]
    table = {"sites": listed(facts["sites"]), "server": server["url"]}
    table |= {f"server/{name}": one["default_value"] for name, one in server["variables"].items()}
    for name, scheme in facts["auth_schemes"].items():
        table[f"security/{name}"] = "" if "prefix" in scheme else f"{scheme['in']} {scheme['name']}"
    names: set[str] = set()
    for operation in facts["operations"]:
        where = f"operations/{operation['operation_id']}"
        table[where] = f"{operation['method']} {operation['path']}"
        table[f"{where}/unstable"] = str(operation["unstable"])
        table[f"{where}/deprecated"] = str(operation["deprecated"])
        table[f"{where}/security"] = listed(operation["auth"])
        for parameter in operation["parameters"]:
            words = [
                parameter["in"],
                "required" if parameter["required"] else "",
                parameter.get("collection_format", ""),
                _type(parameter),
            ]
            place = f"{where}/parameters/{parameter['name']}"
            table |= {place: " ".join(filter(None, words))} | dict(_limits(place, parameter))
            table |= _values(place, parameter)
        body = operation["request_body"]
        table[f"{where}/body"] = NOTHING if body is None else f"{body}, required"
        if body is not None:
            assert operation["request_body_required"]
            table[f"{where}/body/type"] = listed(operation["request_content_type"])
        for status, schema in operation["responses"].items():
            table[f"{where}/responses/{status}"] = schema or NOTHING
            if schema:
                table[f"{where}/responses/{status}/type"] = REPLY_TYPE
        names |= {name for name in [body, *operation["responses"].values()] if name}
    seen: set[str] = set()
    while unseen := names - seen:
        for name in unseen:
            seen.add(name)
            names |= set(re.findall(r'"ref": "(\w+)"', json.dumps(facts["schemas"][name])))
            table |= _component(f"schemas/{name}", facts["schemas"][name])
    return table


def _type(fact: Node) -> str:
    """A type in words; `?` for null. A map of anything is any object."""
    kind = fact["type"]
    word = str(fact["ref"] if kind == "ref" else kind)
    if kind == "array":
        word = f"list of {_type(fact['items'])}"
    if kind == "object" and fact["additional_properties"]["type"] != "any":
        word = f"map of {_type(fact['additional_properties'])}"
    form = fact.get("format") or fact.get("format_ts")
    return word + (f" {form}" if form else "") + ("?" if fact.get("nullable") else "")


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
    return {f"{where}/values": listed(fact["enum"])} if "enum" in fact else {}


def _limits(where: str, fact: Node) -> Iterator[tuple[str, str]]:
    """Limits, some of them published in words alone."""
    for key in ("minimum", "maximum"):
        if f"documented_{key}" in fact:
            yield f"{where}/{key}", str(fact[f"documented_{key}"])
    for key, limit in fact.get("constraints", {}).items():
        yield f"{where}/{key}", str(limit)
