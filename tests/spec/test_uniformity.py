"""What is the same for all operations: parameters `include`, groups of tags, and IDs in examples."""

from __future__ import annotations

import json
import re
from typing import Any
from uuid import RFC_4122, UUID

from generator.bundle import resolve
from generator.rules.traversal import every_parameter, operations

Node = dict[str, Any]

NIL = UUID(int=0)


def test_include_is_one_kind_of_parameter(document: Node) -> None:
    included = [one for _, one in every_parameter(document) if one.get("name") == "include"]
    assert included
    for parameter in included:
        schema = parameter["schema"]
        kind = (parameter["in"], parameter["required"], parameter["style"], parameter["explode"])
        assert kind == ("query", False, "form", False)
        assert (schema["type"], schema["minItems"]) == ("array", 1)
        assert resolve(document, schema["items"]["$ref"])["enum"]


def test_every_tag_of_an_operation_has_a_title_and_a_group(document: Node) -> None:
    used = {tag for *_, operation in operations(document) for tag in operation["tags"]}
    titled = [tag["name"] for tag in document["tags"] if tag["x-displayName"] and tag["description"]]
    grouped = [tag for group in document["x-tagGroups"] for tag in group["tags"]]
    assert used == set(titled) == set(grouped)
    assert len(used) == len(titled) == len(grouped)


def test_uuids_are_valid(document: Node) -> None:
    found = {
        UUID(text)
        for text in re.findall(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", json.dumps(document))
    }
    assert found - {NIL} and all((one.variant, one.version) == (RFC_4122, 4) for one in found - {NIL})
