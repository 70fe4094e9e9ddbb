"""Defaults of query parameters are documented, but not sent."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from datadog_incidents_api.api.incidents import list_incidents, search_incidents
from generator.query_defaults import without_query_defaults


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "default": 1},
        {"$ref": "#/components/schemas/Size"},
        {"oneOf": [{"$ref": "#/components/schemas/Size"}, {"type": "null", "default": None}]},
    ],
)
@pytest.mark.parametrize("place", ["component", "path", "operation"])
def test_the_default_of_a_query_parameter_is_removed_from_a_copy(schema: Any, place: str) -> None:
    query = {"in": "query", "name": "size", "schema": schema}
    operation: dict[str, Any] = {"parameters": [{"in": "path", "schema": {"default": "kept"}}]}
    document: dict[str, Any] = {
        "paths": {"/a": {"get": operation}},
        "components": {"parameters": {}, "schemas": {"Size": {"default": 1}, "Body": {"default": "kept"}}},
    }
    if place == "component":
        document["components"]["parameters"]["Size"] = query
    else:
        (document["paths"]["/a"] if place == "path" else operation).setdefault("parameters", []).append(query)
    before = copy.deepcopy(document)
    stripped = str(without_query_defaults(document))
    assert stripped.count("default") == 2 + ("Size" not in str(schema))
    assert stripped.count("kept") == 2
    assert document == before


def test_omitted_parameters_with_a_default_are_not_sent() -> None:
    assert list_incidents.prepare().query == ()
    assert search_incidents.prepare(query="q").query == (("query", "q"),)
