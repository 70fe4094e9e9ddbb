"""What the OpenAPI document declares, under the names by which a run's progress counts it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import frozen

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents_api.operations import OPERATIONS


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


def declared(operations: Collection[str]) -> Declared:
    """What is declared for these operations; links only between them."""
    chosen = [one for one in OPERATIONS.values() if one.id in operations]
    definitions = {one.id: openapi_document()["paths"][one.path][one.method.lower()] for one in chosen}
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
    shared = openapi_document().get("components", {}).get("parameters", {})
    listed = [*openapi_document()["paths"][path].get("parameters", ()), *definition.get("parameters", ())]
    resolved = [shared[one["$ref"].rpartition("/")[2]] if "$ref" in one else one for one in listed]
    yield from dict.fromkeys(f"{one['in']} {one['name']}" for one in resolved)
