"""Status and content type of every recorded reply, bodiless ones included.

That their bodies, and those of the requests, are as the document says is tested in tests/recordings.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from generator.bundle import resolve

Node = dict[str, Any]

FOLDER = Path(
    os.environ.get("DATADOG_RECORDINGS") or Path(__file__).parents[2].parent / "shared" / "recordings"
)

# A 204 has no content, so the document cannot give it a content type; one back end sends one all the same.
BODILESS = {None, "text/html; charset=utf-8"}


@pytest.fixture(scope="module")
def recorded() -> list[Node]:
    if not FOLDER.is_dir():
        pytest.skip("no recordings: neither DATADOG_RECORDINGS nor ../shared/recordings is there")
    conversations = [json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))]
    return [exchange for one in conversations for exchange in one["interactions"]]


def operation_of(document: Node, request: Node) -> Node | None:
    """Ids are long and hexadecimal, unlike the words that stand in their place elsewhere."""
    for path, item in document["paths"].items():
        if re.fullmatch(re.sub(r"\{\w+\}", "[0-9a-f-]{30,}", path), request["path"]):
            found: Node | None = item.get(request["method"].lower())
            return found
    return None


def test_the_document_declares_every_recorded_status_and_content_type(
    document: Node, recorded: list[Node]
) -> None:
    assert recorded
    for exchange in recorded:
        operation, reply = operation_of(document, exchange["request"]), exchange["response"]
        assert operation, f"no operation is {exchange['request']['method']} {exchange['request']['path']}"
        name = f"{operation['operationId']} {reply['status']}"
        declared = operation["responses"].get(str(reply["status"]), {})
        content = resolve(document, declared["$ref"]) if "$ref" in declared else declared
        assert content, name
        if reply["status"] == 204:
            assert "content" not in content and reply["body"] is None, name
            assert reply["content_type"] in BODILESS, name
        else:
            assert reply["content_type"] in content["content"], name
