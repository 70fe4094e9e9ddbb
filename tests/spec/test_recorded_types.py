"""Tests of the status and content type of every recorded response, including those without a body.

Request and response bodies are validated in tests/recordings.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator.bundle import resolve

from ..external import NO_RECORDINGS, recordings

Node = dict[str, Any]

# A 204 response has no content, so the spec declares no content type; one back end sends one nevertheless.
EMPTY_BODY_TYPES = {None, "text/html; charset=utf-8"}


@pytest.fixture(scope="module")
def recorded() -> list[Node]:
    folder = recordings()
    if folder is None:
        pytest.skip(NO_RECORDINGS)
    scenarios = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    return [exchange for scenario in scenarios for exchange in scenario["interactions"]]


def operation_of(document: Node, request: Node) -> Node | None:
    """Return the operation of a recorded request; IDs are long and hexadecimal, unlike fixed segments."""
    for path, item in document["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[0-9a-f-]{30,}", path), request["path"]):
            found: Node | None = item.get(request["method"].lower())
            return found
    return None


def test_the_spec_declares_every_recorded_status_and_content_type(
    document: Node, recorded: list[Node]
) -> None:
    assert recorded
    for exchange in recorded:
        operation, response = operation_of(document, exchange["request"]), exchange["response"]
        assert operation, f"no operation for {exchange['request']['method']} {exchange['request']['path']}"
        name = f"{operation['operationId']} {response['status']}"
        declared = operation["responses"].get(str(response["status"]), {})
        content = resolve(document, declared["$ref"]) if "$ref" in declared else declared
        assert content, name
        if response["status"] == 204:
            assert "content" not in content and response["body"] is None, name
            assert response["content_type"] in EMPTY_BODY_TYPES, name
        else:
            assert response["content_type"] in content["content"], name
