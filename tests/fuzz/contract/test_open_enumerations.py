"""Responses of servers that are newer than the OpenAPI document."""

from __future__ import annotations

import json
from typing import Any

import pytest

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents._openapi.responses import ResponseRules
from datadog_incidents.fuzz.contract.open_enumerations import with_open_enumerations

RULES = ResponseRules(with_open_enumerations(openapi_document()))
ATTACHMENTS = "/api/v2/incidents/{incident_id}/attachments"
RESPONDERS = "/api/v2/incidents/{incident_id}/responders"
USER = {"type": "users", "id": "u", "attributes": {"name": "Ana"}}


def problems(path: str, included: Any) -> list[tuple[str, str]]:
    """Return path and rule of each violation in a list with one item of `included`."""
    content = json.dumps({"data": [], "included": [included]}).encode()
    kind = "application/vnd.api+json"
    return [
        (one.path, one.rule)
        for one in RULES.violations(path, "GET", 200, kind, content)
        if one.rule != "content-type"
    ]


@pytest.mark.parametrize("path", [ATTACHMENTS, RESPONDERS])
def test_included_may_have_resources_of_further_types(path: str) -> None:
    assert problems(path, {"type": "squads", "id": "s", "attributes": {"name": 1}}) == []
    assert problems(path, USER) == []


@pytest.mark.parametrize("path", [ATTACHMENTS, RESPONDERS])
@pytest.mark.parametrize("item", [{"type": 5, "id": "s"}, "squads", USER | {"attributes": {"name": 5}}])
def test_included_must_have_resources_and_those_of_known_types_are_checked(path: str, item: Any) -> None:
    assert problems(path, item)


def test_a_violation_in_a_resource_of_a_known_type_is_located() -> None:
    (problem,) = problems(ATTACHMENTS, USER | {"attributes": {"name": 5}})
    assert problem == ("$.included[0].attributes.name", "type")


def test_enumerations_of_numbers_that_are_written_as_bounds_are_open() -> None:
    strict = openapi_document()["components"]["schemas"]
    schemas = with_open_enumerations(openapi_document())["components"]["schemas"]
    for name, member in [
        ("IncidentUserDefinedFieldAttributesResponse", "type"),
        ("IncidentIntegrationMetadataAttributes", "integration_type"),
        ("IncidentIntegrationMetadataAttributes", "status"),
    ]:
        assert "maximum" in strict[name]["properties"][member]
        assert not {"minimum", "maximum"} & schemas[name]["properties"][member].keys()


def test_true_bounds_and_members_with_the_names_of_keywords_are_kept() -> None:
    percentage = {"type": "integer", "minimum": 0, "maximum": 100}
    schemas = {"Share": percentage, "Bounds": {"properties": {"minimum": percentage, "enum": percentage}}}
    assert with_open_enumerations({"components": {"schemas": schemas}})["components"]["schemas"] == schemas
