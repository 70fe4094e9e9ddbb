"""Members that the spec requires because all recorded objects have them: the counts in EVIDENCE.md."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from datadog_incidents._openapi.document import follow, openapi_document
from datadog_incidents.testing.recordings import read

from ..external import NO_RECORDINGS, recordings

EVIDENCE = (Path(__file__).parents[2] / "spec/EVIDENCE.md").read_text("utf-8")
SECTION = EVIDENCE.partition("\n## Presence\n")[2].partition("\n## ")[0]
TABLE = {
    schema: (int(count), re.findall(r"`(\w+)`", members))
    for schema, count, members in re.findall(r"^\| `(\w+)` \| (\d+) \| (.+) \|$", SECTION, re.MULTILINE)
}
"""Number of recorded objects and required members, by schema."""
SCHEMAS = openapi_document()["components"]["schemas"]


def objects(value: Any, schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the objects in a value, each with the name of the component that describes it."""
    name = schema.get("$ref", "").rpartition("/")[2]
    found = follow(schema, openapi_document())
    for variant in (one for key in ("anyOf", "oneOf") for one in found.get(key, ())):
        if validator(json.dumps(variant)).is_valid(value):
            yield from objects(value, variant)
            return
    if isinstance(value, list):
        for item in value:
            yield from objects(item, found.get("items", {}))
    elif isinstance(value, dict):
        yield name, value
        for key, item in value.items():
            yield from objects(item, found.get("properties", {}).get(key, {}))


@cache
def validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        json.loads(schema) | {"components": openapi_document()["components"]}
    )


@cache
def recorded() -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Count the recorded objects by schema, and their members by schema and name."""
    folder = recordings()
    if folder is None:
        pytest.skip(NO_RECORDINGS)
    schemas: Counter[str] = Counter()
    members: Counter[tuple[str, str]] = Counter()
    for exchange, operation in [pair for scenario in read(folder) for pair in scenario.covered]:
        if exchange.status < 300 and exchange.reply is not None:
            described = openapi_document()["paths"][operation.path][operation.method.lower()]["responses"]
            content = follow(described[str(exchange.status)], openapi_document())["content"]
            for name, value in objects(exchange.reply, next(iter(content.values()))["schema"]):
                schemas[name] += 1
                members.update((name, key) for key in value)
    return schemas, members


@pytest.mark.parametrize("schema", TABLE)
def test_required_members_are_in_every_recorded_object(schema: str) -> None:
    count, names = TABLE[schema]
    schemas, members = recorded()
    assert schemas[schema] == count
    assert {name: members[schema, name] for name in names} == dict.fromkeys(names, count)


@pytest.mark.parametrize("schema", TABLE)
def test_the_spec_requires_the_members_of_the_table(schema: str) -> None:
    assert set(TABLE[schema][1]) <= set(SCHEMAS[schema]["required"])
    assert "\n## Presence\n" in EVIDENCE and len(TABLE) == 11
