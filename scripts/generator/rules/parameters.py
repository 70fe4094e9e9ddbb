"""Rules on parameters that openapi-python-client 0.29.1 would encode differently from the spec."""

from __future__ import annotations

import re

from .traversal import Node, Problems, every_parameter, types, variants

NO_DEFAULT = ("none", "both")
"""What descriptions say of parameters whose absence equals no value."""


def parameter_schema(document: Node) -> Problems:
    """openapi-python-client silently skips a parameter with `content`."""
    for where, parameter in every_parameter(document):
        if "schema" not in parameter:
            yield where, "use schema instead of content"


def query_style(document: Node) -> Problems:
    """openapi-python-client ignores `explode`, whose default is true, so it must be explicit."""
    for where, parameter in every_parameter(document):
        listed = "array" in types(document, parameter.get("schema", {}))
        if parameter["in"] == "query" and listed and not {"style", "explode"} <= parameter.keys():
            yield where, "an array in the query must set style and explode"


def query_default(document: Node) -> Problems:
    """A default is a keyword, not only prose: tools show it, and it is compared with the official client."""
    for where, parameter in every_parameter(document):
        if parameter["in"] != "query":
            continue
        stated = re.findall(r"(\S+) by default", parameter.get("description", ""))
        if {*stated} - {*NO_DEFAULT} and not _has_default(document, parameter.get("schema", {})):
            yield where, f"the description states a default, {stated[0]}: set `default`"


def _has_default(document: Node, schema: Node) -> bool:
    return any("default" in variant for variant in variants(document, schema))
