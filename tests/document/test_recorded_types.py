"""Status and content type of every recorded reply, bodiless ones included.

That their bodies, and those of the requests, are as the document says is tested in tests/recordings.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.bundle import resolve

Node = dict[str, Any]

FOLDER = Path(
    os.environ.get("DATADOG_RECORDINGS") or Path(__file__).parents[2].parent / "shared" / "recordings"
)

# A 204 has no content, so the document cannot give it a content type; some back ends send one all the same.
WITHOUT_BODY = {
    "delete_incident": "text/html; charset=utf-8",
    "delete_incident_todo": "text/html; charset=utf-8",
    "disable_user": None,
}
# Operations that some other set of recordings may have and the present one need not.
RARE = {"get_incident", "update_incident_todo"}


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
    seen: Counter[str] = Counter()
    for exchange in recorded:
        operation, reply = operation_of(document, exchange["request"]), exchange["response"]
        if operation is None:
            continue
        name = operation["operationId"]
        declared = operation["responses"].get(str(reply["status"]), {})
        content = resolve(document, declared["$ref"]) if "$ref" in declared else declared
        assert content, f"{name} {reply['status']}"
        if reply["status"] == 204:
            assert "content" not in content and reply["body"] is None
            assert reply["content_type"] == WITHOUT_BODY[name]
        else:
            assert reply["content_type"] in content["content"], name
        seen[name] += 1
    operations = {
        one["operationId"]
        for item in document["paths"].values()
        for key, one in item.items()
        if key != "parameters"
    }
    assert operations - seen.keys() <= RARE
