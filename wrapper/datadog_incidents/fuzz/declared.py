"""What the OpenAPI document declares, under the names by which a run's progress counts it."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from datadog_incidents_api.operations import OPERATIONS

OPENAPI_DOCUMENT = files("datadog_incidents_api").joinpath("openapi.json")


@frozen
class Declared:
    """Names of what a run can reach.

    Attributes:
        operations: IDs of operations.
        parameters: e.g. `list_incidents query page[size]`.
        responses: e.g. `list_incidents 200`.
        links: e.g. `create_incident get`.
    """

    operations: tuple[str, ...]
    parameters: tuple[str, ...]
    responses: tuple[str, ...]
    links: tuple[str, ...]


@cache
def document() -> Mapping[str, Any]:
    """The OpenAPI document. Do not change it."""
    content: Mapping[str, Any] = json.loads(OPENAPI_DOCUMENT.read_text("utf-8"))
    return content


def declared(operations: Collection[str]) -> Declared:
    """What is declared for these operations; links only between them."""
    chosen = [one for one in OPERATIONS.values() if one.id in operations]
    definitions = {one.id: document()["paths"][one.path][one.method.lower()] for one in chosen}
    return Declared(
        tuple(definitions),
        tuple(f"{one.id} {name}" for one in chosen for name in _parameters(one.path, definitions[one.id])),
        tuple(f"{name} {status}" for name, one in definitions.items() for status in one["responses"]),
        tuple(
            f"{name} {link}"
            for name, one in definitions.items()
            for response in one["responses"].values()
            for link, target in response.get("links", {}).items()
            if target["operationId"] in definitions
        ),
    )


def _parameters(path: str, definition: Mapping[str, Any]) -> Iterator[str]:
    """Location and name of each parameter of an operation."""
    shared = document().get("components", {}).get("parameters", {})
    listed = [*document()["paths"][path].get("parameters", ()), *definition.get("parameters", ())]
    resolved = [shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in listed]
    yield from dict.fromkeys(f"{one['in']} {one['name']}" for one in resolved)
