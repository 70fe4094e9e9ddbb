"""Request bodies of links, as schemathesis sees them."""

from __future__ import annotations

import copy
import json
from typing import Any

from datadog_incidents.fuzz import link_bodies
from datadog_incidents.fuzz.run import OPENAPI_DOCUMENT


def test_each_extension_becomes_the_request_body_of_its_link_and_nothing_else_changes() -> None:
    document = json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))
    enabled = copy.deepcopy(document)
    link_bodies.enable(None, enabled)
    bodies = [link.pop("requestBody") for link in links(enabled) if "requestBody" in link]
    assert bodies == [link.pop("x-request-body") for link in links(document) if "x-request-body" in link]
    assert {"data": {"id": "$response.body#/data/id"}} in bodies
    assert enabled == document


def links(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        link
        for item in document["paths"].values()
        for operation in item.values()
        if "responses" in operation
        for response in operation["responses"].values()
        for link in response.get("links", {}).values()
    ]
