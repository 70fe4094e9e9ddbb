"""The OpenAPI document that schemathesis sees."""

from __future__ import annotations

import copy
import json
from typing import Any

from datadog_incidents.fuzz.contract.schemathesis_document import adapt
from tests.fuzz.openapi_file import OPENAPI_DOCUMENT


def test_link_bodies_and_read_only_marks_are_adapted_and_nothing_else_changes() -> None:
    document = json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))
    adapted = copy.deepcopy(document)
    adapt(adapted)
    bodies = [link.pop("requestBody") for link in links(adapted) if "requestBody" in link]
    assert bodies == [link.pop("x-request-body") for link in links(document) if "x-request-body" in link]
    assert {"data": {"id": "$response.body#/data/id"}} in bodies
    text = json.dumps(document)
    assert '"readOnly": true, ' in text
    assert json.dumps(adapted) == text.replace('"readOnly": true, ', "")


def test_a_property_named_like_the_mark_is_kept() -> None:
    schemas = {"A": {"properties": {"readOnly": {"type": "boolean", "readOnly": True}}}}
    adapt({"paths": {}, "components": {"schemas": schemas}})
    assert schemas == {"A": {"properties": {"readOnly": {"type": "boolean"}}}}


def links(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        link
        for item in document["paths"].values()
        for operation in item.values()
        if "responses" in operation
        for response in operation["responses"].values()
        for link in response.get("links", {}).values()
    ]
